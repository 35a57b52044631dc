/* The coordinator's list by experience; any of the chosen kinds is enough. */
"use strict";
globalThis.abStart(
  "coordinator",
  class Coordinator {
    constructor(root) {
      this.words = JSON.parse(root.dataset.scriptWords);
      this.rows = [...root.querySelectorAll("tr[data-experience]")];
      this.status = root.querySelector("[role=status]");
      this.buttons = [...root.querySelectorAll("button[data-experience]")];
      for (const button of this.buttons) {
        button.hidden = false;
        button.addEventListener("click", () => {
          button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
          this.show();
        });
      }
    }

    show() {
      const wanted = this.buttons.filter((one) => one.getAttribute("aria-pressed") === "true").map((one) => one.dataset.experience);
      let number = 0;
      for (const row of this.rows) {
        const has = row.dataset.experience.split(" ");
        row.hidden = wanted.length > 0 && !wanted.some((one) => has.includes(one));
        number += row.hidden ? 0 : 1;
      }
      const form = this.words.count[new Intl.PluralRules(document.documentElement.lang).select(number)] ?? this.words.count.other;
      this.status.textContent = form.replace("{n}", String(number));
    }
  },
);
