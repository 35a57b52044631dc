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
