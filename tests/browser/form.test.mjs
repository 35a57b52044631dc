import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

globalThis.window = globalThis;
for (const name of ["text", "draft", "days", "values", "judge", "rules"]) {
  await import(`../../site_templates/components/form/form-${name}.js`);
}
const { draft, prepared } = globalThis.abFormDraft;
const { check, ready } = globalThis.abFormRules;
const read = (name) => JSON.parse(readFileSync(new URL(`../doors/${name}`, import.meta.url)));
const data = read("form.json");
const told = read("cases.json");
const table = read("rules.json");

test("the files of a draft are those that the program writes", () => {
  const tools = prepared({ ...data, known: { ...told.known, reachable: [] } });
  const made = told.cases.map((one) => {
    const { id, photo, files } = draft(one.answers, told.today, tools);
    return { why: one.why, answers: one.answers, id, photo, files };
  });
  assert.deepEqual(made, told.cases);
});

test("every sentence about a fault is filled in", () => {
  const tools = ready(prepared(data));
  const empty = table.cases.flatMap((one) =>
    check(draft(one.answers, told.today, tools), tools).found.flatMap(({ code, values }) =>
      table.needs[code].filter((name) => !String(values[name] ?? "")).map((name) => [one.why, code, name]),
    ),
  );
  assert.deepEqual(empty, []);
});

test("the page finds the faults that `check` finds", () => {
  const tools = ready(prepared(data));
  const cases = table.cases.filter((one) => one.only !== "check");
  const found = cases.map((one) => {
    const codes = check(draft(one.answers, told.today, tools), tools).found.map(({ code }) => code);
    return { why: one.why, codes: [...new Set(codes)].sort() };
  });
  assert.deepEqual(found, cases.map(({ why, codes }) => ({ why, codes })));
});
