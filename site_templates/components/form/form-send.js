/* The finished listing on its way out: one file to keep, a mail, the device's own sharing, the text. */
"use strict";
(() => {
  const LONGEST_MAIL = 1800;

  /* Answers that the program reads together. */
  const TOGETHER = [
    ["role", "phone", "email"],
    ["place", "address"],
    ["days", "start", "end", "first", "last"],
    ["cost_kind", "amount"],
    ["photo", "photo_alt", "photo_kind", "photo_consent", "photo_until", "photo_kept_by", "photo_minors"],
    ["age_min", "age_max"],
  ];

  /** The answers that were changed, with those that are read together with them. */
  const onlyNew = (answers, changed) => {
    const groups = TOGETHER.filter((keys) => keys.some((key) => changed.includes(key)));
    const keys = new Set([...changed, ...groups.flat()]);
    return Object.fromEntries(Object.entries(answers).filter(([key]) => keys.has(key)));
  };

  /** {name, files} of what is handed over; `change` is {id, changed} or null. */
  const parcel = (draft, answers, { photo, today, change }) => {
    const [owner, name] = (change ? change.id : draft.id).split("/");
    const told = change ? { id: change.id, changed: change.changed } : { id: draft.id };
    const files = change ? {} : { ...draft.files };
    files["svar.json"] = `${JSON.stringify({ version: 1, today, ...told, answers }, null, 1)}\n`;
    if (photo) {
      files[`images/${owner}/${name}.jpg`] = photo;
    }
    return { name: `aktivitet-${name}.zip`, files };
  };

  /** What stands in a mail and is copied: the files one after another, or the answers that are new. */
  const text = (draft, answers, change) => {
    if (!change) {
      return Object.entries(draft.files).map(([path, body]) => `# ${path}\n${body}`).join("\n");
    }
    const lines = change.changed.map((key) => `${key}: ${(answers[key] || "–").replaceAll("\n", " / ")}`);
    return `${[change.id, ...lines].join("\n")}\n`;
  };

  const mail = (to, subject, body, attach) => {
    const whole = encodeURIComponent(`${attach ? `${attach}\n\n` : ""}${body}`);
    const short = whole.length <= LONGEST_MAIL ? whole : encodeURIComponent(attach);
    return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${short}`;
  };

  /** Whether the text alone says all: without a photo, and short enough for a mail. */
  const fits = (body, photo) => !photo && encodeURIComponent(body).length <= LONGEST_MAIL;

  const copied = async (body, shown) => {
    try {
      await navigator.clipboard.writeText(body);
    } catch {
      const range = document.createRange();
      range.selectNodeContents(shown);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      document.execCommand("copy");
    }
  };

  globalThis.abFormSend = { copied, fits, mail, onlyNew, parcel, text };
})();
