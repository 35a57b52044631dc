/* Starts each component on the elements that name it in data-module; one that fails leaves the others alone. */
"use strict";
globalThis.abStart = (name, Component) => {
  const begin = () => {
    for (const root of document.querySelectorAll(`[data-module~="${name}"]`)) {
      try {
        new Component(root);
      } catch (fault) {
        console.error(name, fault);
      }
    }
  };
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", begin);
  } else {
    begin();
  }
};
