/* Shows the source language's words below the page's own. Nothing is kept but the end of the address, which adds no step back. */
"use strict";
(() => {
  const LINKS = '.ab-languages a, .ab-panel__links a[href^="../"][href$=".html"]';

  class Second {
    constructor(root) {
      this.root = root;
      this.hash = `#${root.lastElementChild.lang}`;
      this.links = [...document.querySelectorAll(LINKS)];
      root.hidden = false;
      root.addEventListener("click", () => this.press());
      window.addEventListener("hashchange", () => this.look());
      this.look();
    }

    get shown() {
      return this.root.getAttribute("aria-pressed") === "true";
    }

    /** A link to another place of the page takes nothing away. */
    look() {
      if (location.hash === this.hash) {
        this.show(true);
      }
    }

    press() {
      this.show(!this.shown);
      history.replaceState(history.state, "", location.pathname + location.search + (this.shown ? this.hash : ""));
    }

    show(shown) {
      this.root.setAttribute("aria-pressed", String(shown));
      document.documentElement.classList.toggle("ab-two", shown);
      for (const link of this.links) {
        link.hash = shown ? this.hash : "";
      }
    }
  }

  globalThis.abStart("second", Second);
})();
