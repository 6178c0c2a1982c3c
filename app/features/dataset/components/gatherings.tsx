import { useLocation } from "@remix-run/react";
import type { Geometry } from "geojson";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { formatList, formatNumber } from "#app/i18n/format.ts";
import { type Language, languageOf } from "#app/i18n/language.ts";
import { inWords } from "#app/i18n/localized.ts";
import { AreaMap } from "#app/ui/map/area-map.tsx";
import type { MapSpot } from "#app/ui/map/leaflet-map.ts";
import type { MapZone } from "#app/ui/map/zones.ts";
import { Notice } from "#app/ui/notice.tsx";
import { RowsTable } from "#app/ui/rows-table.tsx";
import { tipCategory } from "../../tip/categories.ts";
import type { LocatedGatherings } from "../tip-gatherings.server.ts";

interface GatheringsProps {
  gatherings: LocatedGatherings;
  spots: MapSpot[];
  border: Geometry | undefined;
}

type Found = NonNullable<LocatedGatherings["found"]>;

/** Where tips gather: a map, the same in tables, what was left out and how it was done. */
export function Gatherings({ gatherings, spots, border }: GatheringsProps) {
  const { t, language } = useWords();
  const { found, tips, kept, minimum, centres } = gatherings;
  const number = (value: number) => formatNumber(value, language);
  return (
    <>
      <p>{t("intro")}</p>
      <p className="muted">{t("counted", { count: tips, number: number(tips) })}</p>
      {found ? (
        <>
          <AreaMap label={t("mapLabel")} spots={spots} zones={zonesOf(found)} {...(border && { outline: border })} />
          <GatheringTable found={found} />
          <HotTable found={found} />
        </>
      ) : (
        <Notice>
          <p>{t("tooFew", { kept: number(kept), minimum: number(minimum) })}</p>
        </Notice>
      )}
      <LeftOut centres={centres} />
      {found ? (
        <section>
          <h2>{t("methodTitle")}</h2>
          <p>{t("methodGatherings", { distance: number(found.distance), minimum: number(found.minimumTips) })}</p>
          <p>{t("methodSquares", { side: number(found.side), squares: number(found.squares) })}</p>
          <p>{t("caution")}</p>
        </section>
      ) : null}
    </>
  );
}

function useWords(): { t: TFunction<"gathering">; language: Language } {
  const { t } = useTranslation("gathering");
  return { t, language: languageOf(useLocation().search) };
}

function zonesOf({ hot, side, gatherings }: Found): MapZone[] {
  return [
    ...hot.map(({ lat, lon }) => ({ lat, lon, metres: side, kind: "square" as const })),
    ...gatherings.map(({ lat, lon, reach }, index) => ({
      ...{ lat, lon, metres: reach, kind: "circle" as const },
      number: String(index + 1),
    })),
  ];
}

function whereOf({ place, area }: { place: string | null; area: string | null }, t: TFunction<"gathering">): string {
  if (place) return area ? t("nearIn", { place, area }) : t("near", { place });
  return area ?? t("nowhere");
}

function GatheringTable({ found: { gatherings, gatheringsInAll, alone } }: { found: Found }) {
  const { t, language } = useWords();
  const number = (value: number) => formatNumber(value, language);
  return (
    <section>
      <h2>{t("gatherings")}</h2>
      {gatherings.length === 0 ? <p>{t("noGatherings")}</p> : null}
      {gatherings.length > 0 ? (
        <RowsTable
          caption={t("gatherings")}
          captionHidden
          columns={[
            { label: t("colPlace") },
            { label: t("colAbout") },
            { label: t("colTips"), number: true, main: true },
            { label: t("colReach"), number: true },
          ]}
          rows={gatherings.map((gathering, index) => ({
            key: String(index),
            cells: [
              `${index + 1}. ${whereOf(gathering, t)}`,
              formatList(
                gathering.categories.map(
                  ({ code, tips }) => `${inWords(tipCategory(code).label, language)} (${number(tips)})`,
                ),
                language,
              ),
              number(gathering.tips),
              t("metres", { number: number(Math.round(gathering.reach / 10) * 10) }),
            ],
          }))}
        />
      ) : null}
      {gatheringsInAll > gatherings.length ? (
        <p className="muted">{t("largest", { shown: number(gatherings.length), all: number(gatheringsInAll) })}</p>
      ) : null}
      <p className="muted">{t("alone", { count: alone, number: number(alone) })}</p>
    </section>
  );
}

function HotTable({ found: { hot, hotInAll } }: { found: Found }) {
  const { t, language } = useWords();
  const number = (value: number) => formatNumber(value, language);
  return (
    <section>
      <h2>{t("squares")}</h2>
      {hot.length === 0 ? (
        <p>{t("noSquares")}</p>
      ) : (
        <details>
          <summary>{t("squaresShow", { count: hotInAll, number: number(hotInAll) })}</summary>
          <RowsTable
            caption={t("squares")}
            captionHidden
            columns={[
              { label: t("colPlace") },
              { label: t("colTips"), number: true, main: true },
              { label: t("colZ"), number: true },
              { label: t("colP"), number: true },
            ]}
            rows={hot.map((square, index) => ({
              key: String(index),
              cells: [
                whereOf(square, t),
                number(square.tips),
                formatNumber(square.z, language, 1),
                square.p < 0.001
                  ? t("below", { number: formatNumber(0.001, language, 3) })
                  : formatNumber(square.p, language, 3),
              ],
            }))}
          />
          {hotInAll > hot.length ? (
            <p className="muted">{t("surest", { shown: number(hot.length), all: number(hotInAll) })}</p>
          ) : null}
        </details>
      )}
    </section>
  );
}

/** What was removed, and why. */
function LeftOut({ centres }: { centres: LocatedGatherings["centres"] }) {
  const { t, language } = useWords();
  return (
    <section>
      <h2>{t("leftOut")}</h2>
      <p>{t(centres.length === 0 ? "nothingLeftOut" : "leftOutWhy")}</p>
      {centres.length > 0 ? (
        <ul>
          {centres.map((centre) => (
            <li key={`${centre.lat} ${centre.lon}`}>
              {t("centre", {
                count: centre.tips,
                number: formatNumber(centre.tips, language),
                where: whereOf(centre, t),
                lat: formatNumber(centre.lat, language, 4),
                lon: formatNumber(centre.lon, language, 4),
              })}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
