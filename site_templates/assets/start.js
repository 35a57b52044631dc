/* Starts each component on the elements that name it in data-module; one that fails leaves the others alone. */
"use strict";
(() => {
  const known = new Map();
  const start = (name, Component, top) => {
    for (const root of top.querySelectorAll(`[data-module~="${name}"]`)) {
      try {
        new Component(root);
      } catch (fault) {
        console.error(name, fault);
      }
    }
  };

  globalThis.abStart = (name, Component) => {
    const begin = () => start(name, Component, document);
    known.set(name, Component);
    if (document.readyState === "loading") {
      document.addEventListener("DOMContentLoaded", begin);
    } else {
      begin();
    }
  };

  /** Starts the components of a part that came later: the page of an activity in the conversation. */
  globalThis.abStartIn = (top) => {
    for (const [name, Component] of known) {
      start(name, Component, top);
    }
  };
})();

/* Data files are scripts that call abData(name, value): a page opened from a folder may not fetch. */
(() => {
  const root = new URL("..", document.currentScript.src).href;
  const given = new Map();
  const asked = new Map();

  const load = (name) =>
    new Promise((done, failed) => {
      const script = document.createElement("script");
      const fail = () => {
        asked.delete(name);
        script.remove();
        failed(new Error(`${name} did not load`));
      };
      script.src = `${root}assets/data/${name}.js`;
      script.onload = () => (given.has(name) ? done(given.get(name)) : fail());
      script.onerror = fail;
      document.head.append(script);
    });

  /** The one call of each data file. */
  globalThis.abData = (name, value) => given.set(name, value);

  /** A promise of a data file's value; asked for once, and again after a failure. */
  globalThis.abLoad = (name) => {
    if (!asked.has(name)) {
      asked.set(name, load(name));
    }
    return asked.get(name);
  };

  /** The address of the site's root, with a trailing slash. */
  globalThis.abRoot = root;
})();
