/* Speaks with the worker that keeps the brochure. Downloads begin on the catalogue page only, go on from any page,
   and rest while a conversation is going on. Nothing on file://, without HTTPS, or on a site that is not kept. */
"use strict";
(() => {
  const rules = globalThis.abOffline;
  const ROOT = new URL("..", document.currentScript.src).href;
  const TALK_MS = 2000;
  const CHECK_AGAIN_MS = 6 * 3600000;
  const build = globalThis.abEdition?.build ?? "";
  const kept = Boolean(build) && location.protocol.startsWith("http");
  const listeners = new Set();
  let status = null;
  let registration = null;
  let pumping = false;
  let failures = 0;
  let retry = 0;
  let looked = 0;
  let hurrying = 0;
  let hurried = false;

  const talking = () => Boolean(globalThis.abTalkAlive?.());
  const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

  const tell = (news) => {
    status = news;
    for (const listener of listeners) {
      listener(status);
    }
    hurry();
  };

  /** Asks the worker; resolves with its status. */
  const ask = async (what, values = {}) => {
    const worker = registration.active ?? (await navigator.serviceWorker.ready).active;
    const answer = new Promise((done) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = ({ data }) => done(data);
      worker.postMessage({ ask: what, ...values }, [channel.port2]);
    });
    const said = await answer;
    tell(said);
    return said;
  };

  /** Lets the worker work, step by step, until all is here or something fails. */
  const pump = async () => {
    if (pumping) {
      return;
    }
    pumping = true;
    try {
      // An earlier failure to reach the host says nothing about what can be compared here.
      let tried = false;
      while (status.more && !(tried && status.fault)) {
        if (talking()) {
          await wait(TALK_MS);
        } else {
          await ask("step");
          tried = true;
        }
      }
    } finally {
      pumping = false;
    }
    later();
  };

  /** After a failure it is tried again, later each time; a full tablet does not change by itself. */
  const later = () => {
    clearTimeout(retry);
    const undone = status.more || !status.saved.length;
    failures = status.fault && undone ? failures + 1 : 0;
    if (failures && status.languages.length && status.fault !== "quota") {
      retry = setTimeout(again, rules.patience(failures) * 1000);
    }
  };

  const again = async () => {
    if (!registration || !status?.languages.length) {
      return;
    }
    if (!talking()) {
      looked = Date.now();
      await ask("update");
    }
    await pump();
  };

  const register = async () => {
    registration = await navigator.serviceWorker.register(`${ROOT}sw.js`, { scope: ROOT, updateViaCache: "none" });
    await navigator.serviceWorker.ready;
    return ask("hello", { build, recount: Boolean(document.querySelector("[data-keeps], [data-offline-page]")) });
  };

  /** Whether the network costs money or somebody asked for few bytes. */
  const dear = () => Boolean(navigator.connection?.saveData) || navigator.connection?.type === "cellular";

  /** From the catalogue page: keep this language, and look for a newer build. */
  const start = async (language) => {
    // On the home screen the browser may promise to throw nothing away; elsewhere some would ask the person.
    if (matchMedia("(display-mode: standalone)").matches) {
      navigator.storage?.persist?.();
    }
    looked = Date.now();
    await ask("start", { language });
    await pump();
  };

  const add = async (language) => {
    await ask("add", { language });
    await pump();
  };

  const check = async () => {
    await ask("check");
    await pump();
  };

  /** The newest build takes over, and this page is opened anew from it. */
  const take = async () => {
    if (!talking()) {
      await ask("take");
      location.reload();
    }
  };

  /** Whether this page is of an older build than the one that is ready. */
  const isOld = () => Boolean(status) && (Boolean(status.waiting) || (status.build !== "" && status.build !== build && status.whole.length > 0));

  /** A wrong number must not be rung: such a build takes over by itself, but never while somebody talks. */
  const hurry = () => {
    if (hurried || !isOld() || !rules.urgent(status, globalThis.abEdition.corrected ?? [])) {
      return;
    }
    if (talking()) {
      clearTimeout(hurrying);
      hurrying = setTimeout(hurry, TALK_MS);
    } else {
      hurried = true;
      take();
    }
  };

  const begin = async () => {
    const catalogue = document.querySelector("[data-keeps]");
    const page = document.querySelector("[data-offline-page]");
    try {
      if (catalogue || page || navigator.serviceWorker.controller) {
        await register();
      }
    } catch {
      tell({ ...rules.status(rules.EMPTY, null, ""), unable: true });
      return;
    }
    if (catalogue && (status.languages.length || !dear())) {
      await start(document.documentElement.lang);
    } else if (status?.languages.length) {
      // What is kept here may be wrong by now, so every page asks; a page of a tablet that keeps nothing does not.
      await again();
    } else if (registration) {
      await pump();
    }
  };

  /** A page that the browser had put aside may be of a build that is gone. */
  const cameBack = async (event) => {
    if (event.persisted && registration) {
      const { gone } = await ask("hello", { build });
      if (gone && !talking()) {
        location.reload();
      }
    }
  };

  const lookAgain = () => {
    if (document.visibilityState === "visible" && Date.now() - looked > CHECK_AGAIN_MS) {
      again();
    }
  };

  globalThis.abKeeper = {
    kept,
    able: kept && "serviceWorker" in navigator,
    talking, start, add, check, take, isOld,
    /** Calls with every news, and at once with the last. */
    listen(listener) {
      listeners.add(listener);
      if (status) {
        listener(status);
      }
    },
  };

  if (!globalThis.abKeeper.able) {
    return;
  }
  window.addEventListener("online", again);
  window.addEventListener("pageshow", cameBack);
  document.addEventListener("visibilitychange", lookAgain);
  const idle = globalThis.requestIdleCallback ?? ((how) => setTimeout(how, 200));
  const whenLoaded = () => idle(begin, { timeout: 3000 });
  if (document.readyState === "complete") {
    whenLoaded();
  } else {
    window.addEventListener("load", whenLoaded);
  }
})();
