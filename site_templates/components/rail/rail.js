/* Keeps the current tile in sight: the rail scrolls inside itself, down on a tablet and sideways on a phone. */
"use strict";
globalThis.abStart(
  "rail",
  class Rail {
    constructor(root) {
      this.list = root.querySelector("ul");
      // Where it is can be asked without delay only when the page is about to be drawn anyway.
      const soon = () => requestAnimationFrame(() => this.reveal());
      root.addEventListener("ab-current", soon);
      soon();
    }

    reveal() {
      const tile = this.list.querySelector("[aria-current]");
      if (!tile) {
        return;
      }
      const frame = this.list.getBoundingClientRect();
      const box = tile.getBoundingClientRect();
      this.list.scrollBy({
        left: box.left + box.width / 2 - frame.left - frame.width / 2,
        top: box.top + box.height / 2 - frame.top - frame.height / 2,
        behavior: "instant",
      });
    }
  },
);
