/* Which picture a listing shows, and the pictures of a round loaded before its first is shown. */
"use strict";
(() => {
  const fresh = globalThis.abFreshness;
  const { el } = globalThis.abTalkParts;

  globalThis.abTalkPictures = class Pictures {
    constructor(app) {
      this.app = app;
      this.ready = new Map();
    }

    photo(row) {
      const photo = this.app.rows.photos[row];
      return photo && !fresh.ended(photo[2], this.app.today) ? photo[1] : "";
    }

    /** {src, kind} of the picture to show, or null: the kind that was asked for, else the other one. */
    of(row, wanted = this.app.want.pictures) {
      const drawing = this.app.rows.drawings[row];
      const photo = this.photo(row);
      if (drawing && (wanted === "drawing" || !photo)) {
        return { src: drawing, kind: "drawing" };
      }
      return photo ? { src: photo, kind: "photo" } : null;
    }

    both(row) {
      return Boolean(this.app.rows.drawings[row] && this.photo(row));
    }

    /** An ``<img>`` of a listing; without ``alt`` its name stands beside it. */
    img(row, { alt = false } = {}) {
      const picture = this.of(row);
      if (!picture) {
        return el("span", { class: "ab-talk__blank" });
      }
      const made = el("img", { src: globalThis.abRoot + picture.src, width: 640, height: 480, draggable: "false", decoding: "sync" });
      const said = alt ? this.app.field(`${picture.kind}Alt`, row) : { words: "", language: this.app.language };
      made.alt = said.words;
      if (said.words && said.language !== this.app.language) {
        made.lang = said.language;
      }
      return made;
    }

    /** Loads every picture of some rows, in the order of the catalogue, so that no log tells the order of the round. */
    async load(rows) {
      const wanted = new Set();
      for (const row of [...rows].sort((one, other) => one - other)) {
        for (const kind of ["drawing", "photo"]) {
          const picture = this.of(row, kind);
          if (picture) {
            wanted.add(picture.src);
          }
        }
      }
      await Promise.all([...wanted].map((src) => this.fetched(src)));
    }

    fetched(src) {
      if (!this.ready.has(src)) {
        const image = new Image();
        image.src = globalThis.abRoot + src;
        this.ready.set(src, image);
        // A picture that cannot be had is no reason to stop: its name is read and listened to.
        return image.decode().catch(() => this.ready.delete(src));
      }
      return this.ready.get(src).decode().catch(() => undefined);
    }

    forget() {
      this.ready.clear();
    }
  };
})();
