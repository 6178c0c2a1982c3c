import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ModerationForm } from "#app/features/moderation/components/moderation-form.tsx";
import { SavedStep } from "#app/features/moderation/components/saved-step.tsx";
import { TipContent } from "#app/features/moderation/components/tip-content.tsx";
import { TipTags } from "#app/features/moderation/components/tip-tags.tsx";
import { moderateTip, type StepRefusal } from "#app/features/moderation/moderation.commands.server.ts";
import {
  type ModerationFault,
  ModerationFormSchema,
  type ModerationForm as ModerationFormValue,
} from "#app/features/moderation/moderation.schema.ts";
import { findOutline } from "#app/features/municipality/geography.queries.server.ts";
import { tipCategory } from "#app/features/tip/categories.ts";
import { TipHistory } from "#app/features/tip/components/tip-history.tsx";
import { isApproved } from "#app/features/tip/status.ts";
import { findTipForStaff, listNamedSpots, listTipsForStaff } from "#app/features/tip/tip.queries.server.ts";
import { doerOf } from "#app/features/user/doer.server.ts";
import { requireStaff } from "#app/features/user/guard.server.ts";
import { translator } from "#app/i18n/i18n.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { inWords } from "#app/i18n/localized.ts";
import { database } from "#app/platform/database/database.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import { ErrorSummary } from "#app/ui/form.tsx";
import { AreaMap } from "#app/ui/map/area-map.tsx";
import { mapStyles } from "#app/ui/map/map-styles.ts";
import { Notice } from "#app/ui/notice.tsx";

export const handle = { scripts: true };

export const links: LinksFunction = () => mapStyles;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { municipality, may } = await requireStaff(request, params.kommun, "see_approved_tips");
  const db = database();
  const tip = (await findTipForStaff(db, municipality.code, params.id ?? "")) ?? notFound();
  const moderates = may("moderate");
  if (!moderates && !isApproved(tip.status)) notFound();
  const saved = new URL(request.url).searchParams.has("sparat");
  const waiting = moderates && saved ? (await listTipsForStaff(db, municipality.code, "waiting")).tips : [];
  const { border } = await findOutline(db, municipality.code);
  const spots = await listNamedSpots(db, municipality.code);
  return { municipality, tip, moderates, saved, next: waiting[0]?.id, border, spots };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params.kommun, "moderate");
  const form = parseWithZod(await readForm(request), { schema: ModerationFormSchema });
  if (form.status !== "success") return data(form.reply(), { status: 400 });
  const db = database();
  const step = { ...form.value, tipId: params.id ?? "" };
  const moderated = await moderateTip(db, await doerOf(db, staff), step);
  if (moderated.ok) {
    throw redirect(inLanguage(`${new URL(request.url).pathname}?sparat=1`, languageOf(request.url)), 303);
  }
  if (moderated.reason === "unknownTip") notFound();
  return data(form.reply({ formErrors: [moderated.reason] }), { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [
  { title: `${translator(languageOf(location.search), "moderation")("title")} – ${data?.municipality.name} – Lyhörd` },
];

type Fault = ModerationFault | Exclude<StepRefusal, "unknownTip">;

export default function StaffTip() {
  const { municipality, tip, moderates, saved, next, border, spots } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { t } = useTranslation("moderation");
  const language = languageOf(useLocation().search);
  const [form, fields] = useForm<ModerationFormValue>({ lastResult });
  const inText = (faults: string[] | undefined) => faults?.[0] && t(`fault.${faults[0] as Fault}`);
  const message = inText(form.errors) ?? inText(fields.status.errors) ?? inText(fields.seen.errors);
  const reasonError = inText(fields.reason.errors);
  const faults = [message, reasonError].flatMap((text) => (text ? [{ id: "reason", message: text }] : []));
  const { label, group } = tipCategory(tip.category);
  const home = `/personal/${municipality.slug}/platser`;
  return (
    <>
      <ErrorSummary faults={faults} />
      {saved && moderates ? <SavedStep next={next && inLanguage(`${home}/${next}`, language)} /> : null}
      <p>
        <a href={inLanguage(home, language)}>{t("back")}</a>
      </p>
      <h1>{inWords(label, language)}</h1>
      <TipTags {...tip} />
      {tip.urgent ? (
        <Notice urgent>
          <p>{t("urgentText")}</p>
        </Notice>
      ) : null}
      <div className="two-columns">
        <div>
          <TipContent tip={tip} language={language} />
          {moderates ? (
            <section>
              <h2>{t("nextStep")}</h2>
              <ModerationForm
                status={tip.status}
                sequence={tip.sequence}
                reason={fields.reason.initialValue}
                error={reasonError}
              />
            </section>
          ) : null}
        </div>
        <div>
          {tip.lat !== null && tip.lon !== null ? (
            <AreaMap
              label={t("mapLabelOne")}
              outline={border}
              spots={spots}
              pins={[{ lat: tip.lat, lon: tip.lon, label: inWords(label, language), liked: group === "good" }]}
            />
          ) : (
            <p className="muted">{t("noPoint")}</p>
          )}
          <h2 className="below">{t("history")}</h2>
          <TipHistory history={tip.history} language={language} />
        </div>
      </div>
    </>
  );
}
