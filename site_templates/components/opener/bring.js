/* Brings the conversation's scripts, words and pictures: once, when something needs them first. The catalogue stays light. */
"use strict";
(() => {
  let coming;

  /** A file of the site as an element of the head; one that fails may be asked for again. */
  const file = (name, attributes) => new Promise((done, failed) => {
    const made = Object.assign(document.createElement(name), attributes);
    made.addEventListener("load", done);
    made.addEventListener("error", () => {
      made.remove();
      failed(new Error(made.href ?? made.src));
    });
    document.head.append(made);
  });

  const made = async () => {
    const folder = `${globalThis.abRoot}assets/`;
    await Promise.all([
      file("link", { rel: "stylesheet", href: `${folder}talk.css` }),
      globalThis.abTalkApp ?? file("script", { src: `${folder}talk.js` }),
    ]);
    const names = [...document.querySelectorAll(".ab-languages .ab-language")];
    const offered = names.map((one) => ({ tag: one.hreflang, direction: one.dir, name: one.textContent.trim() }));
    const { lang: page, dir: direction } = document.documentElement;
    const opener = document.querySelector("[data-module~=opener]");
    const app = new globalThis.abTalkApp({ offered: offered.length ? offered : [{ tag: page, direction, name: page }], page, opener });
    await app.load();
    return app;
  };

  /** A promise of the conversation of this page, which nobody has entered yet. */
  globalThis.abBring = () => {
    coming ??= made().catch((fault) => {
      coming = null;
      throw fault;
    });
    return coming;
  };
})();
