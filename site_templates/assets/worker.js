/* Keeps the brochure on the tablet. It works in small steps that a page asks for, because browsers end a worker that
   works for long by itself; every step can be the last one, and the next begins where it ended. What it keeps are
   files of the site and the chosen languages, in Cache Storage: one cache for each build, one for its own state. */
"use strict";
(() => {
  const rules = globalThis.abOffline;
  const scope = self.registration.scope;
  const PREFIX = `ab ${new URL(scope).pathname} `;
  const STATE = `${PREFIX}state`;
  const STATE_KEY = rules.address("assets/offline-state.json", scope);
  const HASH = "X-AB-SHA256";
  const AT_ONCE = 6;
  const STEP_MS = 600;
  const PATIENCE_MS = 90000;
  const PICTURE_MS = 3000;
  const cacheOf = (build) => caches.open(PREFIX + build);
  const at = (path) => rules.address(path, scope);

  /** Which build a client was opened with, until the worker rests; what has to last stands in the state. */
  const opened = new Map();
  const greeted = new Set();
  let remembered = null;
  let queue = Promise.resolve();
  let job = null;
  let running = null;
  let fault = "";

  class Fault extends Error {}

  const load = () => {
    remembered ??= caches
      .match(STATE_KEY, { cacheName: STATE })
      .then((kept) => kept?.json())
      .then((state) => ({ ...rules.EMPTY, ...state }));
    return remembered;
  };

  /** Changes the state, one change after another. */
  const change = (how) => {
    queue = queue
      .catch(() => {})
      .then(async () => {
        const before = await load();
        const after = await how(before);
        if (after !== before) {
          const cache = await caches.open(STATE);
          try {
            await cache.put(STATE_KEY, new Response(JSON.stringify(after), { headers: { "Content-Type": "application/json" } }));
          } catch (error) {
            throw asFault(error);
          }
          remembered = Promise.resolve(after);
        }
        return after;
      });
    return queue;
  };

  const asFault = (error) => (error?.name === "QuotaExceededError" ? new Fault("quota") : error);

  const living = async () => (await self.clients.matchAll({ type: "window", includeUncontrolled: true })).map((one) => one.id);

  const hashOf = async (bytes) => {
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    return btoa(String.fromCharCode(...digest));
  };

  /* Filling a cache. */

  /** The bytes of one address from the server, whole and never from the browser's own cache. */
  const fetched = async (url) => {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), PATIENCE_MS);
    try {
      const answer = await fetch(url, { cache: "no-store", credentials: "same-origin", signal: stop.signal });
      if (!answer.ok) {
        throw new Fault(answer.status >= 500 ? "network" : "missing");
      }
      return await answer.arrayBuffer();
    } catch (error) {
      throw error instanceof Fault ? error : new Fault("network");
    } finally {
      clearTimeout(timer);
    }
  };

  const keep = async (cache, path, sha256, bytes) => {
    const headers = { "Content-Type": rules.typeOf(path), "Content-Length": String(bytes.byteLength), [HASH]: sha256 };
    try {
      await cache.put(at(path), new Response(bytes, { headers }));
    } catch (error) {
      throw asFault(error);
    }
  };

  /** The same file in another build's cache: no request, no second look at the network. */
  const reused = async (path, sha256, others) => {
    for (const other of others) {
      const kept = await other.match(at(path));
      if (kept?.headers.get(HASH) === sha256) {
        return kept.arrayBuffer();
      }
    }
    return null;
  };

  /** Puts one file into a cache, or throws; nothing counts before its hash is the manifest's. */
  const bring = async ({ cache, others }, { path, sha256 }) => {
    const bytes = (await reused(path, sha256, others)) ?? (await fetched(at(path)));
    if ((await hashOf(bytes)) !== sha256) {
      throw new Fault("corrupt");
    }
    await keep(cache, path, sha256, bytes);
  };

  /** Compares one kept file with the manifest; a wrong one is thrown away and fetched again. */
  const compare = async (work, file) => {
    const kept = await work.cache.match(at(file.path));
    if (!kept || (await hashOf(await kept.arrayBuffer())) !== file.sha256) {
      await work.cache.delete(at(file.path));
      work.wrong.push(file);
    }
  };

  /** The files of some packs of a build: path → {path, sha256}; the lists themselves are kept and compared too. */
  const listed = async (work, index) => {
    const files = new Map();
    for (const name of work.packs) {
      const list = index.packs[name];
      const kept = await work.cache.match(at(list.path));
      if (kept?.headers.get(HASH) !== list.sha256) {
        await bring(work, list);
      }
      for (const [path, sha256, size] of await (await work.cache.match(at(list.path))).json()) {
        files.set(path, { path, sha256, size });
      }
      files.set(list.path, { path: list.path, sha256: list.sha256, size: 0 });
    }
    return files;
  };

  /** The work on a slot: first what is missing is fetched, then everything is compared. */
  const begun = async (slot, languages) => {
    const packs = rules.wanted(slot.index, languages);
    const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== STATE);
    const others = await Promise.all(names.filter((name) => name !== PREFIX + slot.build).map((name) => caches.open(name)));
    const work = { build: slot.build, packs, cache: await cacheOf(slot.build), others, wrong: [] };
    work.files = [...(await listed(work, slot.index)).values()];
    const there = new Set((await work.cache.keys()).map((request) => request.url));
    const missing = work.files.filter((file) => !there.has(at(file.path)));
    await findRoom(missing);
    return { ...work, ...phase("fill", missing, work.files.length) };
  };

  /** Better told before the download than after half of it. */
  const findRoom = async (files) => {
    const { quota, usage } = (await self.navigator.storage?.estimate?.()) ?? {};
    const wanted = files.reduce((sum, file) => sum + file.size, 0);
    if (quota && quota - usage < wanted) {
      throw new Fault("quota");
    }
  };

  const phase = (name, todo, total) => ({ phase: name, todo: [...todo], total, done: total - todo.length });

  const isFor = (work, slot, languages) =>
    work.build === slot.build && rules.covers(work.packs, rules.wanted(slot.index, languages));

  /** Works for a moment. */
  const step = async () => {
    const state = await load();
    const slot = state[rules.target(state)];
    if (!slot) {
      job = null;
      return;
    }
    if (!job || !isFor(job, slot, state.languages)) {
      job = await begun(slot, state.languages);
    }
    const work = job;
    const until = performance.now() + STEP_MS;
    while (work.todo.length && performance.now() < until) {
      await some(work);
    }
    if (!work.todo.length) {
      await finish(work);
    }
  };

  const some = async (work) => {
    const batch = work.todo.splice(0, AT_ONCE);
    const how = work.phase === "fill" ? bring : compare;
    const results = await Promise.allSettled(batch.map((file) => how(work, file)));
    work.todo.unshift(...batch.filter((_, number) => results[number].status === "rejected"));
    work.done = work.total - work.todo.length;
    const failed = results.find((one) => one.status === "rejected");
    if (failed) {
      throw failed.reason;
    }
  };

  const finish = async (work) => {
    if (work.phase === "fill") {
      Object.assign(work, phase("check", work.files, work.files.length), { wrong: [] });
    } else if (work.wrong.length) {
      Object.assign(work, phase("fill", work.wrong, work.files.length));
    } else {
      job = job === work ? null : job;
      await change((state) => rules.proven(state, work.build, work.packs));
      await tidy();
    }
  };

  /* What pages ask for. */

  /** Asks the server which build it has. */
  const update = async () => {
    let index = null;
    try {
      index = JSON.parse(new TextDecoder().decode(await fetched(at("assets/offline.json"))));
    } catch (error) {
      throw error instanceof Fault ? error : new Fault("corrupt");
    }
    if (!rules.readable(index)) {
      throw new Fault("corrupt");
    }
    await change((state) => rules.met(state, index));
  };

  /** A build that could not be held takes its room away from nobody. */
  const giveUpRoom = async () => {
    const state = await load();
    if (state.next && state.current) {
      await caches.delete(PREFIX + state.next.build);
    }
  };

  const attempt = async (how) => {
    try {
      await how();
      fault = "";
    } catch (error) {
      job = null;
      fault = error instanceof Fault ? error.message : "corrupt";
      if (fault === "quota") {
        await giveUpRoom();
      }
    }
  };

  /** A file that is not as promised: perhaps the server has a newer build by now. */
  const stepOrRenew = async () => {
    const before = await load();
    try {
      await step();
    } catch (error) {
      if (error instanceof Fault && ["corrupt", "missing"].includes(error.message)) {
        await update().catch(() => {});
        if ((await load()).next?.build !== before.next?.build) {
          job = null;
          return;
        }
      }
      throw error;
    }
  };

  /** Removes what nobody uses: caches of earlier builds, clients that are closed. */
  const tidy = async () => {
    const there = await living();
    for (const client of opened.keys()) {
      if (greeted.has(client) && !there.includes(client)) {
        opened.delete(client);
        greeted.delete(client);
      }
    }
    const clients = [...there, ...opened.keys()];
    const { current, next, old } = await change((state) => {
      const after = rules.tidied(state, clients);
      return JSON.stringify(after) === JSON.stringify(state) ? state : after;
    });
    if (next && !rules.covers(next.whole, next.packs.length ? next.packs : [rules.SHARED])) {
      return; // a build that is half here may still give its files to the next one
    }
    const used = [STATE, ...[current, next, ...Object.values(old)].filter(Boolean).map((slot) => PREFIX + slot.build)];
    for (const name of await caches.keys()) {
      if (name.startsWith(PREFIX) && !used.includes(name)) {
        await caches.delete(name);
      }
    }
  };

  /** A browser may have thrown files away: then nothing is promised until they are here again. */
  const recount = async () => {
    const { current } = await load();
    if (!current?.packs.length) {
      return;
    }
    const cache = await cacheOf(current.build);
    const there = new Set((await cache.keys()).map((request) => request.url));
    for (const name of current.packs) {
      const list = await cache.match(at(current.index.packs[name].path));
      const files = list ? await list.json() : null;
      if (!files?.every(([path]) => there.has(at(path)))) {
        await change((state) => ({ ...state, current: { ...state.current, packs: there.size ? state.current.packs : [], whole: [] } }));
        return;
      }
    }
  };

  /** The newest build takes over for everybody who comes from now on. */
  const take = () =>
    change(async (state) =>
      state.current && rules.isReady(state.next, state.languages)
        ? rules.taken(withOpened(state), [...(await living()), ...opened.keys()])
        : state,
    );

  const withOpened = (state) => ({ ...state, stay: { ...Object.fromEntries(opened), ...state.stay } });

  const choose = (language) =>
    change((state) => (state.languages.includes(language) ? state : { ...state, languages: [...state.languages, language] }));

  const asked = {
    /** A page tells which build it is of; what it does not know it learns. */
    async hello({ build, recount: wanted }, client) {
      await (wanted && recount());
      const state = await change((before) => {
        const home = opened.get(client) ?? before.stay[client] ?? before.current?.build ?? "";
        return before.current && home !== build ? { ...before, stay: { ...before.stay, [client]: build } } : before;
      });
      opened.set(client, build);
      greeted.add(client);
      await tidy();
      return { gone: Boolean(state.current) && rules.homeOf(withOpened(state), client) === null };
    },
    async start({ language }) {
      await change((state) => (state.languages.length ? state : { ...state, languages: [language] }));
      await attempt(update);
    },
    async add({ language }) {
      await choose(language);
      await attempt(update);
    },
    async update() {
      await attempt(update);
    },
    async step() {
      running ??= attempt(stepOrRenew).finally(() => {
        running = null;
      });
      await running;
    },
    async check() {
      job = null;
      await change((state) => (state.current ? { ...state, current: { ...state.current, whole: [] } } : state));
    },
    async take() {
      await take();
    },
  };

  const answerPage = async ({ data, ports, source }) => {
    let more = {};
    try {
      more = await asked[data.ask](data, source?.id ?? "");
    } catch (error) {
      fault = error instanceof Fault ? error.message : "corrupt";
    }
    ports[0]?.postMessage({ ...rules.status(await load(), job, fault), ...more });
  };

  /* Answering the browser. */

  const hit = async (slot, path) => (rules.served(path, slot) ? (await cacheOf(slot.build)).match(at(path)) : undefined);

  const firstHit = async (slot, paths) => {
    for (const path of paths) {
      const found = await hit(slot, path);
      if (found) {
        return { path, found };
      }
    }
    return null;
  };

  /** The one width of a photo that is kept. */
  const otherWidth = async (slot, path) => {
    const start = rules.photo(path);
    if (!start) {
      return undefined;
    }
    const usual = await firstHit(slot, [`${start}640.webp`, `${start}320.webp`]);
    if (usual) {
      return usual.found;
    }
    const cache = await cacheOf(slot.build);
    const same = (await cache.keys()).find((request) => request.url.startsWith(at(start)));
    return same && cache.match(same);
  };

  /** Part of a file, as players of sound ask for it. */
  const ranged = async (request, kept) => {
    const wish = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get("range") ?? "");
    if (!wish) {
      return kept;
    }
    const bytes = await kept.arrayBuffer();
    const first = Number(wish[1]);
    const last = Math.min(wish[2] === "" ? Infinity : Number(wish[2]), bytes.byteLength - 1);
    if (first > last) {
      return new Response(null, { status: 416, headers: { "Content-Range": `bytes */${bytes.byteLength}` } });
    }
    const headers = new Headers(kept.headers);
    headers.set("Content-Range", `bytes ${first}-${last}/${bytes.byteLength}`);
    headers.set("Content-Length", String(last - first + 1));
    return new Response(bytes.slice(first, last + 1), { status: 206, headers });
  };

  const within = (milliseconds, promise) =>
    Promise.race([promise, new Promise((_, failed) => setTimeout(failed, milliseconds, new Fault("network")))]);

  /** A picture, style, script, data file or paper for a page that is open. */
  const file = async ({ request, clientId }, path, state) => {
    const slot = rules.homeOf(withOpened(state), clientId);
    const kept = slot && (await hit(slot, path));
    if (kept) {
      return ranged(request, kept);
    }
    const instead = await otherWidth(slot ?? state.current, path);
    if (!instead) {
      return fetch(request);
    }
    try {
      const answer = await within(self.navigator.onLine ? PICTURE_MS : 0, fetch(request));
      return answer.ok ? answer : instead;
    } catch {
      return instead;
    }
  };

  /** A visit to a page. Everything that it needs comes from the same build. */
  const visit = async ({ request, resultingClientId }, path, before) => {
    const alone = before.next && !(await living()).length;
    const state = alone ? await take() : before;
    const slot = state.current;
    const found = await firstHit(slot, rules.candidates(path));
    if (found) {
      opened.set(resultingClientId, slot.build);
      const there = found.path === path || path === "" || path.endsWith("/");
      return there ? found.found : Response.redirect(at(found.path));
    }
    try {
      const answer = await fetch(request);
      opened.set(resultingClientId, "network");
      return answer;
    } catch {
      return away(path, slot, state.languages);
    }
  };

  /** Nothing is kept there, and there is no network: a page that says so. */
  const away = (path, slot, languages) => {
    const asked = rules.languageOf(path, slot.index.languages);
    const language = asked || languages.find((tag) => slot.packs.includes(tag)) || slot.index.source;
    const page = `${language}/page/away.html`;
    return path === page ? Response.error() : Response.redirect(at(page));
  };

  const answer = async (event, path) => {
    const state = await load().catch(() => null);
    if (!state?.current?.packs.length) {
      return fetch(event.request);
    }
    return event.request.mode === "navigate" ? visit(event, path, state) : file(event, path, state);
  };

  self.addEventListener("install", () => self.skipWaiting());
  self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
  self.addEventListener("message", (event) => event.waitUntil(answerPage(event)));
  self.addEventListener("fetch", (event) => {
    const path = event.request.method === "GET" ? rules.within(event.request.url, scope) : null;
    if (path !== null && !rules.bypassed(path)) {
      event.respondWith(answer(event, path));
    }
  });
})();
