// The pieces that the pages share. Everything that comes back on other pages is made once and kept.
import { readFileSync } from "node:fs";
import Image from "@11ty/eleventy-img";

const read = (name) => JSON.parse(readFileSync(new URL(`../_data/${name}.json`, import.meta.url), "utf8"));
const interfaces = read("interfaces");
const places = read("places");
const vocabulary = read("vocabulary");
const categories = read("categories");
const pills = read("pills");
const states = read("states");
const closed = read("closed");
const catalogue = read("catalogue");
const scripts = read("script");

export const LANGUAGES = Object.keys(interfaces);
export const escape = (text) => String(text).replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

function kept(make) {
  const made = new Map();
  return (...key) => {
    const name = key.join("\n");
    if (!made.has(name)) made.set(name, make(...key));
    return made.get(name);
  };
}

export const icon = (name) =>
  `<i class="ab-icon ab-i-${name}${name.startsWith("chevron") ? " ab-icon--turns" : ""}"></i>`;

export function say(tag, key, values = {}) {
  let words = interfaces[tag].sentences[key];
  if (typeof words === "object") words = words[new Intl.PluralRules(tag).select(values.n)] ?? words.other;
  return words.replace(/\{(\w+)\}/g, (all, name) => values[name]);
}

const SOURCE = "nb";
// Names stand in the source language on every page, and nobody translates them.
export const name = (tag, words) =>
  `<span ${tag === SOURCE ? "" : `lang="${SOURCE}" dir="ltr" `}translate="no">${escape(words)}</span>`;
// What a page of another language repeats in the source language, unseen until it is asked for.
export const second = (tag, words) =>
  tag === SOURCE ? "" : `<span class="ab-second" lang="${SOURCE}" dir="ltr">${words}</span>`;

const row = kept((tag, list, value) =>
  `<li>${icon(vocabulary[list][value])}<span><b>${escape(say(tag, `${list}_${value}`))}</b></span></li>`);
export const rows = (tag, list, values) => values.map((value) => row(tag, list, value)).join("");
const fact = (name, bold, plain = "") =>
  `<li><span class="ab-disc">${icon(name)}</span><span><b>${bold}</b>${plain && `<span>${plain}</span>`}</span></li>`;
const both = (bold, plain) => `<b>${bold}</b> ${plain}`;

const hours = kept((tag, start, end) => {
  const shown = (time) => (interfaces[tag].settings.bareHours ? time.replace(/^0/, "").replace(/:00$/, "") : time);
  return say(tag, "hours", { start: shown(start), end: shown(end) });
});
export const whenFact = kept((tag, day, start, end) =>
  fact("calendar-clock", say(tag, `day_${day}`), hours(tag, start, end)
    + second(tag, both(say(SOURCE, `day_${day}`), hours(SOURCE, start, end)))));
const address = (place) => `${place.address}, ${place.postcode} ${place.town}`;
export const whereFact = kept((tag, id) =>
  fact("map-marker", name(tag, places[id].name), name(tag, address(places[id]))));
const money = (tag, kind, amount) => [say(tag, "money", { n: amount }), say(tag, `per_${kind}`)];
export const priceFact = kept((tag, kind, amount) => {
  const sign = vocabulary.cost_kind[kind];
  if (kind === "free") return fact(sign, say(tag, "cost_kind_free"), second(tag, say(SOURCE, "cost_kind_free")));
  const [bold, plain] = money(tag, kind, amount);
  return fact(sign, bold, plain + second(tag, both(...money(SOURCE, kind, amount))));
});
export const priceRow = kept((tag, kind, amount) => `<li>${icon(vocabulary.cost_kind[kind])}<span>${
  kind === "free" ? `<b>${say(tag, "cost_kind_free")}</b>` : both(...money(tag, kind, amount))}</span></li>`);
export const accessFact = kept((tag, id) => {
  const labels = Object.entries(places[id].access).map(([one, state]) => say(tag, `access_${one}_${state}`));
  const small = labels.map((label, place) => (place ? label[0].toLowerCase() + label.slice(1) : label));
  return fact("wheelchair", small.join(interfaces[tag].settings.comma));
});

export const week = kept((tag, on) => `<ul class="ab-week" aria-label="${say(tag, "days")}">${[1, 2, 3, 4, 5, 6, 0]
  .map((day) => {
    const short = say(tag, `day_short_${day}`);
    return day === Number(on)
      ? `<li class="ab-week__on"><span class="ab-hidden">${say(tag, `day_${day}`)}</span><span aria-hidden="true">${short}</span></li>`
      : `<li aria-hidden="true">${short}</li>`;
  }).join("")}</ul>`);

const formatter = kept((tag, shape) => new Intl.DateTimeFormat(`${tag === "en" ? "en-GB" : tag}-u-nu-latn`, { ...JSON.parse(shape), timeZone: "UTC" }));
export const longDate = kept((tag, iso) => formatter(tag, '{"dateStyle":"long"}').format(new Date(iso)));
export const dates = kept((tag, weekday, start, end, first, last) => {
  const day = new Date(first > catalogue.today ? first : catalogue.today);
  const made = [];
  for (; made.length < 8 && day <= new Date(last); day.setUTCDate(day.getUTCDate() + 1)) {
    const iso = day.toISOString().slice(0, 10);
    if (day.getUTCDay() !== Number(weekday) || closed[iso]) continue;
    const words = formatter(tag, '{"day":"numeric","month":"long"}').format(day);
    made.push(`<li><time datetime="${iso}">${say(tag, `day_${weekday}`)} ${words} ${hours(tag, start, end)}</time></li>`);
  }
  return `<section class="ab-panel ab-panel--paper" data-while-fresh><h2>${say(tag, "next_dates")}</h2><ul class="ab-panel__rows"><li>${icon("calendar-blank-outline")}<div><ul class="ab-dates" data-dates>${made.join("")}</ul><p data-no-dates hidden>${say(tag, "no_more_dates")}</p></div></li><li>${icon("calendar-range")}<span>${say(tag, "season", { first: longDate(tag, first), last: longDate(tag, last) })}</span></li><li>${icon("calendar-remove")}<span>${say(tag, "closed")}</span></li></ul></section>`;
});

export const placePanel = kept((tag, id, own) => {
  const place = places[id];
  const shown = icon("map-marker");
  const access = Object.entries(place.access).map(([one, state]) =>
    `<li class="ab-access--${state}">${icon(states[state])}${icon(vocabulary.access[one])}${say(tag, `access_${one}_${state}`)}</li>`).join("");
  return `<section class="ab-panel ab-panel--paper"><h2>${say(tag, "where")}</h2>
${own ? "" : `<p><a class="ab-link" href="/${tag}/place/${id}.html">${shown}${name(tag, place.name)}</a></p>`}<ul class="ab-panel__rows">${own ? `<li>${shown}<b>${name(tag, place.name)}</b></li>\n` : ""}<li>${icon("home-map-marker")}<span>${name(tag, address(place))}</span></li></ul><h3>${say(tag, "access")}</h3><ul class="ab-access">${access}</ul><p class="ab-panel__small">${say(tag, "access_unknown")}</p>
</section>`;
});

export const script = kept((tag, part) => escape(scripts[tag][part]));
// eleventy-img crops where a transform resizes, one width a call; each decodes at a reduced size.
const picture = kept((photo) => Promise.all([320, 640, 1280].map((width) => Image(`photos/${photo}`, {
  widths: [width],
  formats: ["webp"],
  sharpWebpOptions: { quality: 75, effort: 4 },
  outputDir: `${process.env.BENCH_TARGET}/pictures/`,
  urlPath: "/pictures/",
  transform: (sharp) => sharp.resize({ width, height: width * 3 / 4, fit: "cover" }),
}))));
export async function image(one, sizes, alt, lazy) {
  const made = (await picture(one.photo)).map((sized) => sized.webp[0]);
  return `<img src="${made[1].url}" srcset="${made.map((each) => each.srcset).join(", ")}" sizes="${sizes}" width="1280" height="960" alt="${escape(alt)}"${lazy}>`;
}

const NARROW = "(max-width: 37.5rem) 100vw, (max-width: 56.25rem) 50vw, 20rem";
const cardsMade = new Map();
export async function card(tag, one) {
  const key = `${tag}/${one.path}`;
  if (!cardsMade.has(key)) {
    const { access } = places[one.place];
    const evening = one.start >= "16:00";
    const is = [one.cost === "free" && "free", access["step-free"] === "yes" && access.toilet !== "no" && "wheelchair", one.words !== "many" && "few-words", evening ? "evening" : "day"].filter(Boolean);
    cardsMade.set(key, `<li data-is="${is.join(" ")}" data-category="${one.category[0]}" data-verified="${one.verified}" data-over="${one.last}"><a class="ab-card" href="/${key}.html">${await image(one, NARROW, "", ' loading="lazy"')}<h3${one.title.length >= 15 ? ' class="ab-card__long"' : ""}>${escape(one.title)}</h3><p>${icon("calendar-clock")}<b>${say(tag, `day_${one.weekday}`)}</b><span>${icon(evening ? "moon-waning-crescent" : "white-balance-sunny")}${one.start.replace(":", ".")}</span><span class="ab-card__code">${one.code}</span></p></a></li>`);
  }
  return cardsMade.get(key);
}
export const cards = async (tag, some) => (await Promise.all(some.map((one) => card(tag, one)))).join("\n");

const rail = kept((tag, current) => `<nav class="ab-rail" data-module="rail" aria-label="${say(tag, "categories")}"><ul>
<li><a class="ab-tile" href="/${tag}/index.html" data-tile=""${current ? "" : ' aria-current="true"'}><span class="ab-tile__disc ab-tint-8">${icon("view-grid-outline")}</span>${say(tag, "all")}</a></li>
${categories.map((one) => `<li><a class="ab-tile" href="/${tag}/category/${one.id}.html" data-tile="${one.id}"${one.id === current ? ' aria-current="true"' : ""}><span class="ab-tile__disc ab-tint-${one.tint}">${icon(one.icon)}</span>${say(tag, `category_short_${one.id}`)}</a></li>`).join("\n")}
</ul></nav>`);
const filter = kept((tag) => `<div class="ab-pills" role="group" aria-label="${say(tag, "show_only")}"><div class="ab-pills__line">
${pills.map((one) => `<button class="ab-pill" type="button" hidden aria-pressed="false" data-pill="${one.id}"><span class="ab-pill__icon">${icon(one.icon)}</span><span class="ab-pill__check">${icon("check-bold")}</span>${say(tag, `pill_${one.id}`)}</button>`).join("\n")}
</div><button class="ab-pill ab-pill--more" type="button" hidden aria-expanded="false" aria-controls="ab-choices" data-more>${icon("tune-variant")}<span>${say(tag, "find_more")}</span></button>
</div>
<div class="ab-chosen" role="group" aria-label="${say(tag, "find_chosen")}" data-chosen></div>
<dialog class="ab-choices" id="ab-choices" aria-label="${say(tag, "find_more")}" data-choices></dialog>
<div class="ab-shown ab-hidden"><p class="ab-shown__words" role="status"></p><div class="ab-shown__lift"></div><button class="ab-pill ab-shown__clear" type="button" hidden data-clear>${say(tag, "find_clear")}</button></div>
<div class="ab-results" data-results hidden><h2 class="ab-results__nearest" hidden></h2><ul class="ab-cards" role="list"></ul><button class="ab-button ab-results__more" type="button" hidden>${say(tag, "find_show_more")}</button></div>`);
const coordinator = (tag) => `${say(tag, "coordinator")} <bdi dir="ltr">${catalogue.coordinator.phone}</bdi>`;

export const list = (tag, current, title, sections) => `<div class="ab-catalogue" data-module="filter cards" data-of="${current}" data-script-words="${script(tag, "list")}">
${rail(tag, current)}
<div>
<h1 class="${current ? "ab-list__title" : "ab-hidden"}">${title}</h1>
${filter(tag)}
<div class="ab-sections" data-still>
${sections}
</div>
<div class="ab-print-only"><p>${say(tag, "questions")} ${coordinator(tag)} · ${say(tag, "edition", { date: longDate(tag, catalogue.today) })}</p></div>
</div>
</div>`;

export const about = async (tag, title, panels, heading, some) => `<div data-module="cards" data-script-words="${script(tag, "list")}">
<div class="ab-heading"><h1>${name(tag, title)}</h1></div>
<div class="ab-about">
<div>${panels}</div>
<section><h2>${heading}</h2><ul class="ab-cards" role="list">
${await cards(tag, some)}
</ul></section>
</div>
</div>`;

const back = (tag) => `<a class="ab-button" href="/${tag}/index.html">${icon("chevron-left")}${say(tag, "all_activities")}</a>`;
const print = (tag) => `<button class="ab-button ab-header__rest" type="button" data-module="print" hidden>${icon("printer-outline")}${say(tag, "print")}</button>`;
const talk = (tag) => `<a class="ab-button ab-header__talk" href="/${tag}/index.html#samtale">${icon("message-text-outline")}${say(tag, "talk")}</a>`;
const brand = (tag) => `<a class="ab-brand" href="/${tag}/index.html"><svg width="42" height="42" viewBox="0 0 42 42" aria-hidden="true"><rect x="1" y="5" width="40" height="32" rx="9" fill="#1F5A4C"/><circle cx="14" cy="18" r="4.5" fill="#F2C866"/><circle cx="27" cy="17" r="4.5" fill="#E2A37F"/><path d="M6 33c1-8 15-8 16 0M20 33c1-9 14-9 15 0" fill="none" stroke="#fff" stroke-width="3.2" stroke-linecap="round"/></svg><span>${catalogue.names[tag]}</span></a>`;
const search = (tag) => `<search class="ab-search" data-search hidden><label class="ab-hidden" for="ab-search">${say(tag, "search_hint")}</label>${icon("magnify")}<input id="ab-search" type="search" autocomplete="off" autocapitalize="none" spellcheck="false" placeholder="${say(tag, "search_hint")}"></search>`;
const offline = (tag) => `<p class="ab-offline" data-module="offline" data-script-words="${script(tag, "offline")}" data-keeps hidden>${["check", "download-outline", "alert-outline", "wifi"].map(icon).join("")}<span data-text></span><span class="ab-hidden" role="status"></span></p>`;
const headers = {
  activity: (tag) => `${back(tag)}
<button class="ab-button" type="button" data-module="listen" data-script-words="${script(tag, "listen")}" hidden>${icon("volume-high")}<span></span></button>
${print(tag)}
${talk(tag)}
${tag === SOURCE ? "" : `<button class="ab-button" type="button" data-module="second" aria-pressed="false" hidden>${icon("translate")}<span lang="${SOURCE}" dir="ltr">${interfaces[SOURCE].settings.autonym}</span></button>`}`,
  about: (tag) => `${back(tag)}
${print(tag)}
${talk(tag)}`,
  list: (tag) => `${brand(tag)}
${search(tag)}
${talk(tag)}`,
  home: (tag) => `<div class="ab-home">${brand(tag)}${offline(tag)}</div>
${search(tag)}
<button class="ab-button ab-button--main ab-header__talk" type="button" data-module="opener" data-script-words="${script(tag, "opener")}" hidden>${icon("message-text-outline")}<span data-talk-words>${say(tag, "talk")}</span></button>`,
};
const header = kept((tag, kind) => headers[kind](tag));
const footer = kept((tag) => `<footer class="ab-footer"><div class="ab-footer__inner"><p>${say(tag, "questions")} ${coordinator(tag)}</p>
<ul>${interfaces[tag].footer.map(({ name: words, url, lang }) => `<li><a href="${url}">${lang ? `<span lang="${lang}" dir="ltr">${words}</span>` : words}</a></li>`).join("")}</ul>
<p class="ab-footer__edition" data-module="edition" data-script-words="${script(tag, "edition")}"></p></div></footer>`);

export function frame(tag, path, { title, description, kind }, main) {
  const { direction, autonym } = interfaces[tag].settings;
  const base = "https://bench.example.org";
  return `<!doctype html>
<html lang="${tag}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; font-src 'self'; media-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${escape(description)}">
<meta name="referrer" content="no-referrer">
<meta name="theme-color" content="#FAF5EB">
<link rel="canonical" href="${base}/${tag}/${path}">${LANGUAGES.map((one) => `<link rel="alternate" hreflang="${one}" href="${base}/${one}/${path}">`).join("")}
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="apple-touch-icon" href="/assets/app/apple-touch-icon.png">
<link rel="manifest" href="/assets/app/${tag}.webmanifest">
<meta name="mobile-web-app-capable" content="yes">
<meta name="apple-mobile-web-app-title" content="${catalogue.names[tag]}">
<title>${escape(title)} – ${catalogue.names[tag]}</title>
<link rel="stylesheet" href="/assets/site.css">
<script defer src="/assets/edition.js"></script>
<script defer src="/assets/site.js"></script>
</head>
<body>
<a class="ab-skip ab-button" href="#content">${say(tag, "skip")}</a>
<header class="ab-header">
${header(tag, kind)}
<details class="ab-languages" data-module="languages">
<summary class="ab-button">${icon("web")}${autonym}<span class="ab-hidden"> – ${say(tag, "languages")}</span></summary>
<nav class="ab-languages__panel" aria-label="${say(tag, "languages")}"><ul class="ab-languages__list">${LANGUAGES.map((one) => `<li><a class="ab-language" href="/${one}/${path}" hreflang="${one}" lang="${one}" dir="${interfaces[one].settings.direction}"${one === tag ? ' aria-current="true"' : ""}>${interfaces[one].settings.autonym}</a></li>`).join("")}</ul></nav>
</details>
</header>
<main id="content" class="ab-content" tabindex="-1">
${main}
</main>
${footer(tag)}
</body>
</html>
`;
}
