/* "Mine valg": three piles, and every picture can go to another one. */
"use strict";
(() => {
  const rules = globalThis.abTalk;
  const { el, icon, button, MARKS, View } = globalThis.abTalkParts;

  globalThis.abTalkViews.review = class Review extends View {
    static look = "ab-talk-review";

    draw() {
      const { app } = this;
      const onward = button(this.say("liked_title"), "material/chevron-right", () => app.show("liked"), { kind: "ab-button--main ab-talk__onward", more: { "data-key": "onward" } });
      this.columns = el("div", { class: "ab-talk-piles" });
      const rest = el("div", { class: "ab-talk-review__rest" },
        button(this.say("other_topics"), "material/view-grid-outline", () => app.show("topics")),
        button(this.say("codes_title"), "material/dialpad", () => app.show("codes")),
        button(this.say("not_here"), "material/pencil-outline", () => app.show("wish")));
      this.element.append(this.bar([this.back(() => this.goBack())], this.say("review_title"), [onward, this.wipe()]), el("div", { class: "ab-talk__body" }, this.columns, rest));
      this.fill();
    }

    /** Back to where the pictures come from. */
    goBack() {
      const { app } = this;
      app.show(!app.state.queue.length ? "topics" : rules.done(app.state) ? "pause" : "round");
    }

    fill() {
      this.columns.replaceChildren(...this.app.answers.map((answer) => this.column(answer)));
    }

    column(answer) {
      const { app } = this;
      const rows = rules.pile(app.state, answer);
      const id = `ab-talk-pile-${answer}`;
      return el("section", { class: `ab-talk-pile ab-talk-pile--${answer}`, "aria-labelledby": id },
        el("h2", { id }, el("span", { class: "ab-talk-mat__mark" }, icon(MARKS[answer])), app.answer(answer)),
        rows.length
          ? el("ul", { role: "list" }, ...rows.map((row) => el("li", {}, this.card(row))))
          : el("p", { class: "ab-talk-pile__empty" }, this.say("empty")));
    }

    card(row) {
      const { app } = this;
      const img = app.pictures.img(row);
      return el("button", { type: "button", class: "ab-talk-small", "data-key": `row-${row}`, "aria-haspopup": "dialog", onclick: () => this.ask(row) }, img, el("span", {}, app.said("title", row)));
    }

    /** Three mats to put it on, or none. */
    ask(row) {
      const { app } = this;
      const now = app.state.piles.find((one) => one.row === row).answer;
      let focus = `row-${row}`;
      const go = (answer) => {
        app.change(rules.move(app.state, row, answer));
        this.fill();
        if (!answer) {
          focus = "onward";
        }
        app.announce(answer ? `${app.name(row)}: ${app.answer(answer)}` : this.say("taken_away", { title: app.name(row) }));
        made.close();
      };
      const mats = el("div", { class: "ab-talk-move__mats" }, ...app.answers.map((answer) =>
        el("button", { type: "button", class: `ab-talk-mat ab-talk-mat--${answer}`, "data-answer": answer, "aria-pressed": String(answer === now), onclick: () => go(answer) },
          el("span", { class: "ab-talk-mat__mark" }, icon(MARKS[answer])), el("span", { class: "ab-talk-mat__word" }, app.answer(answer)))));
      const made = globalThis.abTalkDialogs.dialog(app, app.said("title", row), [
        el("div", { class: "ab-talk-move" }, el("div", { class: "ab-talk-move__picture" }, app.pictures.img(row)), mats),
        el("p", { class: "ab-talk-dialog__choice" }, button(this.say("take_away"), "material/trash-can-outline", () => go(""))),
      ], { kind: "move", closing: () => (document.querySelector(`[data-key="${focus}"]`) ?? this.title).focus({ preventScroll: true }) });
    }

    key(event) {
      if (event.key === "Escape") {
        this.goBack();
        return true;
      }
      return false;
    }
  };
})();
