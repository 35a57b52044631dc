/* "Hentet for N dager siden": how old this copy of the brochure is. The day stands in assets/edition.js. */
"use strict";
globalThis.abStart(
  "edition",
  class Edition {
    constructor(root) {
      const built = globalThis.abEdition?.built;
      if (!built) {
        return;
      }
      const words = JSON.parse(root.dataset.scriptWords);
      const rules = globalThis.abFreshness;
      const days = rules.daysBetween(built, rules.dayOf(new Date()));
      const form = words.ago[new Intl.PluralRules(document.documentElement.lang).select(days)] ?? words.ago.other;
      root.textContent = days > 0 ? form.replace("{n}", String(days)) : words.today;
    }
  },
);
