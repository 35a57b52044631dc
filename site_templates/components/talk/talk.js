/* The conversation: one screen after another over the data of the catalogue. Everything that is said lives in this object only. */
"use strict";
(() => {
  const rules = globalThis.abTalk;
  const fresh = globalThis.abFreshness;
  const cardRules = globalThis.abCardRules;
  const views = globalThis.abTalkViews;
  const { el, icon, button, fill } = globalThis.abTalkParts;

  class Talk {
    /** ``offered`` are {tag, direction, name}; ``page`` the page's own language. */
    constructor({ offered, page, opener }) {
      this.offered = offered;
      this.page = page;
      this.opener = opener;
      this.language = page;
      this.state = rules.empty();
      this.topics = null;
      this.want = { scale: "like", first: "yes", mats: "below", size: 1, pictures: "drawing", scanning: false, keys: true, paper: "several" };
      this.view = null;
      this.open = false;
      this.build();
      this.pictures = new globalThis.abTalkPictures(this);
      this.paper = new globalThis.abTalkPaper(this);
      this.idle = new globalThis.abTalkIdle(this);
      this.scan = new globalThis.abTalkScan(this);
      this.keep = new globalThis.abTalkKeep(this);
      document.addEventListener("keydown", (event) => this.key(event));
    }

    build() {
      this.stage = el("div", { class: "ab-talk__stage" });
      this.status = el("p", { class: "ab-hidden", role: "status" });
      this.sheet = el("div", { class: "ab-talk-paper" });
      this.root = el("section", { class: "ab-talk", "data-module": "talk", role: "main", hidden: true }, this.stage, this.status, this.sheet);
      document.body.append(this.root);
    }

    async load(language = this.language) {
      const [rows, cards] = await Promise.all([globalThis.abLoad("rows"), globalThis.abLoad(`${language}/cards`)]);
      this.rows = rows;
      this.cards = cards;
      this.language = language;
      this.plural = new Intl.PluralRules(language);
    }

    // Words

    say(key, values = {}) {
      const words = this.cards.words.talk[key];
      if (words === undefined) {
        throw new Error(`no words for talk.${key}`);
      }
      return fill(words, values);
    }

    count(key, n) {
      const forms = this.cards.words.talk[key];
      return fill(forms[this.plural.select(n)] ?? forms.other, { n: String(n) });
    }

    /** What the rules of a card need: they know whose consent has ended and what is too old. */
    get context() {
      return { rows: this.rows, cards: this.cards, today: this.today };
    }

    /** A field of a listing as {words, language}. */
    field(name, row) {
      return cardRules.text(name, row, this.context);
    }

    words(value) {
      return Array.isArray(value) ? { words: value[0], language: value[1] } : { words: value, language: this.language };
    }

    /** The same as a piece of the page; words in another language carry it. */
    said(name, row) {
      return this.spoken(this.field(name, row));
    }

    spoken({ words, language, isName = false }) {
      const { direction } = this.offered.find((one) => one.tag === language) ?? {};
      const foreign = language !== this.language && { lang: language, dir: direction ?? "auto" };
      return words && (foreign || isName) ? el("span", { ...foreign, translate: isName && "no" }, words) : words;
    }

    name(row) {
      return this.field("title", row).words;
    }

    /** The recording of a listing in the language of now, while its person's consent lasts. */
    audio(row) {
      const path = this.cards.audio?.[row];
      return path && !fresh.ended(this.rows.person[row]?.[1], this.today) ? globalThis.abRoot + path : "";
    }

    /** The answers in the order in which the mats lie. */
    get answers() {
      return rules.inOrder(this.want.first);
    }

    /** What a mat says, in the scale that is on. */
    answer(name) {
      return this.say(`${this.want.scale}_${name}`);
    }

    announce(words) {
      // The same words again are news too: a screen reader hears only what changes.
      this.status.textContent = this.status.textContent === words ? `${words}\u00a0` : words;
    }

    // Facts on the day that somebody looks

    get today() {
      return fresh.dayOf(new Date());
    }

    judge(row) {
      return cardRules.judged(row, this.context);
    }

    /** Rows that are still shown and have a picture. */
    usable() {
      return this.rows.ids.map((_, row) => row).filter((row) => this.judge(row) !== "expired" && this.pictures.of(row));
    }

    over(row) {
      return fresh.ended(this.rows.checked[row][2], this.today);
    }

    /** Who answers: a person while the consent lasts, then the role and its number. */
    contact(row) {
      const [name, , phone, coordinator] = this.rows.person[row] || [];
      if (!name) {
        return { who: this.said("role", row), phone: this.rows.phone[row] };
      }
      if (cardRules.person(row, this.context)) {
        return { who: this.spoken({ words: name, language: this.language, isName: true }), phone: this.rows.phone[row] };
      }
      return { who: coordinator ? this.spoken(this.words(this.cards.coordinatorRole)) : this.said("role", row), phone };
    }

    /** The rows of the coordinator's filter, or null when it hides nothing. */
    shown() {
      const shown = globalThis.abFound?.();
      return shown && shown.length < this.rows.ids.length ? shown.filter((row) => this.usable().includes(row)) : null;
    }

    // Coming and going

    show(name, options = {}) {
      this.view?.leave();
      this.place = name;
      this.options = options;
      this.redraw();
      window.scrollTo({ top: 0, behavior: "instant" });
      this.view.focus();
    }

    /** The same screen in the words and looks of now. */
    redraw() {
      globalThis.abListen?.stop();
      const { direction } = this.offered.find((one) => one.tag === this.language) ?? { direction: this.cards.direction };
      document.documentElement.lang = this.language;
      for (const one of [document.documentElement, document.body]) {
        one.dir = direction;
      }
      this.root.setAttribute("aria-label", this.say("title"));
      this.root.dataset.mats = this.want.mats;
      this.root.dataset.first = this.want.first;
      document.documentElement.dataset.abText = this.want.size;
      this.view?.leave();
      this.view = new views[this.place](this, this.options);
      this.stage.replaceChildren(this.view.element);
      this.scan.rest();
    }

    /** Settings changed: drawn again, and the focus stays on what was pressed. */
    refresh() {
      const key = document.activeElement?.dataset?.key;
      this.redraw();
      const again = key && document.querySelector(`[data-key="${key}"]`);
      if (again) {
        again.focus({ preventScroll: true });
      } else if (!document.querySelector("dialog[open]")) {
        this.view.focus();
      }
    }

    async speak(language) {
      await this.load(language);
      this.redraw();
      this.view.focus();
    }

    /** Puts the conversation in front of the catalogue. */
    enter(place, options) {
      if (!this.open) {
        this.open = true;
        this.title = document.title;
        for (const one of document.body.children) {
          one.inert = one !== this.root;
        }
        document.documentElement.classList.add("ab-talking");
        this.root.hidden = false;
        this.scroll = window.scrollY;
      }
      this.show(place, options);
    }

    /** Back to the catalogue; what is said stays until it is wiped. */
    async close(after = () => this.opener.focus()) {
      this.view?.leave();
      this.view = null;
      this.open = false;
      this.stage.replaceChildren();
      this.root.hidden = true;
      document.documentElement.classList.remove("ab-talking");
      delete document.documentElement.dataset.abText;
      for (const one of document.body.children) {
        one.inert = false;
      }
      const home = this.offered.find((one) => one.tag === this.page);
      document.documentElement.lang = this.page;
      document.documentElement.dir = document.body.dir = home?.direction ?? "ltr";
      window.scrollTo({ top: this.scroll, behavior: "instant" });
      this.keep.mark();
      after();
    }

    get alive() {
      return rules.alive(this.state);
    }

    change(state) {
      this.state = state;
    }

    askToWipe() {
      const { dialog } = globalThis.abTalkDialogs;
      const ask = dialog(this, this.say("wipe_title"), [
        el("p", {}, this.say("wipe_lead")),
        el("p", { class: "ab-talk-dialog__choice" },
          button(this.say("wipe"), "material/trash-can-outline", () => {
            ask.close();
            this.wipe();
          }, { kind: "ab-button--main" }),
          button(this.say("cancel"), "", () => ask.close())),
      ]);
    }

    /** Nothing that was said is left, on no screen and in no object. */
    wipe() {
      for (const open of document.querySelectorAll("dialog[open]")) {
        open.close();
      }
      this.state = rules.empty();
      this.topics = null;
      this.sheet.replaceChildren();
      this.pictures.forget();
      this.status.textContent = "";
      this.enter("wiped");
      this.keep.mark();
    }

    // Parts of every screen

    tools() {
      const home = this.offered.find((one) => one.tag === this.language);
      const made = [];
      if (this.offered.length > 1) {
        made.push(el("button", { type: "button", class: "ab-button ab-talk__tool", "data-key": "language", onclick: () => globalThis.abTalkDialogs.languages(this) },
          icon("material/web"), el("span", { class: "ab-talk__word" }, home?.name ?? this.language), el("span", { class: "ab-hidden" }, ` – ${this.say("language")}`)));
      }
      made.push(button("", "material/cog-outline", () => globalThis.abTalkDialogs.settings(this), { kind: "ab-talk__tool", label: this.say("settings"), more: { "data-key": "settings", title: this.say("settings") } }));
      return made;
    }

    key(event) {
      if (!this.open || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) {
        return;
      }
      if (this.view?.key(event)) {
        event.preventDefault();
      }
    }
  }

  globalThis.abTalkApp = Talk;
})();
