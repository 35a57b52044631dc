/* What is kept, served and said without a network. Pure; read by the pages and by the worker (assets/worker/).

   state    {languages: chosen tags, current, next: slots or null, old: {build: slot}, stay: {client: build}}
   slot     {build, index, packs: names that are complete, whole: names whose every file was compared}
   index    assets/offline.json: {format, build, source, languages, packs: {name: {path, sha256, files, size}}},
            and corrected: ["<id> <day>", …] where there are corrections that cannot wait */
"use strict";
(() => {
  const FORMAT = 1;
  const SHARED = "shared";
  const EMPTY = { languages: [], current: null, next: null, old: {}, stay: {} };
  const TYPES = {
    html: "text/html; charset=utf-8",
    css: "text/css; charset=utf-8",
    js: "text/javascript; charset=utf-8",
    json: "application/json",
    webmanifest: "application/manifest+json",
    svg: "image/svg+xml",
    webp: "image/webp",
    png: "image/png",
    jpg: "image/jpeg",
    woff2: "font/woff2",
    pdf: "application/pdf",
    mp3: "audio/mpeg",
    m4a: "audio/mp4",
    ogg: "audio/ogg",
    opus: "audio/ogg",
    wav: "audio/wav",
  };

  /** The path below the scope that an address means, without search and hash; null when it is not ours. */
  const within = (address, scope) => {
    const { origin, pathname } = new URL(address);
    const base = new URL(scope);
    if (origin !== base.origin || !pathname.startsWith(base.pathname)) {
      return null;
    }
    try {
      return decodeURIComponent(pathname.slice(base.pathname.length));
    } catch {
      return null;
    }
  };

  /** The address of a path below the scope. */
  const address = (path, scope) => new URL(path.split("/").map(encodeURIComponent).join("/"), scope).href;

  /** What the worker never answers: itself, and what says which files there are. */
  const bypassed = (path) => path === "sw.js" || path === "assets/offline.json" || path.startsWith("assets/offline/");

  /** Paths that a visit to one may mean: a folder, or a page whose host hides ".html". */
  const candidates = (path) => {
    if (path === "" || path.endsWith("/")) {
      return [`${path}index.html`];
    }
    return /\.[a-z0-9]+$/i.test(path) ? [path] : [`${path}.html`, `${path}/index.html`];
  };

  const typeOf = (path) => TYPES[path.slice(path.lastIndexOf(".") + 1).toLowerCase()] ?? "application/octet-stream";

  /** The offered language whose folder a path lies in, or "". */
  const languageOf = (path, languages) => {
    const owner = path.replace(/^assets\/data\//, "").split("/")[0];
    return path.includes("/") && languages.includes(owner) ? owner : "";
  };

  /** The beginning of a photo's name, which all its widths share; "" for any other path. */
  const photo = (path) => /^(pictures\/.+-)\d+\.webp$/.exec(path)?.[1] ?? "";

  /** Whether an index can be read by this worker. */
  const readable = (index) =>
    index?.format === FORMAT &&
    /^[0-9a-f]{8,64}$/.test(index.build) &&
    Array.isArray(index.languages) &&
    Boolean(index.packs?.[SHARED]) &&
    [index.source, ...index.languages].every((name) => typeof index.packs[name]?.path === "string");

  /** The packs that a tablet with these languages keeps: shared, source language, the chosen ones. */
  const wanted = (index, languages) => [
    ...new Set([SHARED, index.source, ...languages.filter((tag) => index.languages.includes(tag))]),
  ];

  const covers = (have, need) => need.every((name) => have.includes(name));

  /** Whether a slot's complete packs hold a path's language; half a pack is never served. */
  const served = (path, slot) => {
    const language = languageOf(path, slot.index.languages);
    return !language || /\/page\/away\.html$/.test(path) || slot.packs.includes(language);
  };

  /** Which slot has something left to fetch or to compare: "next", "current" or "". */
  const target = ({ current, next, languages }) => {
    if (next && !covers(next.whole, wanted(next.index, languages))) {
      return "next";
    }
    // While a newer build waits, the server no longer has this one's files.
    const need = current && (next ? current.packs : wanted(current.index, languages));
    return current && !covers(current.whole, need) ? "current" : "";
  };

  const isReady = (slot, languages) => Boolean(slot) && covers(slot.whole, wanted(slot.index, languages));

  /** The state after the server's index was read. */
  const met = (state, index) => {
    if (state.current?.build === index.build) {
      return { ...state, next: null };
    }
    if (state.next?.build === index.build) {
      return state;
    }
    return { ...state, next: { build: index.build, index, packs: [], whole: [] } };
  };

  /** The state after every file of some packs was compared; the first build takes over at once. */
  const proven = (state, build, packs) => {
    const name = state.next?.build === build ? "next" : state.current?.build === build ? "current" : "";
    if (!name) {
      return state;
    }
    const after = { ...state, [name]: { ...state[name], packs, whole: packs } };
    return name === "next" && !state.current ? { ...after, current: after.next, next: null } : after;
  };

  /** The state after the newest build took over. Clients that are open stay with what they began with. */
  const taken = (state, clients) => {
    const before = state.current.build;
    const stay = { ...state.stay };
    for (const client of clients) {
      stay[client] ??= before;
    }
    return { ...state, current: state.next, next: null, old: { ...state.old, [before]: state.current }, stay };
  };

  /** The state without clients that are gone, and without builds that nobody uses any more. */
  const tidied = (state, clients) => {
    const stay = Object.fromEntries(Object.entries(state.stay).filter(([client]) => clients.includes(client)));
    const used = new Set(Object.values(stay));
    const old = Object.fromEntries(Object.entries(state.old).filter(([build]) => used.has(build)));
    return { ...state, stay, old };
  };

  /** The slot that answers a client: its build's, or null when only the network has that. */
  const homeOf = (state, client) => {
    const build = state.stay[client] ?? state.current.build;
    return build === state.current.build ? state.current : (state.old[build] ?? null);
  };

  /** What a page may know. */
  const status = (state, job, fault) => {
    const { current, next, languages } = state;
    const index = (next ?? current)?.index;
    return {
      build: current?.build ?? "",
      languages,
      saved: current?.packs ?? [],
      whole: current?.whole ?? [],
      waiting: current && isReady(next, languages) ? next.build : "",
      corrected: (isReady(next, languages) ? next : current)?.index.corrected ?? [],
      phase: job?.phase ?? "",
      renewing: Boolean(current && next),
      done: job?.done ?? 0,
      total: job?.total ?? 0,
      fault,
      more: target(state) !== "",
      sizes: Object.fromEntries(Object.entries(index?.packs ?? {}).map(([name, pack]) => [name, pack.size])),
    };
  };

  /** Whether what is ready corrects something that a page of an older build says wrongly. */
  const urgent = (told, known) => told.corrected.some((one) => !known.includes(one));

  /** What the badge says of a status: [kind, key of the words]; kinds are ready, busy, bad and net. */
  const said = (told, language) => {
    if (told.whole.includes(language) && covers(told.whole, told.saved)) {
      return ["ready", "ready"];
    }
    if (told.fault) {
      return ["bad", { quota: "no_room", network: "no_network" }[told.fault] ?? "refused"];
    }
    if (told.more && (told.languages.includes(language) || told.saved.includes(language))) {
      return told.total ? ["busy", told.phase === "check" ? "checking" : "loading"] : ["busy", "begins"];
    }
    return ["net", "online_only"];
  };

  /** Seconds until the next try after so many failures in a row. */
  const patience = (failures) => [20, 60, 300][failures - 1] ?? 900;

  globalThis.abOffline = {
    EMPTY, SHARED, within, address, bypassed, candidates, typeOf, languageOf, photo, readable, wanted, covers, served,
    target, isReady, met, proven, taken, tidied, homeOf, status, urgent, said, patience,
  };
})();
