/* The finished listing on its way out: one file to keep, a mail, the device's own sharing, the text. */
"use strict";
(() => {
  const { filled } = globalThis.abFormFields;
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

  /** The part of the page that hands the listing over. `handed` is called when it went out. */
  class Out {
    constructor(root, data, words, handed) {
      this.find = (name) => root.querySelector(`[data-done] [data-${name}]`);
      this.who = root.querySelector("[data-coordinator]").textContent.replace(/(\d) (?=\d)/g, "$1\u00a0");
      this.title = root.querySelector("#ab-form-title");
      this.data = data;
      this.words = words;
      this.handed = handed;
      this.find("download").addEventListener("click", handed);
      this.find("mail").addEventListener("click", handed);
      this.find("copy").addEventListener("click", () => this.copy());
      this.find("share").addEventListener("click", () => this.share());
    }

    offer(draft, answers, { photo, today, change }) {
      const sent = change ? onlyNew(answers, change.changed) : answers;
      const { name, files } = parcel(draft, sent, { photo, today, change });
      this.file = new File([globalThis.abFormZip.zip(files)], name, { type: "application/zip" });
      this.text = text(draft, sent, change);
      this.tell(change, fits(this.text, photo));
      URL.revokeObjectURL(this.address);
      this.address = URL.createObjectURL(this.file);
      this.find("download").href = this.address;
      this.find("download").download = name;
      this.find("share").hidden = !(navigator.canShare && navigator.canShare({ files: [this.file] }));
      this.find("text").textContent = this.text;
      this.find("state").textContent = "";
    }

    /** What is to be done; `whole`: the mail alone says everything. */
    tell(change, whole) {
      const { words, data, file } = this;
      const help = filled(data.mail ? words.done_help : words.done_call, { who: this.who });
      const nothing = change && !change.changed.length;
      this.find("told").textContent = nothing ? `${words.nothing_new} ${help}` : help;
      this.find("attach").textContent = whole ? "" : filled(words.attach, { file: file.name });
      const subject = filled(words.mail_subject, { title: this.title.value.trim() });
      const attach = whole ? "" : filled(words.mail_attach, { file: file.name });
      this.find("mail").hidden = !data.mail;
      this.find("mail").href = mail(data.mail, subject, this.text, attach);
    }

    async copy() {
      this.find("text").closest("details").open = true;
      await copied(this.text, this.find("text"));
      this.find("state").textContent = this.words.copied;
      this.handed();
    }

    async share() {
      try {
        await navigator.share({ files: [this.file], title: this.file.name });
        this.handed();
      } catch {
        /* Who closes the device's own list has sent nothing. */
      }
    }
  }

  globalThis.abFormSend = { Out };
})();
