import { accessFact, dates, escape, frame, icon, image, longDate, name, placePanel, priceFact, priceRow, rows, say, second, week, whenFact, whereFact } from "./lib/parts.js";

const WIDE = "(max-width: 56.25rem) 100vw, 60vw";
const panel = (title, lines) => `<section class="ab-panel"><h2>${title}</h2><ul class="ab-panel__rows">${lines}</ul></section>`;

export default class Activity {
  data() {
    return {
      pagination: { data: "pages", size: 1, alias: "one", addAllPagesToCollections: false },
      permalink: ({ one }) => `${one.language}/${one.path}.html`,
    };
  }

  async render({ one }) {
    const tag = one.language;
    const t = (key, values) => say(tag, key, values);
    const { source } = one;
    const also = (words) => second(tag, escape(words));
    const size = one.title.length >= 27 ? "longest" : one.title.length >= 15 ? "long" : "";
    const role = tag !== "nb" && one.role === source.role ? `<span lang="nb" dir="ltr">${escape(one.role)}</span>` : escape(one.role);
    const group = ["open_to", "energy", "sound", "group_size", "words", "setting"];
    const body = `<article data-module="freshness" data-verified="${one.verified}" data-over="${one.last}" data-role="${escape(one.role)}"${tag === "nb" ? "" : ` data-second-role="${escape(source.role)}"`}>
<div class="ab-activity">
<div class="ab-activity__picture"><div class="ab-picture">${await image(one, WIDE, one.alt, "")}</div></div>
<div class="ab-activity__words">
<h1${size && ` class="ab-activity__${size}"`}>${escape(one.title)}${also(source.title)}</h1>
<p class="ab-activity__lead">${escape(one.summary)}${also(source.summary)}</p>
<div role="status"><p class="ab-notice" data-expired hidden>${icon("alert-circle-outline")}<span>${t("expired")}</span></p><p class="ab-notice" data-paused hidden>${icon("pause-circle-outline")}<span>${t("paused_more")}</span></p><p class="ab-notice" data-call-first hidden>${icon("phone-alert-outline")}<span>${t("call_first_more")}</span></p></div>
<div data-while-fresh>${week(tag, one.weekday)}<ul class="ab-facts">${whenFact(tag, one.weekday, one.start, one.end)}${whereFact(tag, one.place)}${priceFact(tag, one.cost, one.amount)}${accessFact(tag, one.place)}</ul></div>
<section class="ab-contact"><div class="ab-contact__face">${icon("phone-in-talk")}</div><div class="ab-contact__words"><h2>${t("answered_by", { role })}${also(say("nb", "answered_by", { role: source.role }))}</h2></div>
<div class="ab-contact__call"><bdi class="ab-contact__number" dir="ltr">${one.phone}</bdi><a class="ab-button ab-button--main" href="tel:${one.phone.replaceAll(" ", "")}" aria-label="${t("call")} ${one.phone}">${icon("phone")}${t("call")}</a></div>
</section>
</div>
<section class="ab-activity__steps"><h2 class="ab-steps__title">${t("first_visit")}</h2><ol class="ab-steps">
${one.steps.map((step, number) => `<li><p>${escape(step)}${also(source.steps[number])}</p></li>`).join("\n")}
</ol></section>
</div>
<div class="ab-panels">
${dates(tag, one.weekday, one.start, one.end, one.first, one.last)}
${placePanel(tag, one.place, "")}${panel(t("company"), rows(tag, "support", one.support))}${panel(t("price"), priceRow(tag, one.cost, one.amount))}${panel(t("the_group"), group.map((list) => rows(tag, list, [one[list]])).join(""))}<section class="ab-panel"><h2>${t("organisation")}</h2><p>${escape(one.about)}</p><div class="ab-panel__links"><a class="ab-link" href="/${tag}/${one.club}/index.html">${icon("account-group-outline")}${name(tag, one.organisation)}</a></div></section>
<section class="ab-panel ab-panel--paper"><h2>${t("more_about")}</h2>
<ul class="ab-panel__rows"><li>${icon("pound")}<span class="ab-panel__code">${t("code", { code: one.code })}</span></li><li>${icon("calendar-check-outline")}<span class="ab-panel__small">${t("checked", { date: longDate(tag, one.verified) })}</span></li></ul></section>
</div>
<details class="ab-clubs"><summary>${t("for_club")}</summary><ul role="list"><li><a class="ab-link" href="tel:+4700000001">${t("still_right")}</a></li><li><a class="ab-link" href="/${tag === "ar" ? "nb" : tag}/page/send-in.html#${one.path}">${t("change_this")}</a></li></ul></details></article>`;
    return frame(tag, `${one.path}.html`, { title: one.title, description: one.summary, kind: "activity" }, body);
  }
}
