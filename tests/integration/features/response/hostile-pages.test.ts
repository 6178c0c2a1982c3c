import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { describe, expect, test } from "vitest";
import type { Answers, Question } from "#app/features/question/question.schema.ts";
import { QuestionField } from "#app/features/question/types/register.ts";
import { CheckAnswers } from "#app/features/response/components/check-answers.tsx";
import { i18nFor } from "#app/i18n/i18n.ts";
import { ONE_OF_EACH } from "#tests/fixtures/question-types.ts";
import { hostileTexts, inPieces } from "#tests/support/hostile-texts.ts";
import { browserForTests } from "#tests/support/in-browser.ts";
import { missing } from "#tests/support/test-data.ts";

const withPage = browserForTests();
const questions = Object.values(ONE_OF_EACH);
const text = ONE_OF_EACH.text;

const markup = (content: ReactNode) =>
  renderToStaticMarkup(createElement(I18nextProvider, { i18n: i18nFor("sv") }, content));

const field = (question: Question, typed: string) =>
  markup(createElement(QuestionField, { question, typed: { [question.id]: [typed] }, error: "Fel", language: "sv" }));

const check = (answers: Answers) =>
  markup(
    createElement(CheckAnswers, {
      action: "/",
      pages: [{ key: "alla", sectionKey: "alla", title: { sv: "Alla" }, questions }],
      answers,
      dropped: [],
      missing: [],
      isRefused: false,
      hrefOf: () => "/",
      firstHref: "/",
      withdrawable: false,
      urgent: false,
      young: false,
      language: "sv",
    }),
  );

/** What has no business on a page that is made of words: anything that runs, loads or leads away. */
const STRANGERS =
  "script,img,svg:not(.mark, .place-map > svg),iframe,object,embed,link,meta,base,style,video,audio,math,details:not(.place-map),marquee,template";

describe.skipIf(missing("8_adversarial"))("hostile texts on a page, in a real browser without any policy", () => {
  test(
    "run nothing, load nothing, and are shown as they are",
    () =>
      withPage(async (page) => {
        const happened: string[] = [];
        page.on("dialog", (dialog) => {
          happened.push(dialog.message());
          void dialog.dismiss();
        });
        page.on("request", (request) => happened.push(request.url()));
        for (const piece of inPieces(hostileTexts(), 60_000)) {
          const fields = questions.map((question) => field(question, piece)).join("");
          await page.setContent(`<!doctype html><body>${fields}${check({ [text.id]: piece })}`);
          const seen = await page.evaluate(
            ({ strangers, name }) => ({
              strangers: [...document.querySelectorAll(strangers)].map((one) => one.outerHTML.slice(0, 120)),
              handlers: [...document.querySelectorAll("body *")]
                .flatMap((one) => [...one.attributes].map((attribute) => `${one.tagName} ${attribute.name}`))
                .filter((attribute) => / (on|style$|srcdoc$|formaction$)/.test(attribute)),
              links: [...document.querySelectorAll("a")]
                .map((one) => one.getAttribute("href"))
                .filter((href) => !/^(\/|#|tel:)/.test(href ?? "")),
              written: document.querySelector<HTMLTextAreaElement>(`textarea[name="${name}"]`)?.value,
              shown: [...document.querySelectorAll("dd.given span")].map((one) => one.textContent).join("\n"),
            }),
            { strangers: STRANGERS, name: text.id },
          );
          expect(seen).toMatchObject({ strangers: [], handlers: [], links: [] });
          // A browser takes a line's end in any writing for one, and knows no NUL.
          const plain = (words: string | undefined) => words?.replace(/\r\n?/g, "\n").replaceAll("\0", "\ufffd");
          expect(plain(seen.shown)).toBe(plain(piece));
          expect(plain(seen.written)).toBe(plain(piece));
        }
        expect(happened).toEqual([]);
      }),
    300_000,
  );
});
