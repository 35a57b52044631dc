/* Pills, rail and search over the cards of a page. What is chosen lives in this object only. */
"use strict";
(() => {
  const rules = globalThis.abFilter;

  class Filter {
    constructor(root) {
      this.root = root;
      this.words = JSON.parse(root.dataset.scriptWords);
      this.plural = new Intl.PluralRules(document.documentElement.lang);
      this.state = { category: "", pills: [], typed: "" };
      this.status = root.querySelector(".ab-shown__words");
      this.panel = root.querySelector(".ab-shown");
      this.lift = root.querySelector(".ab-shown__lift");
      this.pills = [...root.querySelectorAll("[data-pill]")];
      this.tiles = [...root.querySelectorAll("[data-tile]")];
      this.input = document.querySelector("[data-search] input");
      root.addEventListener("ab-cards", () => this.read());
      this.read();
      this.listen();
    }

    read() {
      this.cards = [...this.root.querySelectorAll("li[data-category]")];
      this.rows = this.cards.map((card) => ({
        pills: card.dataset.is.split(" "),
        category: card.dataset.category.split(" ")[0],
        also: card.dataset.category.split(" ").slice(1),
        words: rules.fold(`${card.querySelector("h3").textContent} ${card.dataset.words}`),
      }));
    }

    listen() {
      for (const pill of this.pills) {
        pill.hidden = false;
        pill.addEventListener("click", () => this.toggle(pill.dataset.pill));
      }
      if (this.input) {
        this.input.closest("[data-search]").hidden = false;
        this.input.addEventListener("input", () => this.change({ typed: this.input.value }));
      }
      if ("complete" in this.root.dataset) {
        for (const tile of this.tiles) {
          tile.addEventListener("click", (event) => this.choose(event, tile.dataset.tile));
        }
      }
    }

    toggle(pill) {
      const pills = this.state.pills.includes(pill)
        ? this.state.pills.filter((one) => one !== pill)
        : [...this.state.pills, pill];
      this.change({ pills });
    }

    choose(event, category) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) {
        return;
      }
      event.preventDefault();
      this.change({ category });
      window.scrollTo({ top: 0 });
    }

    change(part) {
      this.state = { ...this.state, ...part };
      this.show();
    }

    show() {
      const none = rules.count(this.rows, this.state) === 0;
      const state = none ? rules.nearest(this.rows, this.state) : this.state;
      const shown = rules.shown(this.rows, state);
      this.cards.forEach((card, number) => {
        card.hidden = !shown[number];
      });
      for (const section of this.root.querySelectorAll("[data-section]")) {
        section.hidden = !section.querySelector("li[data-category]:not([hidden])");
      }
      this.mark();
      this.tell(none, shown.filter(Boolean).length);
    }

    mark() {
      for (const pill of this.pills) {
        pill.setAttribute("aria-pressed", String(this.state.pills.includes(pill.dataset.pill)));
      }
      if ("complete" in this.root.dataset) {
        for (const tile of this.tiles) {
          if (tile.dataset.tile === this.state.category) {
            tile.setAttribute("aria-current", "true");
            tile.dispatchEvent(new CustomEvent("ab-current", { bubbles: true }));
          } else {
            tile.removeAttribute("aria-current");
          }
        }
      }
    }

    tell(none, number) {
      const quiet = !this.state.pills.length && !this.state.typed.trim() && !this.state.category;
      this.panel.classList.toggle("ab-shown--none", none);
      this.lift.replaceChildren();
      if (none) {
        this.offer();
      } else {
        this.status.textContent = quiet ? "" : this.counted(number);
      }
    }

    offer() {
      const lifts = rules.lifts(this.rows, this.state);
      const told = lifts.slice(0, 3).map((one) => this.fill(this.words.without, { pill: this.named(one.lift), count: this.counted(one.count) }));
      this.status.textContent = [this.words.none, ...told].join(" ");
      if (!lifts.length) {
        this.button(this.words.showAll, { category: "", pills: [], typed: "" });
      }
      for (const one of lifts.slice(0, 3)) {
        this.button(this.fill(this.words.lift, { pill: this.named(one.lift) }), one.state);
      }
    }

    button(words, state) {
      const made = document.createElement("button");
      made.type = "button";
      made.className = "ab-pill";
      made.textContent = words;
      made.addEventListener("click", () => {
        if (this.input) {
          this.input.value = state.typed;
        }
        this.change(state);
        this.status.tabIndex = -1;
        this.status.focus();
      });
      this.lift.append(made);
    }

    named(lift) {
      if (lift === "search") {
        return this.words.search;
      }
      const from = lift === "category" ? this.tiles.find((tile) => tile.dataset.tile === this.state.category) : this.pills.find((pill) => pill.dataset.pill === lift);
      return `«${from.textContent.trim()}»`;
    }

    counted(number) {
      const form = this.words.count[this.plural.select(number)] ?? this.words.count.other;
      return this.fill(form, { n: number });
    }

    fill(words, values) {
      return words.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
    }
  }

  globalThis.abStart("filter", Filter);
})();
