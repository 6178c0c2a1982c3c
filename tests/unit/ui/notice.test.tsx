import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { expect, test } from "vitest";
import { HELP_LINES } from "#app/i18n/help-lines.ts";
import { i18nFor } from "#app/i18n/i18n.ts";
// Speaks the languages that a reviewer may approve.
import "#app/i18n/resident-texts.server.ts";
import { UrgentNotice } from "#app/ui/notice.tsx";

test("telephone numbers are read from left to right in a language that is not", () => {
  const drawn = renderToStaticMarkup(
    <I18nextProvider i18n={i18nFor("ar")}>
      <UrgentNotice crisis />
      <UrgentNotice young />
    </I18nextProvider>,
  );
  for (const { number } of Object.values(HELP_LINES)) {
    const isApart = drawn.includes(`<bdi dir="ltr">${number}</bdi>`) || drawn.includes(`\u2066${number}\u2069`);
    expect(isApart, number).toBe(true);
  }
});
