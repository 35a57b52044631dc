/* The page of an activity above the conversation or a list; from a plain folder, where nothing can be fetched, beside it. */
"use strict";
(() => {
  const { el, icon } = globalThis.abTalkParts;
  const ADDRESSES = ["href", "src", "data-instead"];

  const absolute = (value, base) => (/^(#|data:)/.test(value) ? value : new URL(value, base).href);

  /** Addresses of a page's part as they are seen from another page; its links lead beside the conversation. */
  const settle = (part, base) => {
    for (const name of ADDRESSES) {
      for (const one of part.querySelectorAll(`[${name}]`)) {
        one.setAttribute(name, absolute(one.getAttribute(name), base));
      }
    }
    for (const one of part.querySelectorAll("[srcset]")) {
      one.setAttribute("srcset", one.getAttribute("srcset").split(", ").map((pair) => {
        const [address, width] = pair.split(" ");
        return `${absolute(address, base)} ${width}`;
      }).join(", "));
    }
    for (const link of part.querySelectorAll('a[href^="http"]')) {
      link.target = "_blank";
      link.rel = "noopener";
    }
  };

  /** ``back`` gets the focus when the activity closes; ``otherwise`` is what happens when it cannot be fetched. */
  globalThis.abTalkActivity = async (app, row, { back, otherwise } = {}) => {
    const address = `${globalThis.abRoot}${app.language}/${app.rows.ids[row]}.html`;
    const beside = () => window.open(address, "_blank", "noopener");
    if (location.protocol === "file:") {
      beside();
      return;
    }
    let article;
    try {
      const answer = await fetch(address);
      article = answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("article") : null;
    } catch {
      article = null;
    }
    if (!article) {
      (otherwise ?? beside)();
      return;
    }
    settle(article, address);
    const title = article.querySelector("h1");
    const part = document.adoptNode(article);
    title.remove();
    const listen = el("button", { type: "button", class: "ab-button ab-listen", "data-module": "listen", "data-script-words": JSON.stringify(app.cards.words.listen), hidden: true }, icon("material/volume-high"), el("span"));
    part.querySelector(".ab-activity__words").prepend(listen);
    const holder = el("div", { class: "ab-talk-activity" }, part);
    globalThis.abTalkDialogs.dialog(app, app.said("title", row), [holder], {
      kind: "activity",
      closing: () => {
        globalThis.abListen?.stop();
        const from = back?.isConnected ? back : null;
        (from ?? document.querySelector(`[data-key="open-${row}"]`) ?? app.view?.title ?? app.opener).focus({ preventScroll: true });
      },
    });
    globalThis.abStartIn?.(holder);
  };
})();
