/* Shows cards made from the data: the first at once, the rest in small pieces, so that a tap is never kept waiting. */
"use strict";
(() => {
  const A_PAGE = 60;
  const PIECE = 3;

  globalThis.abCardList = class {
    /** ``build`` makes the <li> of a row; made ones are kept, so that a picture is not drawn twice. */
    constructor(list, more, build) {
      this.list = list;
      this.more = more;
      this.build = build;
      this.made = new Map();
      this.numbers = [];
      this.shown = 0;
      this.turn = 0;
      more.addEventListener("click", () => this.next());
    }

    /** Shows these rows instead of what stood there. */
    show(numbers) {
      this.turn += 1;
      this.numbers = numbers;
      this.shown = 0;
      this.list.replaceChildren();
      this.grow(Math.min(A_PAGE, numbers.length));
    }

    /** The next page, with the focus on its first card. */
    next() {
      const first = this.shown;
      this.grow(Math.min(this.shown + A_PAGE, this.numbers.length));
      this.list.children[first]?.querySelector("a").focus();
    }

    /** Adds cards until ``end``, a piece at a time, unless something else is to be shown. */
    grow(end, turn = this.turn) {
      if (turn !== this.turn) {
        return;
      }
      // The very first stands alone in its task: somebody waits for it.
      const some = this.shown ? PIECE : 1;
      const piece = this.numbers.slice(this.shown, Math.min(this.shown + some, end));
      this.list.append(...piece.map((number) => this.card(number)));
      this.shown += piece.length;
      this.more.hidden = this.shown < end || end === this.numbers.length;
      this.list.toggleAttribute("data-growing", this.shown < end);
      if (this.shown < end) {
        setTimeout(() => this.grow(end, turn));
      }
    }

    card(number) {
      if (!this.made.has(number)) {
        this.made.set(number, this.build(number));
      }
      return this.made.get(number);
    }

    /** Forgets what was made: on another day a card may say something else. */
    forget() {
      this.made.clear();
    }
  };
})();
