// One page per listing and language, like the Hugo layout beside it; photos through eleventy-img.
import Image from "@11ty/eleventy-img";

const DAYS = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"];
const escape = (text) => String(text).replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
const list = (items) => items.map((item) => `<li><p>${escape(item)}</p></li>`).join("");

async function picture(photo) {
  if (!photo) return '<img src="/pictures/drawing.svg" width="400" height="300" alt="">';
  const made = await Image(`photos/${photo}`, {
    widths: [320, 640, 1280],
    formats: ["webp"],
    sharpWebpOptions: { quality: 75, effort: 4 },
    outputDir: `${process.env.BENCH_TARGET}/pictures/`,
    urlPath: "/pictures/",
    transform: (sharp) => sharp.resize({ width: 3000, height: 2250, fit: "cover" }),
  });
  return Image.generateHTML(made, { alt: "", sizes: "560px", loading: "lazy" });
}

export default class Page {
  data() {
    return {
      pagination: { data: "pages", size: 1, alias: "one" },
      permalink: (data) => data.one.path,
    };
  }

  async render({ one }) {
    const week = DAYS.map((day) => `<li${day === one.day ? ' class="on"' : ""}>${day.slice(0, 2)}</li>`);
    return `<!doctype html><html lang="${one.language}"><head><meta charset="utf-8">
<title>${escape(one.title)}</title><meta name="description" content="${escape(one.description)}">
<link rel="stylesheet" href="/assets/site.css"><script defer src="/assets/site.js"></script></head>
<body><header><a href="/">Aktiviteter i Eksempelvik</a></header><main><article>
${await picture(one.photo)}<h1>${escape(one.title)}</h1><p>${escape(one.summary)}</p><p>${escape(one.words)}</p><ul>${week.join("")}</ul>
<ul><li><b>${escape(one.day)}</b> ${one.start}–${one.end}</li><li><b>${escape(one.place)}</b> ${escape(one.address)}</li>
<li><b>${one.price} kr</b></li></ul><ol>${list(one.steps)}</ol>
<p>${escape(one.role)} <a href="tel:${escape(one.phone)}">${escape(one.phone)}</a></p><ul>${list(one.support)}</ul>
<p>Sjekket ${one.verified} · ${one.code}</p></article></main></body></html>`;
  }
}
