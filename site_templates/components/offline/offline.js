/* What is seen of the keeper: the badge below the catalogue's name, «Ny utgave», and the page about use without a net. */
"use strict";
(() => {
  const rules = globalThis.abOffline;
  const keeper = globalThis.abKeeper;
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));

  /** One line with an icon: ready, busy, bad, or only with the net. */
  class State {
    constructor(root, words) {
      this.root = root;
      this.words = words;
      this.kind = "";
      this.text = root.querySelector("[data-text]");
      this.spoken = root.querySelector("[role='status']");
      if (!keeper.kept) {
        return;
      }
      if (keeper.able) {
        keeper.listen((status) => this.show(...(status.unable ? ["net", "online_only"] : rules.said(status, document.documentElement.lang)), status));
      } else {
        this.show("net", "online_only", {});
      }
    }

    show(kind, key, status) {
      const words = fill(this.words[key], status);
      this.root.hidden = false;
      this.root.dataset.kind = kind;
      this.text.textContent = words;
      // Screen readers hear the beginning and the end, not every file.
      if (kind !== this.kind) {
        this.kind = kind;
        this.spoken.textContent = kind === "busy" ? "" : words;
      }
    }
  }

  /** On the catalogue page. */
  class Offline {
    constructor(root) {
      this.words = JSON.parse(root.dataset.scriptWords);
      new State(root, this.words);
      if (keeper.able) {
        keeper.listen(() => this.offer());
      }
    }

    /** «Ny utgave», never while somebody talks; it stands inside the content, which a conversation hides. */
    offer() {
      const wanted = keeper.isOld() && !keeper.talking();
      if (!wanted || this.bar) {
        this.bar?.toggleAttribute("hidden", !wanted);
        return;
      }
      this.bar = document.createElement("div");
      this.bar.className = "ab-new";
      this.bar.setAttribute("role", "status");
      const button = document.createElement("button");
      button.type = "button";
      button.className = "ab-button ab-button--main";
      button.textContent = this.words.take_new;
      button.addEventListener("click", () => keeper.take());
      const words = document.createElement("p");
      words.textContent = this.words.new_edition;
      this.bar.append(words, button);
      document.getElementById("content").append(this.bar);
      document.body.dataset.newEdition = "";
    }
  }

  /** The page about use without a net: how far it is, check again, more languages. */
  class OfflinePage {
    constructor(root) {
      this.words = JSON.parse(root.dataset.scriptWords);
      this.root = root;
      this.bar = root.querySelector("progress");
      this.check = root.querySelector("[data-check]");
      this.begin = root.querySelector("[data-begin]");
      new State(root.querySelector("[data-state]"), this.words);
      if (!keeper.kept) {
        return;
      }
      root.hidden = false;
      if (!keeper.able) {
        return;
      }
      this.check.addEventListener("click", () => keeper.check());
      this.begin.addEventListener("click", () => keeper.start(document.documentElement.lang));
      for (const button of root.querySelectorAll("[data-add]")) {
        button.addEventListener("click", () => keeper.add(button.dataset.add));
      }
      keeper.listen((status) => this.show(status));
    }

    show(status) {
      const [kind] = rules.said(status, document.documentElement.lang);
      this.bar.hidden = kind !== "busy" || !status.total;
      this.bar.max = status.total || 1;
      this.bar.value = status.done;
      this.begin.hidden = status.languages.length > 0 || Boolean(status.unable);
      this.check.hidden = !status.languages.length || kind === "busy";
      this.root.querySelector("[data-more]").hidden = !status.languages.length;
      for (const line of this.root.querySelectorAll("[data-language]")) {
        this.showLanguage(line, line.dataset.language, status);
      }
    }

    showLanguage(line, tag, status) {
      const saved = status.saved.includes(tag);
      const chosen = status.languages.includes(tag);
      const size = ((status.sizes[tag] ?? 0) / 1e6).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 });
      line.querySelector("[data-add]").hidden = saved || chosen;
      line.querySelector("[data-words]").textContent = saved
        ? this.words.saved
        : fill(chosen ? this.words.coming : this.words.size, { size });
    }
  }

  /** «Not kept here»: leads only to the languages that are. */
  class Away {
    constructor(root) {
      if (keeper.able) {
        keeper.listen(({ saved }) => {
          for (const way of root.querySelectorAll("[data-language]")) {
            way.hidden = saved.length > 0 && !saved.includes(way.dataset.language);
          }
        });
      }
    }
  }

  globalThis.abStart("away", Away);
  globalThis.abStart("offline", Offline);
  globalThis.abStart("offline-page", OfflinePage);
})();
