/* Two keys are enough: one moves a strong mark over the buttons, another presses the marked one. */
"use strict";
(() => {
  const NEXT = [" ", "Tab", "ArrowRight", "ArrowDown"];
  const BACK = ["ArrowLeft", "ArrowUp"];
  const MARK = "ab-talk-scanned";

  globalThis.abTalkScan = class Scan {
    constructor(app) {
      this.app = app;
      document.addEventListener("keydown", (event) => this.key(event), { capture: true });
    }

    get on() {
      return this.app.want.scanning && (this.app.open || Boolean(document.querySelector("dialog[open]")));
    }

    /** No button is marked: the next press of the first key marks the first one. */
    rest() {
      document.querySelector(`.${MARK}`)?.classList.remove(MARK);
    }

    /** The buttons to go over: those of the window on top; answers before everything else. */
    stops() {
      const windows = [...document.querySelectorAll("dialog[open]")];
      const top = windows.at(-1) ?? this.app.view.element;
      const found = [...top.querySelectorAll("button, a[href], summary")].filter((one) => !one.disabled && one.getClientRects().length);
      return found.sort((one, other) => Number(other.dataset.scan ?? 0) - Number(one.dataset.scan ?? 0));
    }

    key(event) {
      if (!this.on || event.ctrlKey || event.metaKey || event.altKey) {
        return;
      }
      if (NEXT.includes(event.key) || BACK.includes(event.key)) {
        this.take(event);
        this.move(BACK.includes(event.key) || event.shiftKey ? -1 : 1);
      } else if (event.key === "Enter") {
        this.take(event);
        if (!event.repeat) {
          this.press();
        }
      }
    }

    take(event) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }

    move(by) {
      const stops = this.stops();
      const at = stops.indexOf(document.querySelector(`.${MARK}`));
      this.rest();
      const next = stops[at < 0 ? (by > 0 ? 0 : stops.length - 1) : (at + by + stops.length) % stops.length];
      next?.classList.add(MARK);
      next?.focus();
    }

    press() {
      const marked = document.querySelector(`.${MARK}`);
      marked?.click();
    }
  };
})();
