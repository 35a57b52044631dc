// Every page of every language.
export default class Sitemap {
  data() {
    return { permalink: "sitemap.xml" };
  }

  render({ pages, abouts, lists }) {
    const all = [...pages, ...abouts, ...lists].map((one) => `<url><loc>https://bench.example.org/${one.language}/${one.path}.html</loc></url>`);
    return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${all.join("\n")}
</urlset>
`;
  }
}
