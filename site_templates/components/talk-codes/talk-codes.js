/* Printed codes bring the pile of the last visit back. Nothing was stored: the paper is the memory. */
"use strict";
(() => {
  const rules = globalThis.abTalk;
  const { el, icon, button, View } = globalThis.abTalkParts;

  globalThis.abTalkViews.codes = class Codes extends View {
    static look = "ab-talk-codes";

    draw() {
      const { app, options } = this;
      options.typed ??= "";
      options.added ??= [];
      this.undo = button(this.say("undo"), "material/arrow-u-left-top", () => this.takeBack(), { more: { "data-key": "undo" } });
      const done = button(this.say("codes_done"), "material/check-bold", () => this.done(), { kind: "ab-button--main", more: { "data-key": "done" } });
      this.boxes = el("p", { class: "ab-talk-codes__boxes", dir: "ltr", role: "img" });
      this.latest = el("div", { class: "ab-talk-codes__latest" });
      this.message = el("p", { class: "ab-talk-codes__message", role: "status" });
      this.found = el("ul", { class: "ab-talk-codes__found", role: "list" });
      const pad = el("div", { class: "ab-talk-pad", dir: "ltr", role: "group", "aria-label": this.say("codes_title") }, ...["1", "2", "3", "4", "5", "6", "7", "8", "9"].map((digit) => this.digit(digit)),
        this.undo, this.digit("0"), button("", "material/backspace-outline", () => this.remove(), { kind: "ab-talk-pad__key", label: this.say("digit_delete"), more: { "data-key": "remove" } }));
      this.undo.classList.add("ab-talk-pad__key");
      this.element.append(
        this.bar([this.back(() => this.leaveFor("topics"))], this.say("codes_title"), [done]),
        el("div", { class: "ab-talk-codes__table" },
          el("div", { class: "ab-talk-codes__side" }, el("p", {}, this.say("codes_hint")), el("div", { class: "ab-talk-codes__row" }, this.boxes, this.latest), this.message), pad, this.found));
      this.update();
    }

    digit(digit) {
      return el("button", { type: "button", class: "ab-button ab-talk-pad__key", "data-key": `digit-${digit}`, "data-scan": "1", onclick: () => this.type(digit) }, digit);
    }

    type(digit) {
      const { app, options } = this;
      options.typed = rules.dial(app.rows.codes, options.typed, digit);
      this.message.textContent = "";
      this.message.classList.remove("ab-talk-codes__message--unknown");
      if (rules.whole(app.rows.codes, options.typed)) {
        this.look(rules.find(app.rows.codes, options.typed));
      }
      this.update();
    }

    /** A whole code: the picture at once, or a kind word. */
    look(row) {
      const { app, options } = this;
      const here = row >= 0 && app.usable().includes(row);
      if (!here) {
        this.message.textContent = this.say("unknown", { code: options.typed });
        this.message.classList.add("ab-talk-codes__message--unknown");
      } else if (app.state.piles.some((one) => one.row === row)) {
        this.message.textContent = this.say("already", { title: app.name(row) });
      } else {
        app.change(rules.move(app.state, row, "yes"));
        options.added = [...options.added, row];
        this.message.textContent = this.say("found", { title: app.name(row) });
      }
    }

    remove() {
      this.options.typed = this.options.typed.slice(0, -1);
      this.message.textContent = "";
      this.update();
    }

    takeBack() {
      const { app, options } = this;
      const row = options.added.at(-1);
      if (options.typed && !rules.whole(app.rows.codes, options.typed)) {
        options.typed = "";
      } else if (row !== undefined) {
        options.added = options.added.slice(0, -1);
        options.typed = "";
        app.change(rules.move(app.state, row, ""));
        this.message.textContent = this.say("taken_away", { title: app.name(row) });
      }
      this.update();
    }

    update() {
      const { app, options } = this;
      this.boxes.replaceChildren(...Array.from({ length: rules.digits(app.rows.codes) }, (_, at) => el("span", {}, options.typed[at] ?? "")));
      this.boxes.setAttribute("aria-label", options.typed || this.say("codes_title"));
      this.undo.disabled = !options.typed && !options.added.length;
      if (document.activeElement === document.body && this.element.isConnected) {
        this.focus();
      }
      const row = rules.find(app.rows.codes, options.typed);
      this.latest.replaceChildren(...(row >= 0 && app.usable().includes(row) ? [app.pictures.img(row)] : []));
      this.found.replaceChildren(...[...options.added].reverse().map((row) => el("li", {}, app.pictures.img(row), el("span", {}, app.said("title", row)))));
    }

    done() {
      this.leaveFor(this.app.state.piles.length ? "review" : "topics");
    }

    leaveFor(place) {
      this.app.show(place === "topics" && this.options.added.length ? "review" : place);
    }

    key(event) {
      if (/^\d$/.test(event.key)) {
        this.type(event.key);
        return true;
      }
      if (event.key === "Backspace") {
        this.remove();
        return true;
      }
      if (event.key === "Escape") {
        this.done();
        return true;
      }
      if (this.app.want.keys && event.key.toLowerCase() === "u") {
        this.takeBack();
        return true;
      }
      return false;
    }
  };
})();
