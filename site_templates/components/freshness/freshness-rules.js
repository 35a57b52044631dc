/* What is still true on the day that somebody looks. Pure: every function gets the day as "YYYY-MM-DD". */
"use strict";
(() => {
  const CALL_FIRST_DAYS = 180;
  const EXPIRED_DAYS = 365;
  const REMINDERS = 2;

  /** Whole days from one ISO date to another; negative when the second is earlier. */
  const daysBetween = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / 86400000);

  /** Today's date where the tablet is, as "YYYY-MM-DD". */
  const dayOf = (now) =>
    [now.getFullYear(), String(now.getMonth() + 1).padStart(2, "0"), String(now.getDate()).padStart(2, "0")].join("-");

  /** "fresh", "call-first" or "expired" for {verified, reminders}; an empty date says nothing. */
  const judge = (listing, today) => {
    if (!listing.verified) {
      return "fresh";
    }
    const age = daysBetween(listing.verified, today);
    if (age > EXPIRED_DAYS && listing.reminders >= REMINDERS) {
      return "expired";
    }
    return age > CALL_FIRST_DAYS ? "call-first" : "fresh";
  };

  /** Whether a last day is past: of a consent, an alert or a season. An empty one never is. */
  const ended = (last, today) => Boolean(last) && last < today;

  /** Which dates to show: the next ``count`` that are not past, as a list of booleans. */
  const upcoming = (dates, today, count) => {
    let shown = 0;
    return dates.map((date) => date >= today && (shown += 1) <= count);
  };

  /** How many of ``total`` are left when those whose last day is past have gone. */
  const left = (total, leaving, today) => total - leaving.filter((last) => ended(last, today)).length;

  /** A text with a person's first name, as a word of its own, replaced by the role. */
  const withoutName = (text, name, role) =>
    text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?=s?(?![\\p{L}\\p{N}]))`, "gu"), () => role);

  globalThis.abFreshness = { daysBetween, dayOf, judge, ended, upcoming, left, withoutName };
})();
