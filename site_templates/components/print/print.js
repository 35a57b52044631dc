/* The print button is there only when a script can press it. */
"use strict";
globalThis.abStart(
  "print",
  class Print {
    constructor(root) {
      root.hidden = false;
      root.addEventListener("click", () => window.print());
    }
  },
);
