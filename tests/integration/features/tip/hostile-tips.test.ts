import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tipsGeoJson } from "#app/features/dataset/tips-geojson.ts";
import { TipContent } from "#app/features/moderation/components/tip-content.tsx";
import { TipQueue } from "#app/features/moderation/components/tip-queue.tsx";
import { plainLines } from "#app/features/question/plain-words.ts";
import { createTips } from "#app/features/tip/tip.commands.server.ts";
import {
  findTipForStaff,
  listApprovedTips,
  listPublicPlaces,
  listTipsForStaff,
  TIPS_PER_PAGE,
} from "#app/features/tip/tip.queries.server.ts";
import { PLACE_TEXT_LIMIT, TEXT_LIMIT, TipFormSchema } from "#app/features/tip/tip.schema.ts";
import { i18nFor } from "#app/i18n/i18n.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { hostileTexts, inPieces, UNSEEMLY } from "#tests/support/hostile-texts.ts";
import { browserForTests } from "#tests/support/in-browser.ts";
import { makeMunicipality } from "#tests/support/municipality.ts";
import { missing } from "#tests/support/test-data.ts";

const withPage = browserForTests();
const MARK = "tips-märke";

/** What has no business on a page that is made of words: anything that runs, loads or leads away. */
const STRANGERS =
  "script,img,svg:not(.mark),iframe,object,embed,link,meta,base,style,video,audio,math,details,marquee,template";

const markup = (content: ReactNode) =>
  renderToStaticMarkup(createElement(I18nextProvider, { i18n: i18nFor("sv") }, content));

describe.skipIf(missing("8_adversarial"))("hostile texts in tips (8_adversarial)", () => {
  let fresh: Awaited<ReturnType<typeof freshDatabase>>;
  /** As it was written, and as it is stored: without what nobody can see. */
  const told: { description: string; placeText: string }[] = [];

  beforeAll(async () => {
    fresh = await freshDatabase();
    await makeMunicipality(fresh.db, "0001");
    const short = [...inPieces(hostileTexts(), TEXT_LIMIT - 20), ...UNSEEMLY].filter(
      (text) => text.length <= TEXT_LIMIT,
    );
    const written = short.map((text) => ({
      description: text,
      placeText: `${MARK} ${text}`.slice(0, PLACE_TEXT_LIMIT),
    }));
    const forms = written.map((one) =>
      TipFormSchema.parse({ submission: "0".repeat(32), category: "L1", suggestion: one.description, ...one }),
    );
    told.push(
      ...written.map(({ description, placeText }) => ({
        description: plainLines(description),
        placeText: plainLines(placeText),
      })),
    );
    const history = [{ status: "approved" as const, changedOn: "2026-08-02" }];
    await fresh.db.$transaction((tx) =>
      createTips(
        tx,
        forms.map(({ placeText, description, suggestion, category }) => ({
          ...{ municipalityCode: "0001", areaId: "0001-norr", receivedOn: "2026-08-01", history },
          ...{ category, placeText, description, suggestion },
        })),
      ),
    );
  }, 120_000);
  afterAll(() => fresh[Symbol.asyncDispose]());

  test("are kept as they were written, all of them", async () => {
    const rows = await fresh.db.tip.findMany({ select: { description: true, placeText: true } });
    expect(told.length).toBeGreaterThan(400);
    expect(rows.map(({ description }) => description).sort()).toEqual(
      told.map(({ description }) => description).sort(),
    );
  });

  test("come out of GeoJSON unchanged", async () => {
    const tips = await listApprovedTips(fresh.db, "0001");
    const facts = { name: '"}] <script>', demo: false, marking: "", language: "sv" as const };
    const read = JSON.parse(JSON.stringify(tipsGeoJson(tips, facts), null, 1));
    expect(read).toMatchObject({ type: "FeatureCollection", name: facts.name });
    const said = read.features.map(({ properties }: { properties: { description: string } }) => properties.description);
    expect(said.sort()).toEqual(told.map(({ description }) => description).sort());
  });

  test("none is part of what the public's map and list are made of", async () => {
    const [area, ...others] = await listPublicPlaces(fresh.db, "0001");
    expect(others).toEqual([]);
    expect(area).toMatchObject({ kind: "area", name: "Norr", unsafe: told.length });
    expect(JSON.stringify(area)).not.toContain(MARK);
    expect(Object.keys(area ?? {}).sort()).toEqual(
      ["categories", "id", "kind", "lat", "liked", "lon", "name", "unsafe"].sort(),
    );
  });

  test(
    "run nothing and load nothing on staff's pages, and are shown as they are",
    () =>
      withPage(async (page) => {
        const happened: string[] = [];
        page.on("dialog", (dialog) => {
          happened.push(dialog.message());
          void dialog.dismiss();
        });
        page.on("request", (request) => happened.push(request.url()));
        const shown: string[] = [];
        const { pages } = await listTipsForStaff(fresh.db, "0001", "approved");
        expect(pages).toBe(Math.ceil(told.length / TIPS_PER_PAGE));
        for (let number = 1; number <= pages; number++) {
          const { tips } = await listTipsForStaff(fresh.db, "0001", "approved", number);
          const whole = await Promise.all(tips.map(({ id }) => findTipForStaff(fresh.db, "0001", id)));
          const contents = whole.flatMap((tip) =>
            tip ? [markup(createElement(TipContent, { tip, language: "sv" }))] : [],
          );
          const queue = markup(createElement(TipQueue, { tips, home: "/personal/x/platser", language: "sv" }));
          await page.setContent(`<!doctype html><body>${queue}${contents.join("")}`);
          const seen = await page.evaluate(
            (strangers) => ({
              strangers: [...document.querySelectorAll(strangers)].map((one) => one.outerHTML.slice(0, 120)),
              handlers: [...document.querySelectorAll("body *")]
                .flatMap((one) => [...one.attributes].map((attribute) => `${one.tagName} ${attribute.name}`))
                .filter((attribute) => / (on|style$|srcdoc$|formaction$)/.test(attribute)),
              links: [...document.querySelectorAll("a")]
                .map((one) => one.getAttribute("href") ?? "")
                .filter((href) => !href.startsWith("/personal/x/platser/")),
              words: [...document.querySelectorAll("h2 + .quoted")].map((one) => one.textContent ?? ""),
            }),
            STRANGERS,
          );
          expect(seen).toMatchObject({ strangers: [], handlers: [], links: [] });
          shown.push(...seen.words);
        }
        expect(shown.sort()).toEqual(
          told
            .map(({ description }) => inBrowser(description))
            .filter(Boolean)
            .sort(),
        );
        expect(happened).toEqual([]);
      }),
    120_000,
  );
});

/** A browser takes a line's end in any writing for one. */
const inBrowser = (text: string) => text.replace(/\r\n?/g, "\n");
