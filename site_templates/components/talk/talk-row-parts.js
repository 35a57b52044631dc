/* What every card, list and sheet says about a listing. */
"use strict";
(() => {
  const { el, icon } = globalThis.abTalkParts;

  /** The lines that a card, a sheet and a list share: [name, icon, words]. */
  const lines = (app, row) => {
    const made = [];
    const add = (name, sign, ...words) => {
      if (words.some((one) => one && (typeof one !== "string" || one.trim()))) {
        made.push(el("li", { "data-line": name }, icon(sign), el("span", {}, ...words)));
      }
    };
    add("when", "material/calendar-blank-outline", app.said("when", row));
    const address = app.field("address", row).words;
    add("place", "material/map-marker-outline", app.said("place", row), address && app.field("place", row).words ? " · " : "", address ? app.said("address", row) : "");
    add("price", "material/cash", app.said("price", row));
    const { who, phone } = app.contact(row);
    const number = phone ? el("a", { class: "ab-talk-phone", href: `tel:${phone.replace(/[^\d+]/g, "")}` }, el("bdi", { dir: "ltr" }, phone)) : "";
    add("who", "material/phone-outline", who, phone ? " " : "", number);
    return made;
  };

  const marked = (sign, words) => el("p", { class: "ab-talk-liked__state" }, sign, words);

  /** What the tablet's age makes of a listing: a line, or nothing. */
  const state = (app, row) => {
    const status = app.over(row) ? "paused" : app.rows.status[row];
    if (status) {
      const sign = el("i", { class: `ab-icon ${app.rows.signs[status]}` });
      return marked(sign, app.over(row) ? app.say("paused") : app.cards.labels.status[status]);
    }
    return app.judge(row) === "call-first" ? marked(icon("material/phone-alert-outline"), app.say("call_first")) : "";
  };

  globalThis.abTalkLines = { lines, state };
})();
