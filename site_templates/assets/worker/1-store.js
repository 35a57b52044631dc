/* Keeps the brochure on the tablet. It works in small steps that a page asks for, because browsers end a worker that
   works for long by itself; every step can be the last one, and the next begins where it ended. What it keeps are
   files of the site and the chosen languages, in Cache Storage: one cache for each build, one for its own state. */
"use strict";
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
