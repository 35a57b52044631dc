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

  /** "fresh", "call-first" or "expired" for {verified, reminders, until}; an empty date says nothing. */
  const judge = (listing, today) => {
    if (listing.until && listing.until < today) {
      return "expired";
    }
    if (!listing.verified) {
      return "fresh";
    }
    const age = daysBetween(listing.verified, today);
    if (age > EXPIRED_DAYS && listing.reminders >= REMINDERS) {
      return "expired";
    }
    return age > CALL_FIRST_DAYS ? "call-first" : "fresh";
  };

  /** Whether a consent that lasts to and including ``until`` has ended. */
  const ended = (until, today) => Boolean(until) && until < today;

  /** Which dates to show: the next ``count`` that are not past, as a list of booleans. */
  const upcoming = (dates, today, count) => {
    let shown = 0;
    return dates.map((date) => date >= today && (shown += 1) <= count);
  };

  globalThis.abFreshness = { daysBetween, dayOf, judge, ended, upcoming };
})();
