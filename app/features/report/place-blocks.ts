import { formatDays, formatNumber } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/i18n.ts";
import { tipCategory } from "../tip/categories.ts";
import { PUBLIC_MINIMUM, type PublicPlace } from "../tip/public-places.ts";
import { isApproved, type TipStatus } from "../tip/status.ts";
import { table } from "./blocks.ts";
import type { TipFigures } from "./dialogue-inputs.ts";
import type { Block, DocumentTable } from "./document.ts";
import type { TipTimes } from "./report-inputs.ts";
import type { Words } from "./words.ts";

export interface CategoryCount {
  /** Null: several kinds together, each of which is too small to tell of. */
  category: string | null;
  count: number;
}

/**
 * Approved tips about something unsafe by category, the most frequent first. Categories that are never public are left
 * out. Those with fewer than the minimum are put together; when even that sum is too small the smallest of the others
 * joins it, so that no single small number can be worked out.
 */
export function tipCategories(counts: TipFigures["counts"]): CategoryCount[] {
  const sums = new Map<string, number>();
  for (const { category, count } of counts.filter(isPublicWorry)) {
    sums.set(category, (sums.get(category) ?? 0) + count);
  }
  const all = [...sums].map(([category, count]) => ({ category, count }));
  all.sort((one, other) => other.count - one.count || one.category.localeCompare(other.category));
  const told = all.filter(({ count }) => count >= PUBLIC_MINIMUM);
  const rest = all.slice(told.length);
  if (rest.length > 0 && sumOf(rest) < PUBLIC_MINIMUM) rest.push(...told.splice(-1));
  const together = sumOf(rest);
  return together >= PUBLIC_MINIMUM ? [...told, { category: null, count: together }] : told;
}

const sumOf = (rows: readonly { count: number }[]) => rows.reduce((sum, { count }) => sum + count, 0);

function isPublicWorry({ category, status }: TipFigures["counts"][number]): boolean {
  const { neverPublic, group } = tipCategory(category);
  return isApproved(status) && !neverPublic && group !== "good";
}

/** Where it feels unsafe, what it is about and what has become of it: counts only, by the public rule. */
export function placeBlocks(tips: TipFigures, words: Words, mostPlaces: number): Block[] {
  const { t, language } = words;
  const categories = tipCategories(tips.counts);
  const sum = sumOf(categories);
  const period = formatDays(tips.from, tips.to, language);
  if (sum === 0) return [{ kind: "paragraph", text: t("noTips", { period }) }];
  const outcomes = outcomeSentence(tips.counts, words);
  const unsafe = tips.places.filter((place) => place.unsafe !== null);
  return [
    {
      kind: "paragraph",
      text: [t("tipsSum", { count: sum, number: formatNumber(sum, language), period }), ...outcomes].join(" "),
    },
    { kind: "table", table: categoryTable(categories, words) },
    ...(unsafe.length > 0 ? [{ kind: "table" as const, table: placeTable(unsafe, words, mostPlaces) }] : []),
  ];
}

/** When it is so, as far as people have told; a time that few have told of is left out. */
export function timeBlocks(times: TipTimes, words: Words): Block[] {
  const choices = translator(words.language, "tip");
  const rows = (["timeOfDay", "weekPart"] as const).flatMap((question) => {
    const told = times[question].filter(({ count }) => count >= PUBLIC_MINIMUM);
    return told.map(({ choice, count }) => [
      { text: choices(question) },
      { text: choices(`choice.${choice as "morning"}`) },
      { number: count },
    ]);
  });
  const { t } = words;
  return table({
    id: "tips-tider",
    caption: t("tipTimes"),
    columns: [
      { label: t("colQuestion"), kind: "text" },
      { label: words.results.t("colAnswer"), kind: "text" },
      { label: t("colTips"), kind: "number" },
    ],
    rows,
    note: t("tipTimesNote", { count: PUBLIC_MINIMUM }),
  });
}

function categoryTable(categories: CategoryCount[], words: Words): DocumentTable {
  const { t } = words;
  return {
    id: "tips-kategorier",
    caption: t("tipCategories"),
    columns: [
      { label: t("colCategory"), kind: "text" },
      { label: t("colTips"), kind: "number" },
    ],
    rows: categories.map(({ category, count }) => [
      { text: category === null ? t("otherCategories") : words.label(tipCategory(category).label) },
      { number: count },
    ]),
    provenance: t("tipsProvenance", { count: PUBLIC_MINIMUM }),
  };
}

function placeTable(places: PublicPlace[], words: Words, most: number): DocumentTable {
  const { t } = words;
  const shown = places.slice(0, most);
  return {
    id: "tips-platser",
    caption: t("tipPlaces", { count: PUBLIC_MINIMUM }),
    columns: [
      { label: t("colPlace"), kind: "text" },
      { label: t("colTips"), kind: "number" },
      { label: t("colAbout"), kind: "text" },
    ],
    rows: shown.map(({ kind, name, areaName, unsafe, categories }) => {
      const about = categories.slice(0, 2).map(({ code }) => words.label(tipCategory(code).label));
      const place = kind === "area" ? t("restOfArea", { area: name }) : areaName ? `${name}, ${areaName}` : name;
      return [
        { text: place },
        { number: unsafe ?? 0 },
        about.length > 0 ? { text: about.join("; ") } : { text: t("aboutVarious") },
      ];
    }),
    note: places.length > most ? t("tipPlacesMost", { shown: shown.length, all: places.length }) : undefined,
  };
}

/** What has become of the tips; a status that holds for too few is not told. */
function outcomeSentence(counts: TipFigures["counts"], { t, language }: Words): string[] {
  const of = (status: TipStatus) => sumOf(counts.filter((count) => isPublicWorry(count) && count.status === status));
  const told = (["done", "planned", "no_action"] as const).filter((status) => of(status) >= PUBLIC_MINIMUM);
  return told.map((status) => t(`outcome_${status}`, { number: formatNumber(of(status), language) }));
}
