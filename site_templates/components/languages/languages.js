/* The language menu closes with Escape and by a tap beside it; without this it is a plain <details>. */
"use strict";
globalThis.abStart(
  "languages",
  class Languages {
    constructor(root) {
      const summary = root.querySelector("summary");
      document.addEventListener("click", (event) => {
        if (root.open && !root.contains(event.target)) {
          root.open = false;
        }
      });
      root.addEventListener("keydown", (event) => {
        if (event.key === "Escape" && root.open) {
          root.open = false;
          summary.focus();
        }
      });
    }
  },
);
