export default function (config) {
  config.setQuietMode(true);
  config.addPassthroughCopy({ static: "/" });
  config.ignores.add("lib");
  return { dir: { input: ".", data: "_data" }, htmlTemplateEngine: false };
}
