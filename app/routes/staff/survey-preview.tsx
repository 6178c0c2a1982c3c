import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { I18nextProvider, useTranslation } from "react-i18next";
import { findDialogue } from "#app/features/dialogue/dialogue.queries.server.ts";
import { findMunicipality, findPurgeDecision } from "#app/features/municipality/municipality.queries.server.ts";
import { Landing } from "#app/features/response/components/landing.tsx";
import { SectionForm } from "#app/features/response/components/section-form.tsx";
import { questionFacts } from "#app/features/survey/journey.ts";
import { type Page, pagesOf } from "#app/features/survey/pages.ts";
import { findEdited } from "#app/features/survey/working-copy.queries.server.ts";
import { requireStaff } from "#app/features/user/guard.server.ts";
import { i18nFor, translator } from "#app/i18n/i18n.ts";
import { directionOf, inLanguage, LANGUAGE_NAMES, LANGUAGES, type Language, languageOf } from "#app/i18n/language.ts";
import { markedSwedish } from "#app/i18n/marked.ts";
import { database } from "#app/platform/database/database.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { Marked, Words } from "#app/ui/words.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params.kommun, "make_surveys");
  const db = database();
  const dialogue = (await findDialogue(db, staff.municipality.code, params.dialogue ?? "")) ?? notFound();
  const edited = (await findEdited(db, dialogue.id, params.enkat ?? "")) ?? notFound();
  const municipality = (await findMunicipality(db, staff.municipality.slug)) ?? notFound();
  const purgeDecision = await findPurgeDecision(db, municipality.code);
  const { searchParams } = new URL(request.url);
  const { document, opensOn, closesOn, slug } = edited;
  const pages = pagesOf(document);
  const number = Math.min(Number(/^\d{1,3}$/.exec(searchParams.get("sida") ?? "")?.[0] ?? 0), pages.length);
  const { ledTo, resultsOn } = dialogue;
  return {
    here: `/personal/${municipality.slug}/dialoger/${dialogue.slug}/enkater/${slug}`,
    survey: { municipality: { ...municipality, purgeDecision }, opensOn, closesOn, ledTo, resultsOn },
    document,
    tabs: pages.map(tabOf),
    page: pages[number - 1] ?? null,
    number,
    language: LANGUAGES.find((one) => one === searchParams.get("sprak")) ?? ("sv" as const),
  };
}

/** A section of several pages has one title: they are told apart by their number in it. */
function tabOf(page: Page, _: number, pages: readonly Page[]) {
  const siblings = pages.filter(({ sectionKey }) => sectionKey === page.sectionKey);
  return { key: page.key, title: page.title.sv, part: siblings.length > 1 ? siblings.indexOf(page) + 1 : null };
}

export const meta: MetaFunction<typeof loader> = ({ location }) => [
  { title: `${translator(languageOf(location.search), "builder")("previewTitle")} – Lyhörd` },
];

export default function SurveyPreview() {
  const { here, document, tabs, page, number, language } = useLoaderData<typeof loader>();
  const { t } = useTranslation("builder");
  const staffLanguage = languageOf(useLocation().search);
  const to = (sida: number, sprak: Language) =>
    inLanguage(`${here}/forhandsgranska?sida=${sida}&sprak=${sprak}`, staffLanguage);
  const worded = ({ key, title, part }: (typeof tabs)[number]) => {
    const words = markedSwedish(title, staffLanguage);
    return { key, words: part === null ? words : t("previewPart", { title: words, number: part }) };
  };
  return (
    <div className="narrow">
      <p>
        <a href={inLanguage(`${here}/redigera`, staffLanguage)}>{t("toSurvey")}</a>
      </p>
      <h1>{t("previewTitle")}</h1>
      <p>{tabs.length === 0 ? t("previewEmpty") : t("previewText")}</p>
      <nav aria-label={t("previewLanguage")} className="pills">
        {document.languages.map((one) => (
          <a key={one} href={to(number, one)} aria-current={one === language ? "page" : undefined} lang={one}>
            {LANGUAGE_NAMES[one]}
          </a>
        ))}
      </nav>
      <nav aria-label={t("previewPage")} className="pills">
        {[{ key: "", words: t("previewLanding") }, ...tabs.map(worded)].map(({ key, words }, index) => (
          <a key={key} href={to(index, language)} aria-current={index === number ? "page" : undefined}>
            <Marked>{words}</Marked>
          </a>
        ))}
      </nav>
      <div className="preview" lang={language} dir={directionOf(language)}>
        <I18nextProvider i18n={i18nFor(language)}>
          {page ? (
            <fieldset disabled className="whole">
              <legend className="visually-hidden">
                <Words of={page.title} language={language} />
              </legend>
              <SectionForm
                action={to(number, language)}
                section={page}
                number={number}
                count={tabs.length}
                typed={{}}
                faults={[]}
                begins={null}
                fromCheck={false}
                young={document.audience === "young"}
                kiosk={null}
                language={language}
              />
            </fieldset>
          ) : (
            <PreviewedLanding />
          )}
        </I18nextProvider>
      </div>
    </div>
  );
}

/** Its links lead to nothing but the preview itself. */
function PreviewedLanding() {
  const { survey, document, language, here } = useLoaderData<typeof loader>();
  const next = inLanguage(`${here}/forhandsgranska?sida=1&sprak=${language}`, languageOf(useLocation().search));
  const entry = { kind: "begin" as const, href: next, restart: next, later: next };
  return <Landing {...{ survey, document, entry, language }} questions={questionFacts(document)} kiosk={false} />;
}
