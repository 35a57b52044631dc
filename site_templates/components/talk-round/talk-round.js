/* One picture at a time, three mats to put it on. The buttons stay where they are, so that no focus and no finger is lost. */
"use strict";
(() => {
  const rules = globalThis.abTalk;
  const { el, icon, button, MARKS, View } = globalThis.abTalkParts;
  const PLACES = ["below", "right", "left"];
  const SHORT_PX = 480;
  const NARROW_REM = 22;
  const WIDEST_REM = 36.5;
  const WIDEST_BESIDE_REM = 41.5;

  globalThis.abTalkViews.round = class Round extends View {
    static look = "ab-talk-round";

    draw() {
      const { app } = this;
      this.undo = button(this.say("undo"), "material/arrow-u-left-top", () => this.takeBack(), { more: { "data-key": "undo" } });
      this.dots = el("div", { class: "ab-talk-dots", "aria-hidden": "true" });
      const swap = button("", "material/swap-horizontal", () => this.swap(), { kind: "ab-talk__tool ab-talk-round__swap", label: this.say("move_mats"), more: { "data-key": "swap", title: this.say("move_mats") } });
      const end = el("div", { class: "ab-talk__end" }, swap, ...app.tools(), button(this.say("exit"), "", () => this.exit(), { more: { "data-key": "exit" } }));
      this.title = el("h1", { tabindex: "-1" });
      this.picture = el("div", { class: "ab-talk-one__picture" });
      this.listen = button(this.listenWords(), "material/volume-high", () => this.read(), { kind: "ab-talk-one__listen", more: { hidden: !globalThis.abListen?.available(app.language), "data-key": "listen" } });
      this.card = el("div", { class: "ab-talk-one" }, this.picture, el("div", { class: "ab-talk-one__caption" }, this.title, this.listen));
      this.kind = button(" ", "material/camera-outline", () => this.switchKind(), { kind: "ab-talk-round__quiet", more: { "data-key": "kind" } });
      this.skip = button(this.say("skip"), "material/skip-next", () => this.pass(), { kind: "ab-talk-round__quiet", more: { "data-key": "skip" } });
      this.table = el("div", { class: "ab-talk-round__table" }, this.kind, this.card, this.skip);
      this.mats = el("div", { class: "ab-talk-mats", role: "group", "aria-label": this.say("mats") }, ...app.answers.map((answer) => this.mat(answer)));
      this.element.append(el("header", { class: "ab-talk__bar" }, this.undo, this.dots, end), this.table, this.mats);
      if (app.want.scanning) {
        this.element.append(el("p", { class: "ab-talk__keys" }, this.say("scanning_keys")));
      }
      this.element.setAttribute("aria-busy", "true");
      this.watch = new ResizeObserver(() => this.fit());
      this.watch.observe(this.table);
      this.voices = () => {
        const { language } = app.field("title", this.row ?? 0);
        this.listen.hidden = !globalThis.abListen?.available(language) && !(this.row !== undefined && app.audio(this.row));
      };
      document.addEventListener("ab-voices", this.voices);
      this.begin();
    }

    leave() {
      this.left = true;
      this.watch.disconnect();
      document.removeEventListener("ab-voices", this.voices);
      globalThis.abListen?.stop();
    }

    listenWords() {
      return this.app.cards.words.listen?.listen ?? "";
    }

    /** All pictures of the round are there before the first is shown. */
    async begin() {
      this.card.hidden = true;
      await this.app.pictures.load(rules.round(this.app.state));
      if (!this.left) {
        this.card.hidden = false;
        this.element.removeAttribute("aria-busy");
        this.update();
        if (document.activeElement === document.body || document.activeElement === this.title) {
          this.focus();
        }
      }
    }

    mat(answer) {
      const word = el("span", { class: "ab-talk-mat__word" }, this.app.answer(answer));
      return el("button", { type: "button", class: `ab-talk-mat ab-talk-mat--${answer}`, "data-answer": answer, "data-key": `mat-${answer}`, "data-scan": "2", onclick: () => this.answer(answer) },
        el("span", { class: "ab-talk-mat__mark" }, icon(MARKS[answer])), word,
        el("span", { class: "ab-talk-mat__pile" }), el("span", { class: "ab-hidden" }));
    }

    /** Shows what is true now: the picture, the piles, the dots. */
    update() {
      const { app } = this;
      const row = rules.current(app.state);
      if (row === undefined) {
        app.show("pause");
        return;
      }
      this.row = row;
      this.title.replaceChildren(app.said("title", row));
      this.title.classList.toggle("ab-talk-one__long", app.name(row).length > 34);
      this.picture.replaceChildren(app.pictures.img(row, { alt: true }));
      this.voices();
      this.undo.disabled = !app.state.past.length;
      const both = app.pictures.both(row);
      const other = app.want.pictures === "drawing" ? "photo" : "drawing";
      this.kind.hidden = !both;
      this.kind.lastElementChild.textContent = this.say(other);
      this.kind.firstElementChild.className = icon(other === "photo" ? "material/camera-outline" : "material/brush-outline").className;
      this.showPiles();
      this.showDots();
      this.fit();
    }

    showPiles() {
      for (const mat of this.mats.children) {
        const rows = rules.pile(this.app.state, mat.dataset.answer);
        const pictures = rows.slice(-2).map((row) => {
          const img = this.app.pictures.img(row);
          img.alt = "";
          return img;
        });
        mat.querySelector(".ab-talk-mat__pile").replaceChildren(...pictures, rows.length ? el("em", { "aria-hidden": "true" }, String(rows.length)) : "");
        mat.lastElementChild.textContent = rows.length ? `, ${this.app.count("n_pictures", rows.length)}` : "";
      }
    }

    showDots() {
      const { state } = this.app;
      const round = rules.round(state);
      const at = state.at - state.first;
      this.dots.replaceChildren(...round.map((_, number) => el("i", { class: number < at ? "ab-talk-dots__done" : number === at ? "ab-talk-dots__now" : "" })));
    }

    /** The card as large as the table allows, whatever the name needs below the picture. */
    fit() {
      const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
      const style = getComputedStyle(this.table);
      const columns = style.gridTemplateColumns.split(" ").length;
      const wider = columns === 2;
      const side = columns === 3 ? 2 * (this.skip.offsetWidth + parseFloat(style.columnGap)) : 0;
      const room = { wide: this.table.clientWidth - parseFloat(style.paddingInlineStart) - parseFloat(style.paddingInlineEnd), high: this.table.clientHeight - parseFloat(style.paddingBlockStart) - parseFloat(style.paddingBlockEnd) };
      const tools = columns === 2 ? this.skip.offsetHeight + parseFloat(style.rowGap) : 0;
      let wide = Math.min(Math.max(room.wide - side, 12 * rem), rem * (wider ? WIDEST_BESIDE_REM : WIDEST_REM));
      for (let look = 0; look < 4 && this.fits(rem); look += 1) {
        this.card.style.inlineSize = `${wide}px`;
        const rest = this.card.offsetHeight - this.picture.offsetHeight;
        const frame = this.card.offsetWidth - this.picture.offsetWidth;
        wide = Math.min(wide, Math.max(((room.high - tools - rest) * 4) / 3 + frame, 12 * rem));
      }
      this.card.style.inlineSize = `${Math.floor(wide)}px`;
    }

    /** In a low window and with very large letters the page scrolls, and the card keeps its width. */
    fits(rem) {
      return window.innerHeight > SHORT_PX && this.element.clientWidth > NARROW_REM * rem;
    }

    // What can be done

    answer(wanted) {
      this.step(rules.answer(this.app.state, wanted));
    }

    pass() {
      this.step(rules.skip(this.app.state));
    }

    takeBack() {
      if (this.app.state.past.length) {
        this.step(rules.undo(this.app.state));
      }
    }

    step(state) {
      if (this.card.hidden) {
        return;
      }
      globalThis.abListen?.stop();
      this.app.change(state);
      this.app.scan.rest();
      this.update();
      if (!this.left) {
        this.tell();
        if (document.activeElement?.disabled || document.activeElement === document.body) {
          this.focus();
        }
      }
    }

    tell() {
      const { app } = this;
      const total = rules.round(app.state).length;
      app.announce(`${app.name(this.row)}. ${this.say("progress", { n: app.state.at - app.state.first + 1, total })}`);
    }

    read() {
      const { words, language } = this.app.field("title", this.row);
      globalThis.abListen.say([{ text: words, language, element: this.title }], { audio: this.app.audio(this.row) });
    }

    swap() {
      const { app } = this;
      app.want.mats = PLACES[(PLACES.indexOf(app.want.mats) + 1) % PLACES.length];
      app.refresh();
      app.announce(this.say(`mats_${app.want.mats}`));
    }

    switchKind() {
      const { app } = this;
      app.want.pictures = app.want.pictures === "drawing" ? "photo" : "drawing";
      this.update();
      app.announce(this.picture.firstElementChild.alt);
    }

    exit() {
      const { app } = this;
      app.show(app.state.piles.length ? "review" : "topics");
    }

    key(event) {
      const answer = this.app.answers[["1", "2", "3"].indexOf(event.key)];
      if (event.key === "Escape") {
        this.exit();
        return true;
      }
      if (event.key.startsWith("Arrow")) {
        return this.walk(event.key);
      }
      if (this.app.want.keys && answer) {
        this.answer(answer);
        return true;
      }
      if (this.app.want.keys && event.key.toLowerCase() === "u") {
        this.takeBack();
        return true;
      }
      return false;
    }

    /** Arrows go from mat to mat, as they lie. */
    walk(key) {
      const mats = [...this.mats.children];
      const at = mats.indexOf(document.activeElement);
      const turned = document.documentElement.dir === "rtl";
      const on = key === "ArrowDown" || key === (turned ? "ArrowLeft" : "ArrowRight");
      const next = at < 0 ? (on ? 0 : mats.length - 1) : Math.min(Math.max(at + (on ? 1 : -1), 0), mats.length - 1);
      mats[next].focus();
      return true;
    }
  };
})();
