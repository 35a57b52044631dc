import assert from "node:assert/strict";
import { test } from "node:test";
import "../../site_templates/components/freshness/freshness-rules.js";

const { daysBetween, dayOf, judge, ended, upcoming, left, withoutName } = globalThis.abFreshness;
const listing = { verified: "2026-11-02", reminders: 0 };

test("days are counted over a change to summer time", () => {
  assert.equal(daysBetween("2027-03-27", "2027-03-29"), 2);
});

test("a day is the one where the tablet is, not in Greenwich", () => {
  assert.equal(dayOf(new Date(2026, 10, 2, 0, 30)), "2026-11-02");
});

test("180 days are fresh", () => {
  assert.equal(judge(listing, "2027-05-01"), "fresh");
});

test("181 days mean call first", () => {
  assert.equal(judge(listing, "2027-05-02"), "call-first");
});

test("more than a year without two reminders still means call first", () => {
  assert.equal(judge({ ...listing, reminders: 1 }, "2027-12-07"), "call-first");
});

test("more than a year and two reminders is expired", () => {
  assert.equal(judge({ ...listing, reminders: 2 }, "2027-12-07"), "expired");
});

test("a season is not over on its last day", () => {
  assert.equal(ended("2026-12-01", "2026-12-01"), false);
});

test("a season is over on the day after its last", () => {
  assert.equal(ended("2026-12-01", "2026-12-02"), true);
});

test("what has no end is never over", () => {
  assert.equal(ended(undefined, "2030-01-01"), false);
});

test("a category counts without what has gone", () => {
  assert.equal(left(12, ["2026-11-01", "2026-11-30"], "2026-11-22"), 11);
});

test("only the whole first name gives way to the role", () => {
  assert.equal(withoutName("Ring Berit. Beritsen og Berit-Ann", "Berit", "Verten"), "Ring Verten. Beritsen og Verten-Ann");
});

test("a name with its genitive s gives way too", () => {
  assert.equal(withoutName("Berits bord", "Berit", "vert"), "verts bord");
});

test("an Arabic name gives way", () => {
  assert.equal(withoutName("اتصل ليلى اليوم", "ليلى", "المسؤولة"), "اتصل المسؤولة اليوم");
});

test("a listing that nobody dated is left alone", () => {
  assert.equal(judge({ verified: "", reminders: 0 }, "2030-01-01"), "fresh");
});

test("a consent holds on its last day", () => {
  assert.equal(ended("2027-08-20", "2027-08-20"), false);
});

test("a consent has ended on the day after", () => {
  assert.equal(ended("2027-08-20", "2027-08-21"), true);
});

test("today counts among the next dates and past ones do not", () => {
  assert.deepEqual(upcoming(["2026-11-01", "2026-11-08", "2026-11-15"], "2026-11-08", 1), [false, true, false]);
});
