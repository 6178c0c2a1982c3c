import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { TipQueue } from "#app/features/moderation/components/tip-queue.tsx";
import { findOutline } from "#app/features/municipality/geography.queries.server.ts";
import { tipCategory } from "#app/features/tip/categories.ts";
import { QueueSchema } from "#app/features/tip/status.ts";
import { listNamedSpots, listTipsForStaff } from "#app/features/tip/tip.queries.server.ts";
import { requireStaff } from "#app/features/user/guard.server.ts";
import { formatDay, formatNumber } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/i18n.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { inWords } from "#app/i18n/localized.ts";
import { database } from "#app/platform/database/database.server.ts";
import { AreaMap } from "#app/ui/map/area-map.tsx";
import type { MapPin } from "#app/ui/map/leaflet-map.ts";
import { mapStyles } from "#app/ui/map/map-styles.ts";

export const handle = { scripts: true };

export const links: LinksFunction = () => mapStyles;

const PageSchema = z.coerce.number().int().min(1).max(100_000).catch(1);

/** Who may not moderate sees what is approved. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { municipality, may } = await requireStaff(request, params.kommun, "see_approved_tips");
  const { searchParams } = new URL(request.url);
  const queues = may("moderate") ? QueueSchema.options : (["approved"] as const);
  const queue = queues.find((name) => name === searchParams.get("visa")) ?? queues[0];
  const page = PageSchema.parse(searchParams.get("sida") ?? 1);
  const db = database();
  const { border } = await findOutline(db, municipality.code);
  const spots = await listNamedSpots(db, municipality.code);
  const found = await listTipsForStaff(db, municipality.code, queue, page);
  return { municipality, queues, queue, page, border, spots, ...found };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [
  { title: `${translator(languageOf(location.search), "moderation")("title")} – ${data?.municipality.name} – Lyhörd` },
];

export default function Tips() {
  const { municipality, queues, queue, page, pages, border, spots, tips, counts } = useLoaderData<typeof loader>();
  const { t } = useTranslation("moderation");
  const language = languageOf(useLocation().search);
  const home = `/personal/${municipality.slug}/platser`;
  const to = (query: string) => inLanguage(`${home}${query}`, language);
  const pins: MapPin[] = tips.flatMap(({ id, lat, lon, category, receivedOn }) => {
    if (lat === null || lon === null) return [];
    const { label, group } = tipCategory(category);
    const words = `${inWords(label, language)}, ${formatDay(receivedOn, language)}`;
    return [{ lat, lon, label: words, liked: group === "good", href: inLanguage(`${home}/${id}`, language) }];
  });
  const without = tips.length - pins.length;
  return (
    <>
      <h1>{t("title")}</h1>
      <nav className="pills" aria-label={t("queues")}>
        {queues.map((name) => (
          <a key={name} href={to(`?visa=${name}`)} aria-current={name === queue ? "page" : undefined}>
            {t(`queue.${name}`)} <b>{formatNumber(counts[name], language)}</b>
          </a>
        ))}
      </nav>
      <p>
        <a href={to("/anhopningar")}>{t("gatherings")}</a>
      </p>
      {tips.length === 0 ? <p>{t(`none.${queue}`)}</p> : null}
      {pins.length > 0 ? (
        <>
          <AreaMap key={`${queue} ${page}`} label={t("mapLabel")} outline={border} spots={spots} pins={pins} />
          {without > 0 ? <p className="muted">{t("somePoints", { number: formatNumber(without, language) })}</p> : null}
        </>
      ) : null}
      <TipQueue tips={tips} home={home} language={language} />
      {pages > 1 ? (
        <p className="actions">
          {page > 1 ? <a href={to(`?visa=${queue}&sida=${page - 1}`)}>{t("later")}</a> : null}
          <span className="muted">{t("page", { page, pages })}</span>
          {page < pages ? <a href={to(`?visa=${queue}&sida=${page + 1}`)}>{t("earlier")}</a> : null}
        </p>
      ) : null}
    </>
  );
}
