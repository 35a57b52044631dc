/* "Finnes ikke her": a big blank card, told or written on paper. Nothing is typed, so nothing can be kept. */
"use strict";
(() => {
  const { el, button, paperLink, View } = globalThis.abTalkParts;

  globalThis.abTalkViews.wish = class Wish extends View {
    static look = "ab-talk-wish";

    draw() {
      const { app } = this;
      const print = button(this.say("print"), "material/printer-outline", () => window.print(), { kind: "ab-button--main" });
      const drawing = el("img", { src: `${globalThis.abRoot}assets/wish.svg`, alt: "", width: 400, height: 300 });
      this.element.append(
        this.bar([this.back(() => app.show(app.state.piles.length ? "review" : "topics"))], this.say("wish_title"), [print]),
        el("div", { class: "ab-talk-wish__table" }, el("div", { class: "ab-talk-wish__card" },
          el("div", { class: "ab-talk-wish__picture" }, drawing), el("h2", {}, this.say("wish_card")), el("p", {}, this.say("wish_lead"))), paperLink(app, "wish", this.say("wish_paper"))));
    }

    key(event) {
      if (event.key === "Escape") {
        this.app.show(this.app.state.piles.length ? "review" : "topics");
        return true;
      }
      return false;
    }
  };
})();
