import { about, frame, placePanel, say } from "./lib/parts.js";

// Clubs and places: what they are, and cards of their activities.
export default class About {
  data() {
    return {
      pagination: { data: "abouts", size: 1, alias: "one", addAllPagesToCollections: false },
      permalink: ({ one }) => `${one.language}/${one.path}.html`,
    };
  }

  async render({ one, names }) {
    const panels = one.place ? placePanel(one.language, one.place, "own") : "";
    const title = say(one.language, one.place ? "here" : "by_them");
    const body = await about(one.language, one.name, panels, title, one.members);
    const description = `${one.name} – ${names[one.language]}`;
    return frame(one.language, `${one.path}.html`, { title: one.name, description, kind: "about" }, body);
  }
}
