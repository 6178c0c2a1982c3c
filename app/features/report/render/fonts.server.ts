import { createRequire } from "node:module";

const PACKAGE = "@expo-google-fonts/atkinson-hyperlegible-next";
const { resolve } = createRequire(import.meta.url);

/** The weights that documents are set in, as files. */
export const FONT_FILES = ["400Regular", "600SemiBold", "700Bold"].map((weight) =>
  resolve(`${PACKAGE}/${weight}/AtkinsonHyperlegibleNext_${weight}.ttf`),
);
export const FONT_FAMILY = "Atkinson Hyperlegible Next";
