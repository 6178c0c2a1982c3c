import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { formatDay, formatDays, formatList, languageName, startingSentence } from "#app/i18n/format.ts";
import { LANGUAGES, type Language, type ProductLanguage } from "#app/i18n/language.ts";
import { EnterButton } from "#app/ui/enter-button.tsx";
import { Fold } from "#app/ui/fold.tsx";
import { Button, ErrorSummary, TextArea, TextField } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { afterSaving, NEW_QUESTION } from "../after-saving.ts";
import type { BuilderSection } from "../builder.ts";
import type { Difference } from "../edited-document.ts";
import type { Gap } from "../readiness.ts";
import { SurveyDesignSchema, type SurveyDocument } from "../survey.schema.ts";
import { GapList } from "./gap-list.tsx";
import { LanguageChoice } from "./language-choice.tsx";
import { Onward } from "./onward.tsx";
import { QuestionChoice } from "./question-choice.tsx";
import { SurveyConflict } from "./survey-conflict.tsx";
import { type FactValues, SurveyFactsFields } from "./survey-facts-fields.tsx";

interface Values extends FactValues {
  purpose?: string;
  minutes?: string;
}

export interface SurveyEditorProps {
  /** The list of surveys, and this one below it. */
  at: string;
  here: string;
  /** Where languages are approved. */
  settings: string;
  revision: number;
  offered: readonly Language[];
  isPublished: boolean;
  isClosed: boolean;
  isSaved: boolean;
  gaps: readonly Gap[];
  document: SurveyDocument;
  sections: readonly BuilderSection[];
  estimate: number;
  translations: readonly { language: Language; left: number }[];
  values: Values;
  chosen: readonly Language[];
  errors: { [Field in keyof Values]?: string };
  refusal: "closed" | "changedMeanwhile" | "designFixed" | "opensFixed" | "closesPassed" | undefined;
  differences: readonly Difference[] | null;
  formProps: ComponentProps<"form">;
  to(path: string): string;
}

const PLACES = { designFixed: "design", opensFixed: "opensOn", closesPassed: "closesOn", closed: "closesOn" } as const;

/** One plain page: what is left to do on top, then all that a survey is, and one button that keeps it. */
export function SurveyEditor(props: SurveyEditorProps) {
  const { at, document, errors, refusal, differences, isSaved, isPublished, isClosed, to } = props;
  const { t } = useTranslation("builder");
  const faults = Object.entries(errors).flatMap(([id, message]) => (message ? [{ id, message }] : []));
  if (refusal && refusal !== "changedMeanwhile") faults.push({ id: PLACES[refusal], message: t(`refusal.${refusal}`) });
  return (
    <div className="narrow">
      <p>
        <a href={to(at)}>{t("toSurveys")}</a>
      </p>
      <ErrorSummary faults={faults} />
      {differences ? <SurveyConflict differences={differences} /> : null}
      {isSaved && faults.length === 0 && !differences ? (
        <Notice>
          <p role="status">{t("saved")}</p>
        </Notice>
      ) : null}
      <h1>{document.title.sv}</h1>
      {isClosed ? (
        <Notice>
          <p>{t("refusal.closed")}</p>
        </Notice>
      ) : (
        <Tasks {...props} />
      )}
      {isPublished && !isClosed ? <p className="muted">{t("factsHold")}</p> : null}
      {isClosed ? null : <EditForm {...props} />}
    </div>
  );
}

function Tasks({ gaps, settings, translations, formProps, to }: SurveyEditorProps) {
  const { t, i18n } = useTranslation("builder");
  const form = formProps.id;
  return (
    <>
      <EnterButton form={form} />
      <section aria-labelledby="tasks">
        <h2 id="tasks">{t("tasksTitle")}</h2>
        <GapList
          gaps={gaps}
          pages={{ edit: "", languages: to(settings) }}
          toTranslation={(language, text) => (
            <Onward form={form} to={afterSaving.translation(language)}>
              {text}
            </Onward>
          )}
        />
        <div className="actions">
          <Onward form={form} to={afterSaving.publish} className={gaps.length > 0 ? "button second" : "button"}>
            {t("saveAndPublish")}
          </Onward>
          <Onward form={form} to={afterSaving.preview}>
            {t("saveAndPreview")}
          </Onward>
        </div>
      </section>
      {translations.length > 0 ? (
        <section className="below" aria-labelledby="texts">
          <h2 id="texts">{t("textsTitle")}</h2>
          <ul className="plain people">
            {translations.map(({ language, left }) => (
              <li key={language}>
                <Onward form={form} to={afterSaving.translation(language)}>
                  {t("translate", { language: languageName(language, i18n.language as ProductLanguage) })}
                </Onward>
                <span className={left > 0 ? "tag wait" : "tag good"}>{t("translationsLeft", { count: left })}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

/** What is filled in once, and the questions below it; both folded until they are needed. */
function EditForm({ formProps, revision, values, errors, estimate, ...props }: SurveyEditorProps) {
  const { t, i18n } = useTranslation("builder");
  const { sections, chosen, offered, gaps, refusal, here, to } = props;
  const language = i18n.language as ProductLanguage;
  const isWanting = Object.values(errors).some(Boolean) || gaps.some(({ kind }) => OF_FACTS.has(kind));
  return (
    <form method="post" {...formProps} action={to(`${here}/redigera`)} className="below" noValidate>
      <input type="hidden" name="seen" value={revision} />
      <Fold
        id="facts"
        title={t("facts")}
        state={<FactsState {...values} />}
        open={isWanting || (refusal !== undefined && refusal !== "changedMeanwhile")}
      >
        <SurveyFactsFields values={values} errors={errors} />
        <TextArea
          id="purpose"
          name="purpose"
          label={t("purpose")}
          hint={t("purposeHint")}
          defaultValue={values.purpose}
          error={errors.purpose}
        />
        <TextField
          id="minutes"
          name="minutes"
          inputMode="numeric"
          autoComplete="off"
          className="short"
          label={t("minutes")}
          hint={t("minutesHint", { minutes: estimate })}
          defaultValue={values.minutes}
          error={errors.minutes}
        />
      </Fold>
      <Fold
        id="languages-part"
        title={t("languages")}
        state={startingSentence(
          formatList(
            LANGUAGES.filter((one) => one === "sv" || chosen.includes(one)).map((one) => languageName(one, language)),
            language,
          ),
        )}
      >
        <LanguageChoice chosen={chosen} offered={offered} />
      </Fold>
      <h2 id="questions">{t("questions")}</h2>
      <p>{t("questionsText")}</p>
      <QuestionChoice sections={sections} form={formProps.id} />
      <div className="actions">
        <Button>{t("save")}</Button>
        <Onward form={formProps.id} to={afterSaving.ownQuestion(NEW_QUESTION)} className="button second">
          {t("addOwn")}
        </Onward>
      </div>
    </form>
  );
}

/** What has to be done about a survey that is done among its facts. */
const OF_FACTS: ReadonlySet<Gap["kind"]> = new Set(["closesBeforeItOpens", "closingDayPassed", "invitedMissing"]);

/** Who may answer, when and how long it takes, as far as it is known. */
function FactsState({ design, opensOn, closesOn, minutes }: Values) {
  const { t, i18n } = useTranslation("builder");
  const language = i18n.language as ProductLanguage;
  const isDay = (text?: string): text is string => /^\d{4}-\d\d-\d\d$/.test(text ?? "");
  const days = isDay(opensOn)
    ? isDay(closesOn)
      ? formatDays(opensOn, closesOn, language)
      : `${formatDay(opensOn, language)} – ${t("closesNever")}`
    : "";
  const known = SurveyDesignSchema.safeParse(design).data;
  const duration = Number(minutes) > 0 ? t("minutesState", { count: Number(minutes) }) : "";
  return [known ? t(`design_${known}`) : "", days, duration].filter(Boolean).join(" · ");
}
