/* Judges a page on the day it is looked at: a tablet may be weeks away from the network, and days on one page. */
"use strict";
(() => {
  const rules = globalThis.abFreshness;
  const SPOKEN = ["alt", "title", "aria-label", "content"];
  /** Not what the filter made: that is judged when it is made. */
  const OF_THE_PAGE = "li[data-category]:not(.ab-results li)";
  const listing = (element) => ({
    verified: element.dataset.verified || "",
    reminders: Number(element.dataset.reminders || 0),
  });

  /** Takes a name out of everything below an element: texts, scripts' data, and attributes that are read out. */
  const dropName = (top, name, role) => {
    const texts = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const node = texts.currentNode;
      if (node.data.includes(name)) {
        node.data = rules.withoutName(node.data, name, role);
      }
    }
    for (const attribute of SPOKEN) {
      for (const element of top.querySelectorAll(`[${attribute}*="${CSS.escape(name)}"]`)) {
        element.setAttribute(attribute, rules.withoutName(element.getAttribute(attribute), name, role));
      }
    }
  };

  /** A person whose consent has ended gives way to the role; on an activity's page the name goes from all of it. */
  const dropPerson = (person, top, role, today) => {
    if (!rules.ended(person.dataset.person, today)) {
      return;
    }
    const { name } = person.dataset;
    person.parentElement.querySelector("[data-role-instead]")?.removeAttribute("hidden");
    if (person === top) {
      delete person.dataset.person;
      delete person.dataset.name;
    } else {
      person.remove();
    }
    for (const line of top.querySelectorAll("[data-second-role] .ab-second")) {
      dropName(line, name, line.closest("[data-second-role]").dataset.secondRole);
    }
    dropName(top, name, role);
  };

  /** Pictures whose consent has ended give way to a drawing, or go. */
  const dropPictures = (root, today) => {
    for (const picture of root.querySelectorAll("img[data-consent]")) {
      if (!rules.ended(picture.dataset.consent, today)) {
        continue;
      }
      const { instead, insteadAlt } = picture.dataset;
      const frame = picture.closest(".ab-card, .ab-picture");
      const main = picture.closest(".ab-activity__picture");
      if (instead) {
        picture.removeAttribute("srcset");
        picture.removeAttribute("lang");
        delete picture.dataset.consent;
        picture.src = instead;
        picture.alt = insteadAlt;
      } else if (frame?.matches(".ab-card")) {
        const blank = document.createElement("span");
        blank.className = "ab-card__blank";
        picture.replaceWith(blank);
      } else {
        frame?.classList.add("ab-picture--blank");
        picture.remove();
      }
      main?.querySelector(".ab-credit")?.remove();
    }
  };

  /** Runs at once, and again when the page comes back into view on another day. */
  const daily = (judge) => {
    let last = "";
    const look = () => {
      const today = rules.dayOf(new Date());
      if (today !== last) {
        last = today;
        judge(today);
      }
    };
    document.addEventListener("visibilitychange", look);
    window.addEventListener("pageshow", look);
    look();
  };

  /** One activity's page. */
  class Freshness {
    constructor(root) {
      this.root = root;
      daily((today) => {
        dropPictures(root, today);
        for (const person of root.querySelectorAll("[data-person]")) {
          dropPerson(person, document.documentElement, root.dataset.role, today);
        }
        this.showNotices(rules.judge(listing(root), today), today);
        this.showDates(today);
      });
    }

    show(name, shown) {
      for (const part of this.root.querySelectorAll(`[${name}]`)) {
        part.hidden = !shown;
      }
    }

    showNotices(state, today) {
      const over = rules.ended(this.root.dataset.over, today);
      const alert = this.root.querySelector("[data-alert]");
      if (alert && rules.ended(alert.dataset.alert, today)) {
        alert.remove();
        this.show("data-status", true);
      }
      if (over) {
        this.show("data-status", false);
      }
      const corrected = this.root.querySelector("[data-corrected]");
      if (corrected && rules.ended(corrected.dataset.corrected, today)) {
        corrected.remove();
      }
      this.show("data-paused", over && state !== "expired");
      this.show("data-call-first", state === "call-first" && !over);
      this.show("data-expired", state === "expired");
      this.show("data-while-fresh", state !== "expired");
    }

    showDates(today) {
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
      this.show("data-no-dates", !shown.includes(true));
    }
  }

  /** A list of cards. */
  class Cards {
    constructor(root) {
      this.root = root;
      this.words = root.dataset.scriptWords ? JSON.parse(root.dataset.scriptWords) : {};
      daily((today) => {
        dropPictures(root, today);
        const before = root.querySelectorAll(OF_THE_PAGE).length;
        for (const card of root.querySelectorAll(OF_THE_PAGE)) {
          this.judge(card, today);
        }
        this.count(before - root.querySelectorAll(OF_THE_PAGE).length, today);
        root.dispatchEvent(new CustomEvent("ab-cards"));
      });
    }

    judge(card, today) {
      const state = rules.judge(listing(card), today);
      if (state === "expired") {
        card.remove();
        return;
      }
      if ("person" in card.dataset) {
        dropPerson(card, card, card.dataset.role, today);
      }
      this.passDates(card, today);
      if (rules.ended(card.dataset.corrected, today)) {
        card.querySelector(".ab-card__corrected")?.remove();
      }
      if (rules.ended(card.dataset.over, today)) {
        card.querySelector(".ab-card__call")?.remove();
        this.mark(card, "ab-card__state", "ab-i-pause-circle-outline", this.words.paused);
      } else if (state === "call-first" && !card.querySelector(".ab-card__state")) {
        this.mark(card, "ab-card__call", "ab-i-phone-alert-outline", this.words.callFirst);
      }
    }

    passDates(card, today) {
      const dates = [...card.querySelectorAll("[data-day]")];
      const shown = rules.upcoming(dates.map((date) => date.dataset.day), today, 1);
      dates.forEach((date, number) => {
        date.hidden = !shown[number];
      });
    }

    mark(card, name, sign, words) {
      const mark = card.querySelector(`.${name}`) ?? document.createElement("em");
      const icon = document.createElement("i");
      mark.className = name;
      icon.className = `ab-icon ${sign}`;
      mark.replaceChildren(icon, words);
      const line = card.querySelector("p");
      line.insertBefore(mark, line.querySelector(".ab-card__code"));
    }

    /** Numbers of categories, without what has gone; sections and tiles that are empty now go too. */
    count(gone, today) {
      for (const link of this.root.querySelectorAll("[data-leaving]")) {
        const number = rules.left(Number(link.dataset.total), link.dataset.leaving.split(" "), today);
        link.firstElementChild.textContent = this.words.seeAll.replace("{n}", String(number));
      }
      if (!gone) {
        return;
      }
      for (const title of this.root.querySelectorAll("[data-count]")) {
        const number = Number(title.dataset.count) - gone;
        title.dataset.count = number;
        const form = this.words.count[new Intl.PluralRules(document.documentElement.lang).select(number)] ?? this.words.count.other;
        title.textContent = form.replace("{n}", String(number));
      }
      for (const section of this.root.querySelectorAll("[data-section]")) {
        section.hidden = !section.querySelector("li[data-category]");
      }
      if ("complete" in this.root.dataset) {
        for (const tile of this.root.querySelectorAll("[data-tile]")) {
          const { tile: name } = tile.dataset;
          tile.parentElement.hidden = Boolean(name) && !this.root.querySelector(`${OF_THE_PAGE}[data-category~="${name}"]`);
        }
      }
    }
  }

  /** The coordinator's list: persons, ages, and what is too old. */
  class Rows {
    constructor(root) {
      this.words = JSON.parse(root.dataset.scriptWords);
      this.plural = new Intl.PluralRules(document.documentElement.lang);
      daily((today) => {
        for (const row of root.querySelectorAll("tr[data-row]")) {
          this.judge(row, today);
        }
      });
    }

    judge(row, today) {
      const person = row.querySelector("[data-person]");
      if (person) {
        dropPerson(person, row, person.dataset.role, today);
      }
      row.querySelector("[data-call-first]").hidden = rules.judge(listing(row), today) === "fresh";
      if (row.dataset.verified) {
        const days = rules.daysBetween(row.dataset.verified, today);
        const form = this.words.ago[this.plural.select(days)] ?? this.words.ago.other;
        row.querySelector("[data-age]").textContent = form.replace("{n}", String(days));
      }
    }
  }

  globalThis.abStart("rows", Rows);
  globalThis.abStart("cards", Cards);
  globalThis.abStart("freshness", Freshness);
})();
