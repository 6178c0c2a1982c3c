import commonEn from "./locales/en/common.ts";
import commonSv from "./locales/sv/common.ts";

/** Swedish is the source: its keys are the type of every language. */
export const resources = {
  sv: { common: commonSv },
  en: { common: commonEn },
};
