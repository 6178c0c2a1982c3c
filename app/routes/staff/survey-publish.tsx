import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findDialogue } from "#app/features/dialogue/dialogue.queries.server.ts";
import { listOfferedLanguages } from "#app/features/language/language.queries.server.ts";
import { questionChanges } from "#app/features/survey/changes.ts";
import { ChangeList } from "#app/features/survey/components/change-list.tsx";
import { GapList } from "#app/features/survey/components/gap-list.tsx";
import { VersionList } from "#app/features/survey/components/version-list.tsx";
import { openEdited } from "#app/features/survey/edit-page.server.ts";
import { surveyHome } from "#app/features/survey/journey.ts";
import { gapsOf, publishSurvey, versionOf } from "#app/features/survey/survey.commands.server.ts";
import { PublishSchema } from "#app/features/survey/survey-forms.schema.ts";
import { doerOf } from "#app/features/user/doer.server.ts";
import { requireStaff } from "#app/features/user/guard.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/i18n.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { database } from "#app/platform/database/database.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import { Button, ErrorSummary } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";

async function open({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params.kommun, "make_surveys");
  const db = database();
  const dialogue = (await findDialogue(db, staff.municipality.code, params.dialogue ?? "")) ?? notFound();
  return { db, staff, dialogue, ...((await openEdited(db, dialogue, params.enkat)) ?? notFound()) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { db, staff, dialogue, edited, today } = await open(args);
  const { municipality } = staff;
  const { document, published, revision, slug, opensOn, history } = edited;
  const [live] = published;
  return {
    here: `/personal/${municipality.slug}/dialoger/${dialogue.slug}/enkater/${slug}`,
    settings: `/personal/${municipality.slug}/installningar/sprak`,
    address: surveyHome(municipality.slug, slug),
    document,
    revision,
    opensOn,
    history,
    gaps: gapsOf(edited, await listOfferedLanguages(db, municipality.code), today),
    changes: live ? questionChanges(live, document) : null,
    isUnchanged: versionOf(edited, new Set()) === null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, staff, dialogue, edited } = await open(args);
  const submission = parseWithZod(await readForm(args.request), { schema: PublishSchema });
  if (submission.status !== "success") return data({ refusal: "changedMeanwhile" as const }, { status: 400 });
  const published = await publishSurvey(db, await doerOf(db, staff), {
    dialogueId: dialogue.id,
    slug: edited.slug,
    ...submission.value,
    offered: await listOfferedLanguages(db, staff.municipality.code),
  });
  if (published.ok) return data({ number: published.value.number });
  if (published.reason === "unknownSurvey") notFound();
  return data({ refusal: published.reason }, { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, location }) => {
  if (!loaded) return [];
  const title = translator(languageOf(location.search), "builder")("publishTitle", { title: loaded.document.title.sv });
  return [{ title: `${title} – Lyhörd` }];
};

export default function SurveyPublish() {
  const { here, settings, address, document, revision, opensOn, history, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("builder");
  const language = languageOf(useLocation().search);
  const to = (path: string) => inLanguage(path, language);
  const number = answer && "number" in answer ? answer.number : null;
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  const isReady = page.gaps.length === 0 && !page.isUnchanged;
  return (
    <div className="narrow">
      <p>
        <a href={to(`${here}/redigera`)}>{t("toSurvey")}</a>
      </p>
      <ErrorSummary faults={refusal ? [{ id: "publish", message: t(`refusal.${refusal}`) }] : []} />
      <h1>{t("publishTitle", { title: document.title.sv })}</h1>
      {number === null ? null : (
        <Notice>
          <p role="status">
            <b>{t("published", { number })}</b> <a href={to(address)}>{t("openPage")}</a>
          </p>
        </Notice>
      )}
      {page.gaps.length > 0 ? (
        <>
          <h2>{t("tasksTitle")}</h2>
          <GapList
            gaps={page.gaps}
            pages={{ edit: to(`${here}/redigera`), languages: to(settings) }}
            toTranslation={(one, text) => <a href={to(`${here}/oversatt/${one}`)}>{text}</a>}
          />
        </>
      ) : null}
      {isReady ? (
        <form method="post" action={to(`${here}/publicera`)} id="publish">
          <input type="hidden" name="seen" value={revision} />
          <p>{page.changes ? t("publishLater") : t("publishFirst", { address, day: formatDay(opensOn, language) })}</p>
          {page.changes ? <ChangeList {...page.changes} /> : null}
          <Button>{t("publishNow")}</Button>
        </form>
      ) : null}
      {page.isUnchanged && number === null && !refusal ? <p>{t("publishUnchanged")}</p> : null}
      <VersionList versions={history} language={language} />
    </div>
  );
}
