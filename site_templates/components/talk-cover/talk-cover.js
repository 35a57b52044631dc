/* Ten idle minutes, or a way back into the page, put a neutral cover over a conversation. */
"use strict";
(() => {
  const { el, button } = globalThis.abTalkParts;
  const IDLE_MS = 10 * 60 * 1000;

  globalThis.abTalkIdle = class Idle {
    constructor(app) {
      this.app = app;
      this.last = Date.now();
      for (const sign of ["pointerdown", "keydown", "wheel", "touchmove"]) {
        document.addEventListener(sign, () => this.awake(), { passive: true, capture: true });
      }
      // A tablet that slept has run no timer.
      document.addEventListener("visibilitychange", () => this.look());
      window.addEventListener("pageshow", (event) => event.persisted && this.cover());
    }

    awake() {
      if (!this.covered) {
        this.last = Date.now();
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.look(), IDLE_MS);
      }
    }

    look() {
      if (document.visibilityState === "visible" && Date.now() - this.last >= IDLE_MS) {
        this.cover();
      }
    }

    cover() {
      const { app } = this;
      if (this.covered || !(app.open || app.alive)) {
        return;
      }
      this.covered = true;
      globalThis.abListen?.stop();
      const back = document.activeElement;
      const title = document.title;
      document.title = app.say("cover_title");
      const heading = el("h2", { id: "ab-talk-cover", tabindex: "-1" }, app.say("cover_title"));
      const made = el("dialog", { class: "ab-talk-cover", "aria-labelledby": heading.id, lang: app.language, dir: app.cards.direction },
        el("div", { class: "ab-talk-cover__card" }, heading,
          button(app.say("continue"), "material/play", () => made.close(), { kind: "ab-button--main" }),
          button(app.say("wipe"), "material/trash-can-outline", () => {
            this.wiping = true;
            made.close();
          })));
      made.addEventListener("close", () => {
        made.remove();
        document.title = title;
        this.covered = false;
        this.awake();
        if (this.wiping) {
          this.wiping = false;
          app.wipe();
        } else {
          back?.focus({ preventScroll: true });
        }
      });
      document.body.append(made);
      made.showModal();
      heading.focus();
      app.scan.rest();
    }
  };
})();
