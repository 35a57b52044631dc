/* Which voice reads, and in what pieces. Pure: voices are {lang, localService, default}. */
"use strict";
(() => {
  /** Voices that read a language well enough when it has none of its own. */
  const ALSO = { nb: ["no"], nn: ["no", "nb"], no: ["nb"], prs: ["fa"], se: [] };

  const main = (tag) => tag.toLowerCase().replace("_", "-").split("-")[0];

  /** The voices of a language: those of the device first, the language's own before its neighbours'. */
  const voices = (all, language) => {
    const wanted = [main(language), ...(ALSO[main(language)] ?? [])];
    const rank = (voice) => wanted.indexOf(main(voice.lang)) + (voice.localService ? 0 : wanted.length);
    return all.filter((voice) => wanted.includes(main(voice.lang))).sort((one, other) => rank(one) - rank(other) || Number(Boolean(other.default)) - Number(Boolean(one.default)));
  };

  const voice = (all, language) => voices(all, language)[0];

  /** A text as sentences; long ones fall silent in some browsers. */
  const sentences = (text, language) => {
    const words = text.replace(/\s+/g, " ").trim();
    if (!words) {
      return [];
    }
    const cut = globalThis.Intl?.Segmenter
      ? [...new Intl.Segmenter(language, { granularity: "sentence" }).segment(words)].map((one) => one.segment)
      : words.split(/(?<=[.!?؟。።।])\s+/u);
    return cut.map((one) => one.trim()).filter(Boolean);
  };

  /** Parts {text, language, element} as single sentences; a part without a voice is left out. */
  const queue = (parts, all) =>
    parts.flatMap((part) => {
      const found = voice(all, part.language);
      return found ? sentences(part.text, part.language).map((text) => ({ ...part, text, voice: found })) : [];
    });

  globalThis.abListenRules = { voices, voice, sentences, queue };
})();
