/* "Ta med hjem": codes and phone numbers to write down, a code for one's own phone, and the sheet to print. */
"use strict";
(() => {
  const rules = globalThis.abTalk;
  const { el, icon, button, paperLink, View } = globalThis.abTalkParts;
  const { lines } = globalThis.abTalkLines;

  globalThis.abTalkViews.home = class Home extends View {
    static look = "ab-talk-home";

    draw() {
      const { app } = this;
      const rows = rules.taken(app.state);
      const print = button(this.say("print"), "material/printer-outline", () => this.print(), { kind: "ab-button--main", more: { "data-key": "print" } });
      this.list = el("ul", { class: "ab-talk-home__list", role: "list" }, ...rows.map((row) => this.line(row)));
      this.element.append(
        this.bar([this.back(() => app.show("liked"), this.say("liked_title"))], this.say("home_title"), [...(rows.length ? [print] : []), this.wipe()]),
        el("div", { class: "ab-talk__body" }, el("div", { class: "ab-talk-home__head" }, el("p", {}, this.say("home_lead")), this.papers(), paperLink(app, "codes", this.say("code_sheet"))),
          this.list,
          el("div", { class: "ab-talk-review__rest" }, button(this.say("not_here"), "material/pencil-outline", () => app.show("wish")))));
      this.codes();
    }

    /** How many activities stand on a sheet of paper. */
    papers() {
      const { app } = this;
      return el("div", { class: "ab-talk-topics__scale", role: "group", "aria-label": this.say("paper") }, ...["several", "one"].map((kind) =>
        el("button", { type: "button", class: "ab-talk-option", "data-key": `paper-${kind}`, "aria-pressed": String(app.want.paper === kind), onclick: () => {
          app.want.paper = kind;
          app.refresh();
        } }, this.say(`paper_${kind}`))));
    }

    line(row) {
      const { app } = this;
      const sheet = this.sheet(row);
      return el("li", { class: "ab-talk-home__line", "data-row": row },
        el("p", { class: "ab-talk-home__code" }, app.rows.codes[row]),
        el("div", { class: "ab-talk-home__words" }, el("h2", {}, app.said("title", row)),
          el("ul", { class: "ab-talk-lines", role: "list" }, ...lines(app, row).filter((one) => ["when", "who"].includes(one.dataset.line))),
          sheet ? el("a", { class: "ab-link", href: sheet, target: "_blank", rel: "noopener" }, icon("material/file-pdf-box"), this.say("sheet")) : ""),
        el("div", { class: "ab-talk-home__qr" }));
    }

    sheet(row) {
      const { sheets, sheetPath, ids } = this.app.rows;
      const { language } = this.app;
      return sheets?.[language]?.[row] ? globalThis.abRoot + sheetPath.replaceAll("{language}", language).replace("{id}", ids[row].replace("/", "--")) : "";
    }

    /** The pictures of the codes are asked for here, all at once, whatever was chosen. */
    async codes() {
      await this.app.paper.codes();
      for (const line of this.list.children) {
        const qr = this.app.paper.qr(Number(line.dataset.row), this.say("qr_alt", { title: this.app.name(Number(line.dataset.row)) }));
        line.lastElementChild.replaceChildren(...(qr ? [qr] : []));
      }
    }

    async print() {
      await this.app.paper.codes();
      this.app.paper.draw();
      await Promise.all([...this.app.sheet.querySelectorAll("img")].map((img) => img.decode().catch(() => undefined)));
      window.print();
    }

    key(event) {
      if (event.key === "Escape") {
        this.app.show("liked");
        return true;
      }
      return false;
    }
  };
})();
