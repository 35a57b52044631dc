/* The work of the worker, a step at a time: fetch what is missing, compare everything, take a new build. */
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
