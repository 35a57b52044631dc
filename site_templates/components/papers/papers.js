/* Says of papers that no tablet keeps that they need the network, while there is none. In a plain folder all lie beside. */
"use strict";
(() => {
  class Papers {
    constructor(root) {
      if (!location.protocol.startsWith("http")) {
        return;
      }
      const show = () => {
        for (const one of root.querySelectorAll("[data-needs-net]")) {
          one.hidden = navigator.onLine;
        }
      };
      window.addEventListener("online", show);
      window.addEventListener("offline", show);
      show();
    }
  }

  globalThis.abStart("papers", Papers);
})();
