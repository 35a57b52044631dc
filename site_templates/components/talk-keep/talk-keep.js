/* While something has been said, no link of the catalogue throws it away: cards and languages open in place, others ask. */
"use strict";
(() => {
  const { el, button } = globalThis.abTalkParts;

  globalThis.abTalkKeep = class Keep {
    constructor(app) {
      this.app = app;
      document.addEventListener("click", (event) => this.click(event), { capture: true });
    }

    /** The button of the header says whether there is something to go back to. */
    mark() {
      const words = this.app.opener.querySelector("[data-talk-words]");
      const { start, resume } = JSON.parse(this.app.opener.dataset.scriptWords);
      words.textContent = this.app.alive ? resume : start;
    }

    click(event) {
      const link = event.target.closest?.("a[href]");
      if (!link || this.app.open || !this.app.alive || event.ctrlKey || event.metaKey || event.shiftKey || !this.leaves(link)) {
        return;
      }
      if (link.closest("dialog") || event.defaultPrevented) {
        return;
      }
      const language = link.matches(".ab-language") && link.hreflang;
      const row = this.row(link);
      if (link.dataset.tile !== undefined) {
        return; // a tile that filters in place
      }
      event.preventDefault();
      event.stopPropagation();
      if (language) {
        link.closest("details").open = false;
        this.app.load(language).then(() => this.app.enter("review"));
      } else if (row >= 0) {
        globalThis.abTalkActivity(this.app, row, { back: link });
      } else {
        this.ask(link);
      }
    }

    /** A card that somebody's choices found, in the page's own language; what cannot be fetched is gone to. */
    async found(link) {
      const { app } = this;
      await app.load(app.page);
      await globalThis.abTalkActivity(app, this.row(link), {
        back: link,
        otherwise: () => {
          location.href = link.href;
        },
      });
    }

    leaves(link) {
      if (link.target === "_blank" || !/^(https?|file):$/.test(link.protocol)) {
        return false;
      }
      return link.href.split("#")[0] !== location.href.split("#")[0];
    }

    /** The listing that a link leads to, or -1. */
    row(link) {
      const home = `${globalThis.abRoot}${this.app.page}/`;
      const path = link.href.startsWith(home) ? decodeURIComponent(link.href.slice(home.length)) : "";
      return this.app.rows.ids.indexOf(path.replace(/\.html$/, ""));
    }

    ask(link) {
      const { app } = this;
      const made = globalThis.abTalkDialogs.dialog(app, app.say("leave_title"), [
        el("p", {}, app.say("leave_lead")),
        el("p", { class: "ab-talk-dialog__choice" },
          button(app.say("stay"), "", () => made.close(), { kind: "ab-button--main" }),
          button(app.say("leave"), "material/chevron-right", () => {
            location.href = link.href;
          })),
      ]);
    }
  };
})();
