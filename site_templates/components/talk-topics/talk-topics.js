/* What the round is about: categories as picture tiles, a surprise, or what the coordinator's filter shows. */
"use strict";
(() => {
  const rules = globalThis.abTalk;
  const { el, icon, button, View } = globalThis.abTalkParts;
  const SURPRISE = "surprise";
  const SHOWN = "shown";

  globalThis.abTalkViews.topics = class Topics extends View {
    static look = "ab-talk-topics";

    draw() {
      const { app } = this;
      const shown = app.shown();
      app.topics ??= { mode: shown?.length ? SHOWN : SURPRISE, chosen: [] };
      if (app.topics.mode === SHOWN && !shown) {
        app.topics.mode = SURPRISE;
      }
      this.usable = app.usable();
      this.filtered = shown;
      const end = app.state.piles.length ? [button(this.say("review_title"), "material/cards-outline", () => app.show("review"))] : [];
      this.list = el("ul", { class: "ab-talk-topics__list", role: "list" }, ...this.tiles());
      this.foot = el("div", { class: "ab-talk-topics__foot" });
      this.element.append(
        this.bar([this.back(() => app.close(), this.say("to_catalogue"))], this.say("topics_title"), end),
        el("div", { class: "ab-talk__body" }, this.anew() ?? "", el("p", { class: "ab-talk-topics__hint" }, this.say("topics_hint")), this.list),
        this.foot);
      this.mark();
    }

    /** A page that was loaded again has forgotten what was said, and says so. */
    anew() {
      const { app } = this;
      if (!app.anew || app.alive) {
        return null;
      }
      return el("div", { class: "ab-notice ab-talk-topics__anew" }, el("p", {}, `${this.say("anew")} ${this.say("anew_codes")}`),
        button(this.say("codes_title"), "material/dialpad", () => app.show("codes")));
    }

    tiles() {
      const { app } = this;
      const made = [this.special(SURPRISE, "material/shuffle-variant", this.say("surprise"))];
      if (this.filtered?.length) {
        made.push(this.special(SHOWN, "material/filter-outline", this.say("shown_now"), app.count("n_pictures", this.filtered.length)));
      }
      for (const [name, [long]] of Object.entries(app.cards.labels.category)) {
        const row = this.usable.find((one) => app.rows.categories[one][0] === name);
        if (row !== undefined) {
          made.push(this.tile(name, app.pictures.img(row), long, "", () => this.toggle(name)));
        }
      }
      return made;
    }

    special(mode, sign, words, more = "") {
      return this.tile(mode, el("span", { class: `ab-talk-topic__sign ab-talk-topic__sign--${mode}` }, icon(sign)), words, more, () => this.choose(mode));
    }

    tile(name, picture, words, more, press) {
      return el("li", {}, el("button", { type: "button", class: "ab-talk-topic", "data-topic": name, onclick: press },
        picture, el("span", { class: "ab-talk-topic__words" }, words, more && el("small", {}, ` ${more}`)),
        el("span", { class: "ab-talk-topic__check" }, icon("material/check-bold"))));
    }

    choose(mode) {
      this.app.topics = { mode, chosen: [] };
      this.mark();
    }

    toggle(name) {
      const { chosen } = this.app.topics;
      const now = chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name];
      this.app.topics = now.length ? { mode: "", chosen: now } : { mode: SURPRISE, chosen: [] };
      this.mark();
    }

    /** The rows that would be asked about now. */
    rows() {
      const { mode, chosen } = this.app.topics;
      const known = new Set(this.app.state.piles.map((one) => one.row));
      const from = mode === SHOWN ? this.filtered : rules.inTopics(this.usable, this.app.rows.categories, chosen);
      return from.filter((row) => !known.has(row));
    }

    mark() {
      const { mode, chosen } = this.app.topics;
      for (const tile of this.list.querySelectorAll("[data-topic]")) {
        const { topic } = tile.dataset;
        tile.setAttribute("aria-pressed", String(topic === mode || chosen.includes(topic)));
      }
      const rows = this.rows();
      this.foot.replaceChildren(
        this.scales(),
        button(this.say("codes_title"), "material/dialpad", () => this.app.show("codes"), { more: { "data-key": "codes" } }),
        rows.length
          ? button(this.say("begin"), "material/chevron-right", () => this.begin(rows), { kind: "ab-button--main ab-talk-topics__go", more: { "data-key": "begin", "data-scan": "1" } })
          : el("p", { class: "ab-talk-topics__none" }, this.say("all_seen")));
    }

    /** The two scales: a small matter of words, always in sight. */
    scales() {
      const { app } = this;
      return el("div", { class: "ab-talk-topics__scale", role: "group", "aria-label": this.say("scale") },
        ...["like", "want"].map((scale) => el("button", {
          type: "button", class: "ab-talk-option", "data-key": `scale-${scale}`, "aria-pressed": String(app.want.scale === scale),
          onclick: () => {
            app.want.scale = scale;
            this.mark();
            this.foot.querySelector(`[data-key="scale-${scale}"]`).focus();
          },
        }, this.say(`scale_${scale}`))));
    }

    async begin(rows) {
      const { app } = this;
      const { chosen } = app.topics;
      const seed = Math.floor(Math.random() * 2 ** 32);
      app.change(rules.begin(app.state, rules.mix(rows, rules.groupOf(app.rows.categories, chosen), seed)));
      app.show("round");
    }
  };
})();
