/* Judges a page on the day it is looked at: a tablet may be weeks away from the network. */
"use strict";
(() => {
  const rules = globalThis.abFreshness;
  const today = rules.dayOf(new Date());
  const listing = (element) => ({
    verified: element.dataset.verified || "",
    reminders: Number(element.dataset.reminders || 0),
    until: element.dataset.until || "",
  });

  /** Pictures whose consent has ended give way to a drawing, or go. */
  const dropPictures = (root) => {
    for (const picture of root.querySelectorAll("img[data-consent]")) {
      if (!rules.ended(picture.dataset.consent, today)) {
        continue;
      }
      if (picture.dataset.instead) {
        picture.removeAttribute("srcset");
        picture.src = picture.dataset.instead;
        picture.alt = "";
      } else {
        const blank = document.createElement("span");
        blank.className = "ab-card__blank";
        picture.replaceWith(blank);
      }
    }
  };

  /** One activity's page. */
  class Freshness {
    constructor(root) {
      this.root = root;
      dropPictures(root);
      this.dropPerson();
      this.showState(rules.judge(listing(root), today));
      this.showDates();
    }

    dropPerson() {
      const person = this.root.querySelector("[data-person]");
      if (!person || !rules.ended(person.dataset.person, today)) {
        return;
      }
      person.remove();
      this.root.querySelector("[data-role-instead]")?.removeAttribute("hidden");
      for (const name of this.root.querySelectorAll("[data-name]")) {
        name.replaceWith(this.root.dataset.role);
      }
    }

    showState(state) {
      const callFirst = this.root.querySelector("[data-call-first]");
      const expired = this.root.querySelector("[data-expired]");
      callFirst.hidden = state !== "call-first";
      expired.hidden = state !== "expired";
      for (const part of this.root.querySelectorAll("[data-while-fresh]")) {
        part.hidden = state === "expired";
      }
    }

    showDates() {
      const list = this.root.querySelector("[data-dates]");
      if (!list) {
        return;
      }
      const items = [...list.children];
      const shown = rules.upcoming(items.map((item) => item.querySelector("time").dateTime), today, 3);
      items.forEach((item, number) => {
        item.hidden = !shown[number];
      });
      list.dataset.ready = "";
      this.root.querySelector("[data-no-dates]").hidden = shown.includes(true);
    }
  }

  /** A list of cards. */
  class Cards {
    constructor(root) {
      const words = root.dataset.scriptWords ? JSON.parse(root.dataset.scriptWords) : {};
      dropPictures(root);
      for (const card of root.querySelectorAll("li[data-category]")) {
        const state = rules.judge(listing(card), today);
        if (state === "expired") {
          card.remove();
        } else if (state === "call-first" && words.callFirst && !card.querySelector(".ab-card__call")) {
          const mark = document.createElement("em");
          mark.className = "ab-card__call";
          mark.textContent = words.callFirst;
          card.querySelector("p").append(mark);
        }
      }
      root.dispatchEvent(new CustomEvent("ab-cards"));
    }
  }

  globalThis.abStart("cards", Cards);
  globalThis.abStart("freshness", Freshness);
})();
