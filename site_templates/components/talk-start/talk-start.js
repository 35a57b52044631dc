/* The first screen for somebody who is alone with the tablet: three large ways in. And the screen after everything was wiped. */
"use strict";
(() => {
  const { el, icon, button, View } = globalThis.abTalkParts;

  const way = (sign, words, kind, press) =>
    el("button", { type: "button", class: `ab-talk-way ab-talk-way--${kind}`, onclick: press }, el("span", { class: "ab-talk-way__disc" }, icon(sign)), el("span", {}, words));

  class Ways extends View {
    static look = "ab-talk-ways";

    draw() {
      const { app } = this;
      const search = () => {
        const field = document.querySelector("[data-search] input");
        app.close(() => (field ?? app.opener).focus());
      };
      this.element.append(
        this.bar([], this.say("ways_title")),
        el("div", { class: "ab-talk-ways__list" },
          way("material/image-multiple-outline", this.say("way_look"), "look", () => app.close()),
          way("material/message-text-outline", this.say("way_talk"), "talk", () => app.show("topics")),
          way("material/magnify", this.say("way_search"), "search", search)));
    }
  }

  class Wiped extends View {
    static look = "ab-talk-wiped";

    draw() {
      const { app } = this;
      this.element.append(
        this.bar([], ""),
        el("div", { class: "ab-talk-wiped__card" },
          el("span", { class: "ab-talk-wiped__mark" }, icon("material/check-bold")),
          (this.title = el("h1", { class: "ab-talk__big", tabindex: "-1" }, this.say("wiped"))),
          button(this.say("new_talk"), "material/message-text-outline", () => app.show("topics"), { kind: "ab-button--main" }),
          button(this.say("to_catalogue"), "material/view-grid-outline", () => app.close())));
      this.element.querySelector(".ab-talk__bar .ab-talk__title").remove();
    }
  }

  globalThis.abTalkViews.ways = Ways;
  globalThis.abTalkViews.wiped = Wiped;
})();
