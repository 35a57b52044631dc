/* Between two rounds: breath, and a choice. */
"use strict";
(() => {
  const rules = globalThis.abTalk;
  const { el, button, View } = globalThis.abTalkParts;

  globalThis.abTalkViews.pause = class Pause extends View {
    static look = "ab-talk-pause";

    draw() {
      const { app } = this;
      const left = rules.left(app.state);
      this.undo = button(this.say("undo"), "material/arrow-u-left-top", () => this.takeBack(), { more: { "data-key": "undo" } });
      const bar = this.bar([this.undo], "");
      bar.querySelector("h1").remove();
      this.title = el("h1", { class: "ab-talk__big", tabindex: "-1" }, left ? this.say("pause_title") : this.say("no_more"));
      const seen = el("ul", { class: "ab-talk-pause__seen", "aria-hidden": "true" }, ...rules.taken(app.state).slice(-5).map((row) => el("li", {}, app.pictures.img(row))));
      const review = button(this.say("review_title"), "material/cards-outline", () => app.show("review"), { kind: left ? "" : "ab-button--main", more: { "data-scan": "1" } });
      const more = left ? button(this.say("more"), "material/image-multiple-outline", () => this.more(), { kind: "ab-button--main", more: { "data-scan": "1" } }) : button(this.say("other_topics"), "material/view-grid-outline", () => app.show("topics"));
      this.element.append(bar, el("div", { class: "ab-talk-pause__card" }, seen, this.title,
        left ? el("p", { class: "ab-talk-pause__left" }, app.count("left", left)) : "",
        el("div", { class: "ab-talk-pause__choice" }, ...(left ? [more, review] : [review, more]))));
    }

    more() {
      this.app.change(rules.more(this.app.state));
      this.app.show("round");
    }

    takeBack() {
      this.app.change(rules.undo(this.app.state));
      this.app.show("round");
    }

    key(event) {
      if (this.app.want.keys && event.key.toLowerCase() === "u") {
        this.takeBack();
        return true;
      }
      if (event.key === "Escape") {
        this.app.show("review");
        return true;
      }
      return false;
    }
  };
})();
