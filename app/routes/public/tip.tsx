import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listAreas, listPlaces } from "#app/features/municipality/geography.queries.server.ts";
import { findMunicipality } from "#app/features/municipality/municipality.queries.server.ts";
import { findChosenPoint } from "#app/features/tip/chosen-point.server.ts";
import { fieldId, TipForm, type TipFormState } from "#app/features/tip/components/tip-form.tsx";
import { submitTip } from "#app/features/tip/tip.commands.server.ts";
import { type TipFault, TipFormSchema, type TipForm as TipFormValue } from "#app/features/tip/tip.schema.ts";
import { translator } from "#app/i18n/i18n.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { markedSwedish } from "#app/i18n/marked.ts";
import { database } from "#app/platform/database/database.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import { randomId } from "#app/platform/ids.server.ts";
import { ErrorSummary } from "#app/ui/form.tsx";
import { Notice, UrgentNotice } from "#app/ui/notice.tsx";
import { Main } from "#app/ui/page.tsx";
import { Marked } from "#app/ui/words.tsx";

export async function loader({ params, request }: LoaderFunctionArgs) {
  const db = database();
  const { code, slug, name } = (await findMunicipality(db, params.kommun ?? "")) ?? notFound();
  const areas = await listAreas(db, code);
  return {
    municipality: { slug, name },
    submission: randomId(),
    point: await findChosenPoint(db, code, areas, new URL(request.url).searchParams),
    areas: areas.map(({ key, name }) => ({ key, name })),
    placeNames: (await listPlaces(db, code)).map(({ name }) => name),
  };
}

export async function action({ params, request }: ActionFunctionArgs) {
  const db = database();
  const { code } = (await findMunicipality(db, params.kommun ?? "")) ?? notFound();
  const form = parseWithZod(await readForm(request), { schema: TipFormSchema });
  if (form.status !== "success") return data({ result: form.reply(), belongsTo: null }, { status: 400 });
  const submitted = await submitTip(db, code, form.value);
  if (submitted.ok) {
    const receipt = `/tips/${submitted.value.reference}?nytt=1`;
    throw redirect(inLanguage(receipt, languageOf(request.url)), 303);
  }
  const outside = submitted.reason === "pointOutside";
  const fieldErrors = { [outside ? "lat" : "area"]: [submitted.reason satisfies TipFault] };
  const belongsTo = outside ? submitted.belongsTo : null;
  return data({ result: form.reply({ fieldErrors }), belongsTo }, { status: 400 });
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [
  { title: `${translator(languageOf(location.search), "tip")("title")} – ${data?.municipality.name}` },
];

export default function Tip() {
  const { municipality, submission, point, areas, placeNames } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { t } = useTranslation("tip");
  const { search } = useLocation();
  const language = languageOf(search);
  const swedish = (name: string) => markedSwedish(name, language);
  const [, fields] = useForm<TipFormValue>({ lastResult: sent?.result });
  const state: TipFormState = {
    value: (name) => fields[name].initialValue,
    error: (name) => {
      const fault = fields[name].errors?.[0] as TipFault | undefined;
      return fault && t(`fault.${fault}`, { municipality: swedish(municipality.name) });
    },
  };
  const faults = (Object.keys(TipFormSchema.shape) as (keyof TipFormValue)[]).flatMap((name) => {
    const message = state.error(name);
    return message ? [{ id: fieldId(name), message }] : [];
  });
  const belongsTo = sent?.belongsTo ?? (point.state === "outside" ? point.belongsTo : null);
  const there = new URLSearchParams(search);
  return (
    <Main>
      <ErrorSummary faults={faults} />
      <h1>{t("title")}</h1>
      <p>{t("intro")}</p>
      <UrgentNotice />
      {point.state === "outside" || point.state === "unreadable" || belongsTo ? (
        <Notice>
          <p>
            <Marked>
              {t(point.state === "unreadable" ? "fault.pointWrong" : "fault.pointOutside", {
                municipality: swedish(municipality.name),
              })}
            </Marked>
            .
          </p>
          {belongsTo ? (
            <p>
              <Marked>{t("outside", { municipality: swedish(belongsTo.name) })}</Marked>{" "}
              <a href={`/${belongsTo.slug}/tipsa?${there}`}>
                <Marked>{t("tellOther", { municipality: swedish(belongsTo.name) })}</Marked>
              </a>
            </p>
          ) : null}
        </Notice>
      ) : null}
      <TipForm slug={municipality.slug} {...{ submission, point, areas, placeNames, language }} {...state} />
    </Main>
  );
}
