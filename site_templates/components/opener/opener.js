/* The button that opens the conversation, and what a page that was loaded again says about it. */
"use strict";
(() => {
  const PLACES = { "#samtale": "topics", "#start": "ways" };

  class Opener {
    constructor(root) {
      this.root = root;
      this.words = JSON.parse(root.dataset.scriptWords);
      root.hidden = false;
      root.addEventListener("click", () => this.start("topics"));
      globalThis.abTalkAlive = () => Boolean(this.app && (this.app.open || this.app.alive));
      const place = PLACES[location.hash];
      if (place) {
        history.replaceState(history.state, "", location.pathname + location.search);
        this.start(place);
      } else if (this.again && this.again !== "back_forward") {
        this.tell();
      }
    }

    /** How the page came back, when it did: what was said before is gone. */
    get again() {
      const [way] = performance.getEntriesByType("navigation");
      return document.wasDiscarded ? "discarded" : ["reload", "back_forward"].includes(way?.type) ? way.type : "";
    }

    async start(place) {
      try {
        this.app ??= await globalThis.abBring();
        this.app.anew = Boolean(this.again);
        this.app.enter(place === "topics" && this.app.state.piles.length ? "review" : place);
        this.notice?.remove();
      } catch (fault) {
        console.error(fault);
        this.say(this.words.failed, "alert");
      }
    }

    /** One line above the catalogue. */
    say(words, role) {
      this.notice?.remove();
      this.notice = document.createElement("div");
      this.notice.className = "ab-notice ab-opener";
      this.notice.setAttribute("role", role);
      const said = document.createElement("p");
      said.textContent = words;
      this.notice.append(said);
      document.querySelector("#content").prepend(this.notice);
    }

    tell() {
      this.say(this.words.anew, "status");
      this.button(this.words.codes, () => this.start("codes"));
      this.button(this.words.close, () => {
        this.notice.remove();
        this.root.focus();
      });
    }

    button(words, press) {
      const made = document.createElement("button");
      made.type = "button";
      made.className = "ab-button";
      made.textContent = words;
      made.addEventListener("click", press);
      this.notice.append(made);
    }
  }

  globalThis.abStart("opener", Opener);
})();
