/* The second layer of choices: a panel below the pills, on a phone a whole sheet. What is chosen stands as chips outside. */
"use strict";
(() => {
  const MANY = 12;
  const PHONE = "(max-width: 37.5rem)";

  /** About how much room the values of a facet take, with their heading. */
  const weight = (values) => 2 + Math.min(values.length, MANY);

  const made = (name, className, words = "") => {
    const element = document.createElement(name);
    element.className = className;
    element.append(words);
    return element;
  };

  const button = (className, words, press) => {
    const element = made("button", className, words);
    element.type = "button";
    element.addEventListener("click", press);
    return element;
  };

  /** A value's words, which may be [words, language], as something to append; places have names. */
  const spoken = (facet, said) => {
    const foreign = Array.isArray(said);
    if (!foreign && facet !== "place") {
      return said;
    }
    const element = made("span", "", [said].flat()[0]);
    element.translate = facet !== "place";
    if (foreign) {
      element.lang = said[1];
      element.dir = "auto";
    }
    return element;
  };

  globalThis.abChoices = class {
    /** ``pressed(name, value)`` and ``cleared()`` are told of what somebody does. */
    constructor(root, pressed, cleared) {
      this.opener = root.querySelector("[data-more]");
      this.dialog = root.querySelector("[data-choices]");
      this.chosen = root.querySelector("[data-chosen]");
      this.pressed = pressed;
      this.cleared = cleared;
      this.buttons = [];
      this.dialog.addEventListener("close", () => this.tell());
      this.dialog.addEventListener("keydown", (event) => {
        if (event.key === "Escape" && !this.dialog.matches(":modal")) {
          this.close();
        }
      });
    }

    toggle(context) {
      if (this.dialog.open) {
        this.close();
        return;
      }
      this.fill(context);
      if (globalThis.matchMedia(PHONE).matches) {
        this.dialog.showModal();
      } else {
        this.dialog.setAttribute("open", "");
      }
      this.tell();
    }

    close() {
      if (this.dialog.matches(":modal")) {
        this.dialog.close();
      } else {
        this.dialog.removeAttribute("open");
        this.tell();
      }
      this.opener.focus();
    }

    tell() {
      this.opener.setAttribute("aria-expanded", String(this.dialog.open));
    }

    /** Makes the panel, once; it may be done before somebody opens it. */
    fill({ rows, cards }) {
      if (this.buttons.length) {
        return;
      }
      const { find } = cards.words;
      const groups = made("div", "ab-choices__groups");
      groups.append(made("div", "ab-choices__column"), made("div", "ab-choices__column"));
      const facets = Object.entries(rows.facets).filter(([, { values }]) => values.length);
      const half = facets.reduce((sum, [, { values }]) => sum + weight(values), 0) / 2;
      let before = 0;
      for (const [name, { values }] of facets) {
        groups.children[Number(before >= half)].append(this.group(name, values, cards.labels.facets[name], find.facet[name]));
        before += weight(values);
      }
      const head = made("div", "ab-choices__head");
      const title = made("h2", "", find.more);
      title.id = "ab-choices-title";
      head.append(title, button("ab-button", find.close, () => this.close()));
      this.done = button("ab-button ab-button--main ab-choices__done", "", () => this.close());
      const foot = made("div", "ab-choices__foot");
      foot.append(button("ab-button", find.clear, () => this.cleared()), this.done);
      this.dialog.append(head, groups, foot);
    }

    group(name, values, labels, title) {
      const group = made("fieldset", "ab-choices__group");
      const list = made("div", `ab-choices__values${values.length > MANY ? " ab-choices__values--many" : ""}`);
      group.append(made("legend", "", title), list);
      values.forEach((value, number) => {
        const one = button("ab-pill", "", () => this.pressed(name, value));
        one.append(made("i", "ab-icon ab-i-check-bold ab-pill__check"), spoken(name, labels[number]));
        one.dataset.facet = name;
        one.dataset.value = value;
        one.setAttribute("aria-pressed", "false");
        this.buttons.push(one);
        list.append(one);
      });
      return group;
    }

    /** Shows a state: buttons that are pressed, chips outside, and on the sheet's button how many fit. */
    show(state, { rows, cards }, fitting) {
      const { find } = cards.words;
      for (const one of this.buttons) {
        const { facet, value } = one.dataset;
        const pressed = String((state.facets[facet] ?? []).includes(value));
        if (one.getAttribute("aria-pressed") !== pressed) {
          one.setAttribute("aria-pressed", pressed);
        }
      }
      if (this.done) {
        this.done.textContent = find.show.replace("{count}", fitting);
      }
      const chips = Object.entries(state.facets).flatMap(([name, values]) =>
        values.map((value) => this.chip(name, value, cards.labels.facets[name][rows.facets[name].values.indexOf(value)], find)),
      );
      this.chosen.replaceChildren(...chips);
    }

    chip(name, value, label, find) {
      const chip = button("ab-pill ab-chosen__chip", "", () => {
        const at = [...this.chosen.children].indexOf(chip);
        this.pressed(name, value);
        const next = this.chosen.children[at] ?? this.chosen.lastElementChild;
        (next ?? this.opener).focus();
      });
      chip.append(spoken(name, label), made("i", "ab-icon ab-i-close"));
      chip.setAttribute("aria-label", find.remove.replace("{what}", [label].flat()[0]));
      return chip;
    }
  };
})();
