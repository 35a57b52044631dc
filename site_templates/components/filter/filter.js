/* Pills, rail, further choices and search over all listings. What is chosen lives in this object only. */
"use strict";
(() => {
  const rules = globalThis.abFilter;
  const NEAREST = 12;

  class Filter {
    constructor(root) {
      this.root = root;
      this.home = root.dataset.of;
      this.state = { ...rules.NOTHING, category: this.home };
      this.lost = JSON.parse(root.dataset.scriptWords).lost;
      this.language = document.documentElement.lang;
      this.plural = new Intl.PluralRules(this.language);
      this.status = root.querySelector(".ab-shown__words");
      this.panel = root.querySelector(".ab-shown");
      this.lift = root.querySelector(".ab-shown__lift");
      this.away = root.querySelector("[data-clear]");
      this.away.addEventListener("click", () => this.clear());
      this.title = root.querySelector("h1");
      this.titled = this.title.textContent;
      this.still = root.querySelectorAll("[data-still]");
      this.results = root.querySelector("[data-results]");
      this.pills = [...root.querySelectorAll("[data-pill]")];
      this.tiles = [...root.querySelectorAll("[data-tile]")];
      this.input = document.querySelector("[data-search] input");
      this.choices = new globalThis.abChoices(
        root,
        (name, value) => this.set(rules.withFacet(this.state, name, value)),
        () => this.clear(),
      );
      this.list = new globalThis.abCardList(
        this.results.querySelector("ul"),
        this.results.querySelector("button"),
        (number) => globalThis.abCard(number, this.context),
      );
      globalThis.abFound = () => this.found ?? null;
      this.listen();
    }

    listen() {
      for (const pill of this.pills) {
        pill.hidden = false;
        pill.addEventListener("click", () => this.set(rules.withPill(this.state, pill.dataset.pill)));
        // Browsers leave what is half in sight where it is.
        pill.addEventListener("focus", () => pill.scrollIntoView({ block: "nearest", inline: "nearest" }));
      }
      this.choices.opener.hidden = false;
      this.choices.opener.addEventListener("click", () => this.with(() => this.choices.toggle(this.context)));
      this.input.closest("[data-search]").hidden = false;
      this.input.addEventListener("focus", () => this.fetchTerms(), { once: true });
      this.input.addEventListener("input", () => this.set({ ...this.state, typed: this.input.value }));
      if (!this.home) {
        for (const tile of this.tiles) {
          tile.addEventListener("click", (event) => this.choose(event, tile.dataset.tile));
        }
      }
      this.results.addEventListener("click", (event) => this.open(event));
      this.root.addEventListener("ab-cards", () => this.renew());
      // The data come when the page stands, before somebody needs them.
      const begin = () => setTimeout(() => this.with(() => this.prepare()), 200);
      if (document.readyState === "complete") {
        begin();
      } else {
        window.addEventListener("load", begin, { once: true });
      }
    }

    /** Runs ``then`` as soon as the data are there; without them says so. */
    with(then) {
      if (this.context) {
        then();
        return;
      }
      Promise.all([globalThis.abLoad("rows"), globalThis.abLoad(`${this.language}/cards`)]).then(
        ([rows, cards]) => {
          this.context ??= this.about(rows, cards);
          then();
        },
        () => {
          if (this.asked()) {
            this.status.textContent = this.lost;
          }
        },
      );
    }

    about(rows, cards) {
      return { rows, cards, root: this.home ? "../../" : "../", today: this.today() };
    }

    today() {
      return globalThis.abFreshness.dayOf(new Date());
    }

    /** On another day other listings may be shown. */
    renew() {
      const today = this.today();
      if (this.context && this.context.today !== today) {
        this.context.today = today;
        this.order = null;
        this.list.forget();
        this.show();
      }
    }

    /** Rows that may be shown, by title. */
    alive() {
      this.order ??= this.context.cards.order.filter(
        (row) => globalThis.abCardRules.judged(row, this.context) !== "expired",
      );
      return this.order;
    }

    choose(event, category) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) {
        return;
      }
      event.preventDefault();
      this.set({ ...this.state, category });
      window.scrollTo({ top: 0 });
    }

    /** A card that was found opens above the list, so that nothing has to be kept for the way back; from a plain
        folder, where nothing can be fetched, it opens beside. */
    open(event) {
      const link = event.target.closest("a.ab-card");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
        return;
      }
      if (location.protocol === "file:") {
        link.target = "_blank";
        link.rel = "noopener";
        return;
      }
      event.preventDefault();
      this.opening ??= globalThis
        .abBring()
        .then((app) => app.keep.found(link))
        .catch(() => {
          location.href = link.href;
        })
        .finally(() => {
          this.opening = null;
        });
    }

    clear() {
      const inside = this.choices.dialog.contains(document.activeElement);
      this.input.value = "";
      this.set({ ...rules.NOTHING, category: this.home });
      if (!inside) {
        this.choices.opener.focus();
      }
    }

    set(state) {
      this.state = state;
      if (!this.asked()) {
        this.state.category ||= this.home;
      }
      this.mark();
      this.with(() => this.show());
    }

    /** What is looked for: a search on a category's page is for all categories. */
    wanted() {
      return this.home && rules.terms(this.state.typed).length ? { ...this.state, category: "" } : this.state;
    }

    asked() {
      return !rules.quiet(this.home ? { ...this.state, category: "" } : this.state);
    }

    mark() {
      const { category } = this.wanted();
      for (const pill of this.pills) {
        pill.setAttribute("aria-pressed", String(this.state.pills.includes(pill.dataset.pill)));
      }
      for (const tile of this.tiles) {
        if (tile.dataset.tile !== category) {
          tile.removeAttribute("aria-current");
        } else if (!tile.hasAttribute("aria-current")) {
          tile.setAttribute("aria-current", "true");
          tile.dispatchEvent(new CustomEvent("ab-current", { bubbles: true }));
        }
      }
    }

    show() {
      const { cards } = this.context;
      const asked = this.asked();
      const state = this.wanted();
      this.searching?.ask(state.typed);
      const made = this.look(state);
      const none = asked && !made.fitting.length;
      this.found = asked ? made.fitting : null;
      this.title.textContent = this.home && !state.category ? cards.words.find.everywhere : this.titled;
      for (const part of this.still) {
        part.hidden = asked;
      }
      this.results.hidden = !asked;
      this.tell(asked, none, made);
      this.choices.show(this.state, this.context, this.counted(made.fitting.length));
      this.list.show(asked ? (none ? made.nearest.slice(0, NEAREST) : made.fitting) : []);
    }

    /** What fits a state. */
    look(state) {
      const listings = { rows: this.context.rows, order: this.alive(), pills: globalThis.abCardRules.PILLS };
      return rules.find(listings, state, this.search(state.typed));
    }

    tell(asked, none, { fitting, lifts }) {
      const { find } = this.context.cards.words;
      this.panel.classList.toggle("ab-shown--none", none);
      this.results.querySelector("h2").hidden = !none;
      this.results.querySelector("h2").textContent = find.nearest;
      this.panel.classList.toggle("ab-hidden", !asked);
      this.away.hidden = !asked;
      this.say(none ? find.none : this.counted(fitting.length));
      this.lift.replaceChildren(...lifts.slice(0, 3).map((one) => this.offer(one, find)));
    }

    /** Only what is new is said. */
    say(words) {
      if (this.status.textContent !== words) {
        this.status.textContent = words;
      }
    }

    offer(one, find) {
      const made = document.createElement("button");
      made.type = "button";
      made.className = "ab-pill";
      made.textContent = find.lift.replace("{what}", this.named(one)).replace("{count}", this.counted(one.count));
      made.addEventListener("click", () => {
        this.input.value = one.state.typed;
        this.set({ ...one.state, category: one.kind === "category" ? "" : this.state.category });
        this.status.tabIndex = -1;
        this.status.focus();
      });
      return made;
    }

    /** What a condition is called. */
    named({ kind, id, values }) {
      const { rows, cards } = this.context;
      if (kind === "search") {
        return cards.words.find.the_search;
      }
      if (kind === "category") {
        return cards.labels.category[id][1];
      }
      if (kind === "facet") {
        const labels = values.map((value) => [cards.labels.facets[id][rows.facets[id].values.indexOf(value)]].flat()[0]);
        return new Intl.ListFormat(this.language, { type: "disjunction" }).format(labels);
      }
      return this.pills.find((pill) => pill.dataset.pill === id).textContent.trim();
    }

    counted(number) {
      const forms = this.context.cards.words.find.count;
      return (forms[this.plural.select(number)] ?? forms.other).replace("{n}", String(number));
    }

    /** Row → rank of what the search finds. */
    search(typed) {
      if (!rules.terms(typed).length) {
        return new Map();
      }
      if (this.searching) {
        return this.searching.find(typed);
      }
      this.fold(Infinity);
      return rules.simple(this.titles, this.texts, typed);
    }

    /** Better than the plain search: the index of all words, when it is there. */
    fetchTerms() {
      if (globalThis.abSearching) {
        const load = (language) => globalThis.abLoad(`${language}/terms`);
        const begin = (terms) => {
          const { scripts } = this.context.rows;
          this.searching = new globalThis.abSearching(terms, { scripts, load, changed: () => this.show() });
          this.state.typed.trim() ? this.show() : this.rehearseSearch();
        };
        load(this.language).then((terms) => this.with(() => begin(terms)), () => {});
      }
    }

    /** Makes ready for the first tap and the first letter, in small pieces. */
    prepare() {
      const done = this.fold(50);
      if (done) {
        this.rehearse([
          () => this.alive(),
          () => this.choices.fill(this.context),
          () => this.look({ ...rules.NOTHING, pills: ["free"] }),
          ...this.alive().slice(0, 4).map((row) => () => this.list.card(row)),
        ]);
      } else {
        setTimeout(() => this.prepare(), 30);
      }
    }

    /** Some first letters, as somebody may type them. */
    rehearseSearch() {
      const letters = this.alive().slice(0, 3).map((row) => globalThis.abCardRules.searched(row, this.context).title.slice(0, 1));
      this.rehearse(letters.map((typed) => () => this.look({ ...rules.NOTHING, typed })));
    }

    /** Does things once, each in a task of its own, for the first time is the slowest. */
    rehearse([first, ...rest]) {
      if (first) {
        first();
        setTimeout(() => this.rehearse(rest));
      }
    }

    /** Folds the texts of some more rows for the plain search; true when all are done. */
    fold(some) {
      const { rows } = this.context;
      this.titles ??= [];
      this.texts ??= [];
      const end = Math.min(this.texts.length + some, rows.ids.length);
      for (let row = this.texts.length; row < end; row += 1) {
        const { title, words } = globalThis.abCardRules.searched(row, this.context);
        this.titles.push(rules.fold(title));
        this.texts.push(rules.fold(words));
      }
      return end === rows.ids.length;
    }
  }

  globalThis.abStart("filter", Filter);
})();
