/* Texts as the program reads them: its patterns, folding, names for files, and what was probably meant. Pure. */
"use strict";
(() => {
  const LETTERS = { æ: "ae", ø: "oe", å: "aa", ä: "ae", ö: "oe", đ: "d" };
  const LOOKALIKES = Object.fromEntries([..."аеорсухіјѕԁһ"].map((one, at) => [one, "aeopcyxijsdh"[at]]));
  const SPACES = /[\t\u00a0\u202f\u2007]/g;
  const BREAKS = /[\u2028\u2029\u0085]/g;
  const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
  /* A new line, and the joiners that Persian and emoji need. */
  const MEANT = "\n\u200c\u200d";
  const WORD = "\\p{L}\\p{N}_";
  /* Python's classes are those of Unicode; JavaScript's are not. */
  const OUTSIDE = {
    b: `(?:(?<=[${WORD}])(?![${WORD}])|(?<![${WORD}])(?=[${WORD}]))`,
    w: `[${WORD}]`,
    W: `[^${WORD}]`,
    d: "\\p{Nd}",
  };
  const WHOLE_CLASSES = [
    ["[^\\W\\d_]", "[\\p{L}\\p{Nl}\\p{No}]"],
    ["[^\\W_]", "[\\p{L}\\p{N}]"],
  ];
  const NEEDS_NO_SLASH = /["' ,;:#&~`%@!=<>_]/;

  /** What follows a backslash, as JavaScript writes it. */
  const escaped = (letter, inside) => {
    if (inside && (letter === "w" || letter === "d")) {
      return letter === "w" ? WORD : "\\p{Nd}";
    }
    if (!inside && letter in OUTSIDE) {
      return OUTSIDE[letter];
    }
    const plain = NEEDS_NO_SLASH.test(letter) || (letter === "-" && !inside);
    return plain ? letter : `\\${letter}`;
  };

  /** The source of a pattern of the program, as JavaScript writes it. */
  const translated = (source) => {
    let text = source.replace(/^\(\?i\)/, "").replaceAll("(?P<", "(?<");
    for (const [theirs, ours] of WHOLE_CLASSES) {
      text = text.replaceAll(theirs, ours);
    }
    let made = "";
    let inside = false;
    for (let at = 0; at < text.length; at += 1) {
      const letter = text[at];
      if (letter === "\\") {
        at += 1;
        made += text[at] === "p" ? `\\${text[at]}` : escaped(text[at], inside);
        continue;
      }
      inside = letter === "[" || (inside && letter !== "]");
      made += letter;
    }
    return made;
  };

  /** [pattern, flags] of the program → {search, all, full} of JavaScript. */
  const compiled = ([source, flags]) => {
    const text = translated(source);
    const search = new RegExp(text, `${flags}u`);
    return { search, all: new RegExp(text, `${flags}gu`), full: new RegExp(`^(?:${text})$`, `${flags}u`) };
  };

  const casefold = (text) => text.toLowerCase().replace(/ß/g, "ss").replace(/ſ/g, "s").replace(/ς/g, "σ");

  /** Without what nobody meant to type. */
  const tidied = (typed) => {
    const spaced = typed.replace(SPACES, " ").replace(BREAKS, "\n");
    return spaced.replace(HIDDEN, (letter) => (MEANT.includes(letter) ? letter : "")).trim();
  };

  const spaced = (text) => text.split(/\s+/u).filter(Boolean).join(" ");

  /** Words made comparable, as `vocabulary.fold` does. */
  const fold = (typed) => {
    const dashed = casefold(typed.normalize("NFC")).replace(/\s*[‐‑‒–—-]\s*/gu, "-");
    const text = spaced(dashed.replaceAll("pr.", "per").replace(/[.!]+$/, ""));
    return text.startsWith("pr ") ? `per ${text.slice(3)}` : text;
  };

  /** The allowed name of a file nearest to what was typed. */
  const slug = (name, longest) => {
    if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) && name.length <= longest) {
      return name;
    }
    const letters = [...casefold(name.normalize("NFC"))].map((one) => LETTERS[one] || LOOKALIKES[one] || one);
    const plain = letters.join("").normalize("NFKD").replace(/[^\x00-\x7f]/g, "");
    const dashed = plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
    return dashed.slice(0, longest).replace(/-+$/, "") || "aktivitet-1";
  };

  /** How alike two texts are, from 0 to 1: Ratcliff and Obershelp, as Python's difflib. */
  const alike = (one, other) => {
    const [first, second] = [[...one], [...other]];
    const matched = (lowA, highA, lowB, highB) => {
      let [from, where, size] = [lowA, lowB, 0];
      let before = new Map();
      for (let a = lowA; a < highA; a += 1) {
        const now = new Map();
        for (let b = lowB; b < highB; b += 1) {
          if (first[a] === second[b]) {
            const length = (before.get(b - 1) || 0) + 1;
            now.set(b, length);
            if (length > size) {
              [from, where, size] = [a - length + 1, b - length + 1, length];
            }
          }
        }
        before = now;
      }
      if (!size) {
        return 0;
      }
      return size + matched(lowA, from, lowB, where) + matched(from + size, highA, where + size, highB);
    };
    const all = first.length + second.length;
    return all ? (2 * matched(0, first.length, 0, second.length)) / all : 1;
  };

  /** The known form that is most like what was typed; "" when none is near. */
  const nearest = (typed, known, cutoff) => {
    let [best, most] = ["", cutoff];
    for (const one of known) {
      const ratio = alike(one, typed);
      if (ratio > most || (ratio >= most && (!best || one > best))) {
        [best, most] = [one, ratio];
      }
    }
    return best;
  };

  globalThis.abFormText = { alike, casefold, compiled, fold, nearest, slug, spaced, tidied };
})();
