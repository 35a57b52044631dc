/* The printed sheet: what was liked and what may be, never the others, and no heading that tells a stranger what it is. */
"use strict";
(() => {
  const rules = globalThis.abTalk;
  const { el } = globalThis.abTalkParts;

  globalThis.abTalkPaper = class Paper {
    constructor(app) {
      this.app = app;
      this.drawn = {};
      window.addEventListener("beforeprint", () => app.open && this.draw());
      window.addEventListener("afterprint", () => app.sheet.replaceChildren());
    }

    /** The pictures of the codes in the language of now. Without them the sheet has words only. */
    async codes() {
      const { language } = this.app;
      this.drawn[language] ??= await globalThis.abLoad(`${language}/codes`).catch(() => ({ qr: [] }));
    }

    qr(row, alt) {
      const src = this.drawn[this.app.language]?.qr[row];
      return src ? el("img", { src, alt }) : null;
    }

    draw() {
      const { app } = this;
      app.sheet.dataset.paper = app.want.paper;
      app.sheet.replaceChildren(...(app.place === "wish" ? [this.wish()] : rules.taken(app.state).map((row) => this.row(row))));
    }

    row(row) {
      const { app } = this;
      const qr = this.qr(row, "");
      const lines = globalThis.abTalkLines.lines(app, row).map((line) => el("p", { "data-line": line.dataset.line }, ...line.childNodes));
      return el("section", { class: "ab-talk-paper__row" },
        el("div", { class: "ab-talk-paper__picture" }, app.pictures.img(row)),
        el("div", { class: "ab-talk-paper__words" }, el("h2", {}, app.said("title", row)), ...lines, el("p", { class: "ab-talk-paper__code" }, app.rows.codes[row])),
        el("div", { class: "ab-talk-paper__qr" }, qr ?? ""));
    }

    /** A blank card: large, with room to draw or write. */
    wish() {
      return el("section", { class: "ab-talk-paper__wish" }, el("h2", {}, this.app.say("wish_card")), el("div", {}));
    }
  };
})();
