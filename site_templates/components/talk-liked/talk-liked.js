/* "Det du likte": what was chosen as cards with day, place, price and who answers. */
"use strict";
(() => {
  const rules = globalThis.abTalk;
  const { el, icon, button, View } = globalThis.abTalkParts;
  const { lines, state } = globalThis.abTalkLines;

  globalThis.abTalkViews.liked = class Liked extends View {
    static look = "ab-talk-liked";

    draw() {
      const { app } = this;
      const yes = rules.pile(app.state, "yes");
      const maybe = rules.pile(app.state, "maybe");
      const onward = button(this.say("home_title"), "material/chevron-right", () => app.show("home"), { kind: "ab-button--main ab-talk__onward" });
      const body = el("div", { class: "ab-talk__body" });
      body.append(
        ...(yes.length ? [el("h2", { class: "ab-hidden" }, this.say("like_yes")), this.list(yes)] : [ el("p", { class: "ab-talk-liked__none" }, this.say("none_liked"))]),
        ...(maybe.length ? [el("h2", { class: "ab-talk-liked__title" }, this.say("like_maybe")), this.list(maybe)] : []));
      this.element.append(this.bar([this.back(() => app.show("review"), this.say("review_title"))], this.say("liked_title"), [...(yes.length + maybe.length ? [onward] : []), this.wipe()]), body);
    }

    list(rows) {
      return el("ul", { class: "ab-talk-liked__list", role: "list" }, ...rows.map((row) => this.card(row)));
    }

    card(row) {
      const { app } = this;
      const open = el("button", { type: "button", class: "ab-talk-liked__open", "data-key": `open-${row}`, "aria-haspopup": "dialog", onclick: () => globalThis.abTalkActivity(app, row) },
        app.pictures.img(row), el("span", { class: "ab-talk-liked__name" }, app.said("title", row)), icon("material/chevron-right"));
      return el("li", { class: "ab-talk-liked__card" }, el("h3", {}, open), state(app, row),
        el("ul", { class: "ab-talk-lines", role: "list" }, ...lines(app, row)),
        el("p", { class: "ab-talk-code" }, this.say("code", { code: app.rows.codes[row] })));
    }

    key(event) {
      if (event.key === "Escape") {
        this.app.show("review");
        return true;
      }
      return false;
    }
  };
})();
