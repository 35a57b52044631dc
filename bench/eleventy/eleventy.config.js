export default function (config) {
  config.setQuietMode(true);
  return { dir: { input: ".", data: "_data" }, htmlTemplateEngine: false };
}
