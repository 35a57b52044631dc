/* Reads aloud: a recording where there is one, else the device's own voice, sentence by sentence and only after a tap. */
"use strict";
(() => {
  const rules = globalThis.abListenRules;
  const speech = globalThis.speechSynthesis;
  const SPOKEN = "ab-spoken";
  let run = 0;
  let sound = null;

  const all = () => speech?.getVoices() ?? [];

  const mark = (element) => {
    document.querySelector(`.${SPOKEN}`)?.classList.remove(SPOKEN);
    element?.classList.add(SPOKEN);
  };

  const tell = (speaking) => document.dispatchEvent(new CustomEvent("ab-speaking", { detail: speaking }));

  const stop = () => {
    run += 1;
    sound?.pause();
    sound = null;
    speech?.cancel();
    mark(null);
    tell(false);
  };

  const sentence = ({ text, voice, element }) =>
    new Promise((done) => {
      const said = new SpeechSynthesisUtterance(text);
      said.voice = voice;
      said.lang = voice.lang;
      said.onend = said.onerror = done;
      mark(element);
      speech.speak(said);
    });

  const recording = (address, element) =>
    new Promise((done, failed) => {
      sound = new Audio(address);
      sound.onended = done;
      sound.onerror = () => failed(new Error(address));
      mark(element);
      sound.play().catch(failed);
    });

  /** Reads parts {text, language, element}; a recording, when it can be played, is heard instead. */
  const say = async (parts, { audio = "" } = {}) => {
    stop();
    const mine = run;
    tell(true);
    if (audio) {
      try {
        await recording(audio, parts[0]?.element);
        return mine === run && stop();
      } catch {
        if (mine !== run) {
          return undefined;
        }
      }
    }
    for (const one of rules.queue(parts, all())) {
      if (mine === run) {
        await sentence(one);
      }
    }
    return mine === run && stop();
  };

  globalThis.abListen = { available: (language) => Boolean(rules.voice(all(), language)), say, stop };

  // Voices come late in some browsers; and nobody goes on talking on a page that was left.
  speech?.addEventListener?.("voiceschanged", () => document.dispatchEvent(new CustomEvent("ab-voices")));
  window.addEventListener("pagehide", stop);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && stop());

  /** The button of an activity's page: reads what stands on its first screen. */
  globalThis.abStart(
    "listen",
    class Listen {
      constructor(root) {
        this.root = root;
        this.words = JSON.parse(root.dataset.scriptWords);
        this.top = root.closest("article") ?? document;
        this.sound = this.recorded();
        root.addEventListener("click", () => (this.speaking ? stop() : this.read()));
        document.addEventListener("ab-voices", () => this.look());
        document.addEventListener("ab-speaking", (event) => this.turn(event.detail && this.asked));
        this.turn(false);
        this.look();
      }

      /** The recording's address; it follows the consent of the person on the page. */
      recorded() {
        const rules = globalThis.abFreshness;
        const today = rules.dayOf(new Date());
        const ended = [...this.top.querySelectorAll("[data-person]")].some((one) => rules.ended(one.dataset.person, today));
        return (!ended && this.top.querySelector("[data-recording]")?.src) || "";
      }

      get language() {
        return this.root.closest("[lang]").lang;
      }

      look() {
        this.root.hidden = !this.sound && !globalThis.abListen.available(this.language);
      }

      /** What an element says in the page's language, or in that of its own words; not the line below them. */
      part(element) {
        const own = element.cloneNode(true);
        own.querySelector(".ab-second")?.remove();
        return { element, text: own.textContent, language: (own.querySelector("[lang]") ?? element.closest("[lang]")).lang };
      }

      turn(speaking) {
        this.speaking = Boolean(speaking);
        this.root.lastElementChild.textContent = this.speaking ? this.words.stop : this.words.listen;
      }

      read() {
        const shown = [...this.top.querySelectorAll("h1, .ab-activity__lead, .ab-notice, .ab-facts li, .ab-contact h2, .ab-contact__number")].filter((one) => one.getClientRects().length);
        this.asked = true;
        say(shown.map((element) => this.part(element)), { audio: this.sound });
        this.asked = false;
        this.turn(true);
      }
    },
  );
})();
