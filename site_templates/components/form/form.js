/* The page on which a club writes or changes a listing. Nothing is stored, and nothing is sent from here. */
"use strict";
(() => {
  const { draft, given, prepared } = globalThis.abFormDraft;
  const { check, ready } = globalThis.abFormRules;
  const { Field, filled, made } = globalThis.abFormFields;
  const { Out } = globalThis.abFormSend;
  const UNTOLD = ["C251"];
  const PAUSE = 250;

  const today = () => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  };

  /** Runs a data script of the form that only some need; afterwards `abForm` has it. */
  const fetched = (name) =>
    new Promise((done, failed) => {
      const script = made("script", { src: `${globalThis.abRoot}assets/form/${name}.js` });
      script.onload = () => done(globalThis.abForm[name]);
      script.onerror = failed;
      document.head.append(script);
    });

  class Form {
    constructor(root) {
      this.said = globalThis.abForm[root.lang];
      this.data = globalThis.abForm.data;
      this.words = this.said.words;
      this.tools = ready(prepared({ ...this.data, labels: this.said.labels }));
      this.root = root;
      this.form = root.querySelector("form");
      this.find = (selector) => root.querySelector(selector);
      this.fields = new Map();
      for (const part of root.querySelectorAll("[data-part]")) {
        const field = new Field(part, this.said, globalThis.abRoot);
        this.fields.set(field.key, field);
      }
      this.out = new Out(root, this.data, this.words, () => {
        this.unsent = false;
      });
      this.touched = new Set();
      this.before = null;
      this.unsent = false;
      this.suggest();
      this.listen();
      this.form.hidden = false;
      this.show();
      fetched("listings").then((known) => this.know(known), () => {});
    }

    suggest() {
      const lists = {
        organisation: Object.values(this.data.known.organisations),
        place: [...Object.values(this.data.known.places), this.said.online],
        days: this.said.days.map((day) => day.toLowerCase()),
      };
      for (const list of this.root.querySelectorAll("[data-list]")) {
        list.append(...lists[list.dataset.list].map((value) => made("option", { value })));
      }
    }

    listen() {
      this.form.addEventListener("input", (event) => this.answered(event));
      this.form.addEventListener("change", (event) => this.answered(event));
      this.form.addEventListener("focusout", (event) => this.left(event));
      addEventListener("pointerdown", () => this.press(true), true);
      for (const end of ["pointerup", "pointercancel"]) {
        addEventListener(end, () => this.press(false), true);
      }
      this.form.addEventListener("submit", (event) => {
        event.preventDefault();
        this.finish();
      });
      this.fields.get("photo").control.addEventListener("change", ({ target }) => this.takePhoto(target));
      this.find("[data-remove]").addEventListener("click", () => this.dropPhoto());
      for (const box of this.form.elements.what) {
        box.addEventListener("change", () => this.turn());
      }
      this.find("#ab-form-which").addEventListener("change", ({ target }) => this.choose(target.value));
      addEventListener("beforeunload", (event) => {
        if (this.unsent) {
          event.preventDefault();
          event.returnValue = "";
        }
      });
      addEventListener("hashchange", () => this.open());
    }

    /* Answers */

    get answers() {
      return given(Object.fromEntries([...this.fields].map(([key, field]) => [key, field.answer])));
    }

    answered({ target }) {
      const part = target.closest("[data-part]");
      if (!part || target.matches("[data-find]")) {
        return;
      }
      if (target.matches("[data-instead]")) {
        this.fields.get(part.dataset.part).control.disabled = target.checked;
      }
      this.unsent = true;
      this.find("[data-done]").hidden = true;
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.settle(), PAUSE);
    }

    /** What is said moves the page, and a button that moves while it is pressed is not pressed: so not before it is let go. */
    settle() {
      clearTimeout(this.waiting);
      this.held = this.pressed;
      if (!this.held) {
        this.waiting = setTimeout(() => this.show());
      }
    }

    press(down) {
      this.pressed = down;
      if (!down && this.held) {
        this.settle();
      }
    }

    /** Who leaves a question sees what could be better in what was answered there. */
    left({ target, relatedTarget }) {
      const question = target.closest("[data-question]");
      if (!question || question.contains(relatedTarget)) {
        return;
      }
      for (const part of question.querySelectorAll("[data-part]")) {
        const { key, answer } = this.fields.get(part.dataset.part);
        if (answer) {
          this.touched.add(key);
        }
      }
      this.settle();
    }

    judged() {
      const { answers } = this;
      const made = draft(answers, today(), this.tools);
      const { found, read } = check(made, this.tools);
      const order = [...this.fields.values()];
      const told = found.filter(({ code }) => !UNTOLD.includes(code)).map((one) => this.told(one));
      told.sort((one, other) => order.indexOf(one.field) - order.indexOf(other.field));
      return { answers, draft: made, read, problems: this.before ? told.filter((one) => this.isNew(one)) : told };
    }

    told({ code, key, values }) {
      const field = this.fields.get(key) || this.fields.get("title");
      const named = code === "C201" ? { ...values, field: field.label } : values;
      const sentences = this.said.problems[code].map((one) => {
        const sentence = filled(one, named);
        return sentence[0].toUpperCase() + sentence.slice(1);
      });
      return { field, severity: this.data.severities[code], sentences };
    }

    /** Of a listing that stands already only what is changed is judged. */
    isNew({ field }) {
      const question = field.part.closest("[data-question]");
      return [...question.querySelectorAll("[data-part]")].some((part) => this.changed.includes(part.dataset.part));
    }

    get changed() {
      const { answers } = this;
      return [...this.fields.keys()].filter((key) => (answers[key] || "") !== (this.before.answers[key] || ""));
    }

    /** The card, and what is wrong in the questions that were left. */
    show() {
      clearTimeout(this.waiting);
      this.held = false;
      const judged = this.judged();
      for (const [key, field] of this.fields) {
        const mine = judged.problems.filter((one) => one.field === field);
        field.say(this.touched.has(key) ? mine : [], this.words);
      }
      this.drawCard(judged);
      return judged;
    }

    drawCard({ draft: made, read }) {
      const drawing = made.fields.drawing in this.said.drawings ? `assets/form/drawings/${made.fields.drawing}.svg` : "";
      const now = { data: this.data, said: this.said, today: today(), picture: drawing };
      const context = { ...globalThis.abFormCard.columns(made, read, now), root: globalThis.abRoot, today: now.today };
      const item = globalThis.abCard(0, context);
      item.querySelector("a").removeAttribute("href");
      const { photo } = this.fields.get("photo");
      if (photo) {
        const picture = pictured(photo.shown);
        item.querySelector("img, .ab-card__blank").replaceWith(picture);
      }
      this.find("[data-card]").replaceChildren(item);
    }

    /* The photo */

    async takePhoto({ files }) {
      const field = this.fields.get("photo");
      const state = field.part.querySelector("[data-state]");
      if (!files.length) {
        return;
      }
      state.textContent = this.words.photo_working;
      try {
        field.photo = await globalThis.abFormPhoto.ready(files[0]);
        const { width } = field.photo;
        const small = width < this.data.smallPhoto ? ` ${filled(this.words.photo_small, { width })}` : "";
        state.textContent = this.words.photo_ready + small;
      } catch {
        field.photo = null;
        state.textContent = this.words.photo_failed;
      }
      this.photoChanged();
    }

    dropPhoto() {
      const field = this.fields.get("photo");
      field.photo = null;
      field.control.value = "";
      field.part.querySelector("[data-state]").textContent = "";
      this.photoChanged();
      field.control.focus();
    }

    photoChanged() {
      const { photo } = this.fields.get("photo");
      this.find("[data-remove]").hidden = !photo;
      for (const part of this.root.querySelectorAll("[data-with-photo]")) {
        part.hidden = !photo;
        if (!photo) {
          this.fields.get(part.dataset.part).answer = "";
        }
      }
      this.unsent = true;
      this.find("[data-done]").hidden = true;
      this.show();
    }

    /* A listing that stands already */

    know({ ids, codes, titles }) {
      Object.assign(this.tools.known, { activities: ids, codes });
      this.labels = new Map(ids.map((id, at) => [titles.indexOf(titles[at]) === titles.lastIndexOf(titles[at]) ? titles[at] : `${titles[at]} (${id})`, id]));
      this.find("#ab-form-which-list").append(...[...this.labels.keys()].map((value) => made("option", { value })));
      this.find("[data-what]").hidden = !ids.length;
      this.open();
    }

    /** A page of a listing leads here with its id after #. */
    open() {
      const id = location.hash.slice(1);
      const [label] = [...(this.labels || [])].find(([, one]) => one === id) || [];
      if (label) {
        this.form.elements.what.value = "change";
        this.turn();
        this.find("#ab-form-which").value = label;
        this.choose(label);
      }
    }

    turn() {
      const changing = this.form.elements.what.value === "change";
      this.find("[data-which]").hidden = !changing;
      if (!changing) {
        this.before = null;
      }
      this.find("[data-done]").hidden = true;
    }

    async choose(label) {
      const id = this.labels && this.labels.get(label.trim());
      const state = this.find("#ab-form-which-said");
      const every = id ? await Promise.resolve(this.present(id)).catch(() => null) : null;
      if (!every || !every[id]) {
        state.textContent = label.trim() ? this.words.unknown : this.words.which_help;
        return;
      }
      const { answers, untold } = every[id];
      for (const [key, field] of this.fields) {
        field.answer = answers[key] || "";
      }
      this.before = { id, answers: given({ ...answers, photo: "" }) };
      this.find(".ab-form__more").open = true;
      state.textContent = untold ? `${this.words.changing} ${this.words.not_shown}` : this.words.changing;
      this.touched.clear();
      this.unsent = false;
      this.show();
    }

    /** The answers of the listings that travel with this one. */
    present(id) {
      const { aFile, ids } = globalThis.abForm.listings;
      const name = `answers${Math.floor(ids.indexOf(id) / aFile)}`;
      return globalThis.abForm[name] || fetched(name);
    }

    /* Out */

    finish() {
      this.touched = new Set(this.fields.keys());
      const judged = this.show();
      const wrong = judged.problems.filter(({ severity }) => severity === "error");
      const mend = this.find("[data-mend]");
      mend.querySelector("ul").replaceChildren(...wrong.map((one) => this.link(one)));
      mend.hidden = !wrong.length;
      this.find("[data-done]").hidden = Boolean(wrong.length);
      if (wrong.length) {
        mend.focus();
      } else {
        this.ready(judged);
      }
    }

    link({ field, sentences }) {
      const item = made("li");
      const link = made("a", { href: `#${field.target.id}` }, sentences[0]);
      link.addEventListener("click", (event) => {
        event.preventDefault();
        for (let box = field.part.closest("details"); box; box = box.parentElement.closest("details")) {
          box.open = true;
        }
        field.target.focus();
      });
      item.append(link);
      return item;
    }

    ready({ answers, draft: made, problems }) {
      const { photo } = this.fields.get("photo");
      const change = this.before && { id: this.before.id, changed: this.changed };
      this.out.offer(made, answers, { photo: photo && photo.bytes, today: today(), change });
      const tips = this.find("[data-tips]");
      tips.hidden = !problems.length;
      tips.querySelector("ul").replaceChildren(...problems.map((one) => this.link(one)));
      const done = this.find("[data-done]");
      done.hidden = false;
      done.focus();
    }
  }

  const pictured = (address) => made("img", { src: address, alt: "", width: 640, height: 480 });

  globalThis.abStart("form", Form);
})();
