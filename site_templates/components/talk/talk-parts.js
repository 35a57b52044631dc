/* What the views of the conversation are built from: elements, icons, buttons, and what every view can do. */
"use strict";
(() => {
  /** An element; keys that begin with "on" are listeners, others attributes, and true is an empty one. */
  const el = (name, attributes = {}, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key.startsWith("on")) {
        made.addEventListener(key.slice(2), value);
      } else if (value !== false && value !== undefined && (value !== "" || key === "alt")) {
        made.setAttribute(key, value === true ? "" : value);
      }
    }
    made.append(...children.filter((child) => child !== "" && child !== null && child !== undefined));
    return made;
  };

  const TURNS = ["chevron-left", "chevron-right", "arrow-u-left-top", "skip-next", "backspace-outline"];
  /** An icon of the style sheet: ``material/…`` names it there too. */
  const icon = (name) => {
    const short = name.slice(name.indexOf("/") + 1);
    return el("i", { class: `ab-icon ab-i-${short}${TURNS.includes(short) ? " ab-icon--turns" : ""}` });
  };

  /** A button; without words the label is what it is called. */
  const button = (words, sign, press, { kind = "", label = "", more = {} } = {}) =>
    el("button", { type: "button", class: `ab-button ${kind}`.trim(), "aria-label": label, onclick: press, ...more }, sign ? icon(sign) : "", words ? el("span", {}, words) : "");

  const fill = (words, values) => words.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

  /** A link to a PDF, which opens beside the conversation; nothing where there is none. */
  const paperLink = (app, kind, words) => {
    const path = app.rows.papers?.[kind]?.[app.language];
    return path ? el("a", { class: "ab-link", href: globalThis.abRoot + path, target: "_blank", rel: "noopener" }, icon("material/file-pdf-box"), words) : "";
  };

  const MARKS = { yes: "material/check-bold", maybe: "material/help", no: "material/close-thick" };

  /** One screen of the conversation. Made anew for each language; ``options`` live longer than it. */
  class View {
    constructor(app, options) {
      this.app = app;
      this.options = options;
      this.element = el("div", { class: `ab-talk__view ${this.constructor.look ?? ""}`.trim() });
      this.draw();
    }

    say(key, values) {
      return this.app.say(key, values);
    }

    /** The row of buttons above: what leads back, the title, what leads on, then language and settings. */
    bar(start, title, end = []) {
      this.title = el("h1", { class: "ab-talk__title", tabindex: "-1" }, title);
      return el("header", { class: "ab-talk__bar" }, ...start, this.title, el("div", { class: "ab-talk__end" }, ...this.app.tools(), ...end));
    }

    back(press, words = this.say("back")) {
      return button(words, "material/chevron-left", press);
    }

    wipe() {
      return button(this.say("wipe"), "material/trash-can-outline", () => this.app.askToWipe());
    }

    /** Where the focus goes when the view opens. */
    focus() {
      this.title?.focus({ preventScroll: true });
    }

    leave() {}

    /** Keys that nobody else took; true when the view did something. */
    key() {
      return false;
    }
  }

  globalThis.abTalkParts = { el, icon, button, fill, paperLink, MARKS, View };
  globalThis.abTalkViews = {};
})();
