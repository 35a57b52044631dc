/* What opens above a screen: a question, the languages, the settings. */
"use strict";
(() => {
  const { el, icon, button, MARKS } = globalThis.abTalkParts;

  /** A modal window that is gone when it closes; the focus goes back to where it was. */
  const dialog = (app, title, content, { kind = "", closing } = {}) => {
    const back = document.activeElement;
    const heading = el("h2", { tabindex: "-1", id: `ab-talk-${kind || "ask"}` }, title);
    const close = button(app.say("close"), "material/close-thick", () => made.close(), { kind: "ab-talk-dialog__close", more: { "data-key": "close" } });
    const made = el("dialog", { class: `ab-talk-dialog ${kind && `ab-talk-dialog--${kind}`}`.trim(), "aria-labelledby": heading.id, lang: app.language, dir: document.documentElement.dir },
      el("div", { class: "ab-talk-dialog__head" }, heading, kind === "" ? "" : close), ...content);
    made.addEventListener("click", (event) => {
      if (event.target === made && kind) {
        made.close();
      }
    });
    made.addEventListener("close", () => {
      made.remove();
      app.scan.rest();
      if (closing) {
        closing();
      } else if (back?.isConnected) {
        back.focus({ preventScroll: true });
      } else {
        app.view?.focus();
      }
    });
    document.body.append(made);
    made.showModal();
    heading.focus();
    app.scan.rest();
    return made;
  };

  const languages = (app) => {
    let chosen = app.language;
    const list = el("ul", { class: "ab-languages__list", role: "list" }, ...app.offered.map((one) =>
      el("li", {}, el("button", {
        type: "button", class: "ab-language", lang: one.tag, dir: one.direction,
        "aria-current": one.tag === app.language && "true",
        onclick: () => {
          chosen = one.tag;
          made.close();
        },
      }, one.name))));
    const closing = async () => {
      if (chosen !== app.language) {
        await app.speak(chosen);
      } else {
        document.querySelector('[data-key="language"]')?.focus({ preventScroll: true });
      }
    };
    const made = dialog(app, app.say("language"), [list], { kind: "languages", closing });
  };

  /** One line of the settings: a few choices of which one is on. */
  const choice = (app, name, label, options) => {
    const id = `ab-talk-set-${name}`;
    return el("div", { class: "ab-talk-set" }, el("h3", { id }, label),
      el("div", { class: "ab-talk-set__options", role: "group", "aria-labelledby": id }, ...options.map(([value, words, sign]) =>
        el("button", {
          type: "button", class: "ab-talk-option", "data-key": `${name}-${value}`, "aria-pressed": String(app.want[name] === value),
          onclick: () => {
            app.want[name] = value;
            app.refresh();
            redraw(app);
          },
        }, sign ? icon(sign) : "", el("span", {}, words)))));
  };

  const lines = (app) => {
    const say = (key) => app.say(key);
    const onOff = [[true, say("on")], [false, say("off")]];
    return [
      choice(app, "size", say("text_size"), [[1, say("size_1")], [2, say("size_2")], [3, say("size_3")]]),
      choice(app, "mats", say("mats_place"), [["below", say("below"), "material/dock-bottom"], ["left", say("left_side"), "material/dock-left"], ["right", say("right_side"), "material/dock-right"]]),
      choice(app, "first", say("order"), ["yes", "no"].map((answer) => [answer, app.say("order_first", { answer: app.answer(answer) }), MARKS[answer]])),
      choice(app, "pictures", say("pictures"), [["drawing", say("drawing"), "material/brush-outline"], ["photo", say("photo"), "material/camera-outline"]]),
      choice(app, "scale", say("scale"), [["like", say("scale_like")], ["want", say("scale_want")]]),
      choice(app, "scanning", say("scanning"), onOff),
      el("p", { class: "ab-talk-set__more" }, say("scanning_keys")),
      choice(app, "keys", say("keys"), onOff),
      el("p", { class: "ab-talk-set__more" }, say("keys_list")),
    ];
  };

  let settingsBody;
  const redraw = (app) => {
    const key = document.activeElement?.dataset?.key;
    settingsBody.replaceChildren(...lines(app));
    settingsBody.querySelector(`[data-key="${key}"]`)?.focus();
  };

  const settings = (app) => {
    settingsBody = el("div", { class: "ab-talk-sets" }, ...lines(app));
    dialog(app, app.say("settings"), [settingsBody], {
      kind: "settings",
      closing: () => document.querySelector('[data-key="settings"]')?.focus({ preventScroll: true }),
    });
  };

  globalThis.abTalkDialogs = { dialog, languages, settings };
})();
