import commonEn from "./locales/en/common.ts";
import staffEn from "./locales/en/staff.ts";
import userEn from "./locales/en/user.ts";
import commonSv from "./locales/sv/common.ts";
import staffSv from "./locales/sv/staff.ts";
import userSv from "./locales/sv/user.ts";

/** Swedish is the source: its keys are the type of every language. */
export const resources = {
  sv: { common: commonSv, staff: staffSv, user: userSv },
  en: { common: commonEn, staff: staffEn, user: userEn },
};
