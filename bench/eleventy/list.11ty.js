import { cards, frame, icon, list, say } from "./lib/parts.js";

// The catalogue page of a language and the pages of its categories.
export default class List {
  data() {
    return {
      pagination: { data: "lists", size: 1, alias: "one", addAllPagesToCollections: false },
      permalink: ({ one }) => `${one.language}/${one.path}.html`,
    };
  }

  async render({ one, names }) {
    const tag = one.language;
    const made = one.sections.map(async ({ id, count, members }) => {
      const head = one.category
        ? `<h2 class="ab-hidden" data-count="${count}">${say(tag, "count", { n: count })}</h2>`
        : `<div class="ab-section__head"><h2 id="${id}">${say(tag, `category_${id}`)}</h2><a class="ab-link" href="/${tag}/category/${id}.html"><span>${say(tag, "see_all", { n: count })}</span>${icon("chevron-right")}</a></div>`;
      return `<section class="ab-section" data-section="${id}">
${head}<ul class="ab-section__cards ab-cards" role="list">
${await cards(tag, members)}
</ul></section>`;
    });
    const sections = (await Promise.all(made)).join("\n");
    const title = say(tag, one.category ? `category_${one.category}` : "all_activities");
    const body = list(tag, one.category, title, sections);
    const description = one.category ? `${title} – ${names[tag]}` : names[tag];
    return frame(tag, `${one.path}.html`, { title, description, kind: one.category ? "list" : "home" }, body);
  }
}
