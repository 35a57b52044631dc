/* The fields of the form: what is answered in them, and what is said beside them. */
"use strict";
(() => {
  const QUIET_MS = 500;

  const made = (name, attributes = {}, words = "") => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      element.setAttribute(key, value);
    }
    element.textContent = words;
    return element;
  };

  /** A problem's sentence with its values, by the rules of the program's sentences. */
  const filled = (sentence, values) =>
    sentence.replace(/\{\{|\}\}|\{(\w+)\}/g, (found, name) => (name ? String(values[name] ?? "") : found[0]));

  class Field {
    constructor(part, said, root) {
      this.part = part;
      this.key = part.dataset.part;
      this.kind = part.dataset.kind;
      this.said = part.querySelector("[data-said]");
      this.control = part.querySelector(`#ab-form-${this.key}`);
      this.instead = part.querySelector("[data-instead]");
      if (this.kind === "drawing") {
        this.addDrawings(said, root);
      }
    }

    get boxes() {
      return [...this.part.querySelectorAll("input[name]")];
    }

    get answer() {
      if (this.kind === "choices" || this.kind === "drawing") {
        return this.boxes.filter((box) => box.checked).map((box) => box.value).join("\n");
      }
      if (this.kind === "photo") {
        return this.photo ? "foto.jpg" : "";
      }
      return this.instead && this.instead.checked ? this.instead.dataset.instead : this.control.value;
    }

    set answer(text) {
      if (this.kind === "choices" || this.kind === "drawing") {
        const chosen = text.split("\n");
        this.boxes.forEach((box) => {
          box.checked = chosen.includes(box.value);
        });
        this.tellDrawing();
      } else if (this.kind === "photo") {
        this.photo = null;
      } else {
        const isInstead = Boolean(this.instead) && Boolean(text) && !/^\d/.test(text);
        if (this.instead) {
          this.instead.checked = isInstead;
          this.control.disabled = isInstead;
        }
        this.control.value = isInstead ? "" : text;
      }
    }

    /** What a label or a link calls the field. */
    get label() {
      const label = this.part.querySelector("label, legend, summary");
      return label.textContent.trim();
    }

    /** Where the focus goes to mend it. */
    get target() {
      return this.kind === "drawing" ? this.part.querySelector("summary") : this.control;
    }

    /** Shows problems: [{code, severity, texts: [what, why, fix], values}]. */
    say(problems, words) {
      this.said.replaceChildren(
        ...problems.map(({ severity, sentences }) => {
          const line = made("p", { class: `ab-form__problem ab-form__problem--${severity}` });
          line.append(made("b", {}, `${severity === "error" ? words.error : words.tip}: `), sentences.join(" "));
          return line;
        }),
      );
      const wrong = problems.some(({ severity }) => severity === "error");
      const marked = this.kind === "choices" || this.kind === "drawing" ? [] : [this.control];
      marked.forEach((one) => (wrong ? one.setAttribute("aria-invalid", "true") : one.removeAttribute("aria-invalid")));
      this.part.classList.toggle("ab-form__part--wrong", wrong);
    }

    /* Drawings: a sheet of pictures, made when the page stands and searched by name. */

    addDrawings(said, root) {
      const tiles = this.part.querySelector("[data-tiles]");
      this.names = said.drawings;
      this.chosen = this.part.querySelector("[data-chosen]");
      this.unchosen = this.chosen.textContent;
      const none = this.tile("", said.words.drawing_none, "");
      const sorted = Object.entries(said.drawings).sort(([, one], [, other]) => one[0].localeCompare(other[0], said.language));
      tiles.append(none, ...sorted.map(([name, [label]]) => this.tile(name, label, `${root}assets/form/drawings/${name}.svg`)));
      this.part.querySelector("[data-find]").addEventListener("input", ({ target }) => this.find(target.value));
      this.part.addEventListener("change", () => this.tellDrawing());
      addEventListener("load", () => setTimeout(() => this.fetchDrawings(), QUIET_MS));
    }

    /** Once the page stands, so that there is something to choose from without a network too. */
    fetchDrawings() {
      const { saveData } = navigator.connection || {};
      for (const image of saveData ? [] : this.part.querySelectorAll("img")) {
        image.loading = "eager";
      }
    }

    tile(name, label, address) {
      const tile = made("label", { class: "ab-form__tile" });
      tile.append(made("input", { type: "radio", name: this.key, value: name }));
      if (address) {
        tile.append(made("img", { src: address, alt: "", width: 120, height: 90, loading: "lazy" }));
      }
      tile.append(made("span", {}, label));
      return tile;
    }

    tellDrawing() {
      if (this.names) {
        const name = this.answer;
        this.chosen.textContent = name && this.names[name] ? this.names[name][0] : this.unchosen;
      }
    }

    find(typed) {
      const wanted = globalThis.abFormText.fold(typed);
      for (const tile of this.part.querySelectorAll(".ab-form__tile")) {
        const [label, alt] = this.names[tile.firstChild.value] || ["", ""];
        tile.hidden = !globalThis.abFormText.fold(`${label} ${alt}`).includes(wanted);
      }
    }
  }

  globalThis.abFormFields = { Field, filled, made };
})();
