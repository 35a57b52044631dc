/* Builds a card from the data, with the markup of card.html. */
"use strict";
(() => {
  const SIZES = "(max-width: 37.5rem) 100vw, (max-width: 56.25rem) 50vw, 20rem";
  const WHEN = "ab-i-calendar-clock";
  const HOW_OFTEN = "ab-i-calendar-sync";

  const made = (name, attributes = {}, words = "") => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      element.setAttribute(key, value);
    }
    if (words) {
      element.textContent = words;
    }
    return element;
  };

  const icon = (name) => made("i", { class: `ab-icon ${name}` });

  /** A listing's words; those in another language carry their own lang and dir. */
  const spoken = (said, { rows, cards }) => {
    if (said.language === cards.language || !said.words) {
      return document.createTextNode(said.words);
    }
    const dir = rows.rtl.includes(said.language) ? "rtl" : "ltr";
    return made("span", { lang: said.language, dir }, said.words);
  };

  const picture = (said, root) => {
    if (!said.picture) {
      const blank = made("span", { class: `ab-card__blank ab-tint-${said.tint}` });
      blank.append(icon(said.icon));
      return blank;
    }
    const { src, files, width, height, until, instead } = said.picture;
    const image = made("img", { loading: "lazy", width, height, alt: "" });
    if (files.length) {
      image.setAttribute("sizes", SIZES);
      image.setAttribute("srcset", files.map(([file, wide]) => `${root}${file} ${wide}w`).join(", "));
    }
    if (until) {
      image.dataset.consent = until;
    }
    if (instead) {
      image.dataset.instead = root + instead;
      image.dataset.insteadAlt = "";
    }
    image.setAttribute("src", root + src);
    return image;
  };

  const chip = ({ words, day, hidden }) => {
    const element = made("b", day ? { "data-day": day } : {}, words);
    element.hidden = hidden;
    return element;
  };

  const facts = (said) => {
    const line = document.createElement("p");
    if (said.chips.length) {
      line.append(icon(WHEN), ...said.chips.map(chip));
    }
    if (said.time) {
      const time = document.createElement("span");
      time.append(icon(said.sun ? "ab-i-white-balance-sunny" : "ab-i-moon-waning-crescent"), said.time);
      line.append(time);
    }
    for (const [words, sign, attributes] of [
      [said.note, said.chips.length ? HOW_OFTEN : WHEN, {}],
      [said.corrected, "ab-i-alert-circle-outline", { class: "ab-card__corrected" }],
      [said.state, said.sign, { class: "ab-card__state" }],
      [said.call, "ab-i-phone-alert-outline", { class: "ab-card__call" }],
    ]) {
      if (words) {
        const mark = made("em", attributes);
        mark.append(icon(sign), words);
        line.append(mark);
      }
    }
    if (said.code) {
      line.append(made("span", { class: "ab-card__code" }, said.code));
    }
    return line;
  };

  const data = (said) => ({
    "data-is": said.pills.join(" "),
    "data-category": said.categories.join(" "),
    ...(said.verified && { "data-verified": said.verified }),
    ...(said.reminders && { "data-reminders": said.reminders }),
    ...(said.over && { "data-over": said.over }),
    ...(said.corrected && { "data-corrected": said.until }),
    ...(said.person && {
      "data-person": said.person.until,
      "data-name": said.person.name,
      "data-role": said.person.role,
    }),
  });

  /** The folder of a language's pages: relative where the page's own addresses are. */
  const home = (root, language) =>
    root.startsWith("../") && language === document.documentElement.lang ? root.slice(3) : `${root}${language}/`;

  /** The card of a listing as <li>; null when it is too old to be shown. */
  globalThis.abCard = (number, { rows, cards, root, today }) => {
    const context = { rows, cards, today };
    const said = globalThis.abCardRules.card(number, context);
    if (!said) {
      return null;
    }
    const item = made("li", data(said));
    const link = made("a", { class: "ab-card", href: `${home(root, cards.language)}${said.id}.html` });
    const title = made("h3", said.long ? { class: "ab-card__long" } : {});
    title.append(spoken(said.title, context));
    link.append(picture(said, root), title, facts(said));
    item.append(link);
    return item;
  };
})();
