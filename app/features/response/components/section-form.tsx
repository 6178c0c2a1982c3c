import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "#app/i18n/language.ts";
import { marked } from "#app/i18n/marked.ts";
import { Button, ErrorSummary } from "#app/ui/form.tsx";
import { UrgentNotice } from "#app/ui/notice.tsx";
import { Marked, Words } from "#app/ui/words.tsx";
import { FORM_FIELDS } from "../../question/form-fields.ts";
import type { Sent } from "../../question/types/contract.ts";
import { QuestionField } from "../../question/types/register.ts";
import { requiredTexts } from "../../survey/journey.ts";
import type { Section } from "../../survey/survey.schema.ts";
import { skipText } from "./skip-text.ts";

/** The form's id: the language links in the page's header send it, so that switching keeps what was chosen. */
export const SECTION_FORM = "section";

export interface SectionFormProps {
  action: string;
  section: Section;
  number: number;
  count: number;
  /** What the controls of each question show. */
  typed: Record<string, Sent>;
  faults: FieldError[];
  /** When the page was made, and of which version of the survey; null when answers had been started by then. */
  begins: { token: string; version: string } | null;
  /** The resident came from the check page and goes back there: at once, or by way of pages that a change has opened. */
  fromCheck: false | "at_once" | "later";
  /** On a shared device the first page, to which one ends; nothing is kept there for later. */
  kiosk: string | null;
  /** Asked of ages 13 to 15. */
  young: boolean;
  language: Language;
}

/** What is wrong with the answer to a question; `at` is the id of the control that it is about, if that is one of several. */
export interface FieldError {
  questionId: string;
  at?: string;
  message: string;
}

/** One section of the survey. Every way out saves what was chosen. */
export function SectionForm(props: SectionFormProps) {
  const { action, section, number, count, typed, faults, begins, fromCheck, kiosk, young, language } = props;
  const { t } = useTranslation("survey");
  const firstSensitive = section.questions.find(({ sensitive }) => sensitive)?.id;
  return (
    <>
      <ErrorSummary faults={faults.map(({ questionId, at, message }) => ({ id: at ?? questionId, message }))} />
      <p className="eyebrow">
        <span>{t("part", { number, count })}</span>
        {/* Seen once the survey's script can do it; its place is kept. */}
        <button type="button" id="read-aloud" className="link">
          {t("readAloud")}
        </button>
      </p>
      <Progress number={number} count={count} />
      <h1>
        <Words of={section.title} language={language} />
      </h1>
      <p>
        <Marked>
          {section.intro ? marked(section.intro, language) : skipText(requiredTexts(section.questions), language, t)}
        </Marked>
      </p>
      <form
        method="post"
        action={action}
        id={SECTION_FORM}
        className="questions"
        noValidate
        autoComplete={kiosk ? "off" : undefined}
      >
        {begins ? (
          <>
            <input type="hidden" name={FORM_FIELDS.token} value={begins.token} />
            <input type="hidden" name={FORM_FIELDS.version} value={begins.version} />
          </>
        ) : (
          <input type="hidden" name={FORM_FIELDS.started} value="1" />
        )}
        <input type="hidden" name={FORM_FIELDS.asked} value={section.questions.map(({ id }) => id).join(" ")} />
        {section.questions.map((question) => (
          <Fragment key={question.id}>
            {question.id === firstSensitive ? <UrgentNotice young={young} /> : null}
            <div id={`q-${question.id}`}>
              <QuestionField
                question={question}
                typed={typed[question.id] ?? {}}
                {...errorOf(question.id, faults)}
                language={language}
              />
            </div>
          </Fragment>
        ))}
        <div className="actions">
          <Button>{fromCheck === "at_once" ? t("saveAndCheck") : t("next")}</Button>
          {fromCheck ? null : (
            <button type="submit" className="link" name={FORM_FIELDS.button} value="back">
              {t("previous")}
            </button>
          )}
          {kiosk ? (
            <button type="submit" className="link" formAction={kiosk}>
              {t("endUnsent")}
            </button>
          ) : (
            <button type="submit" className="link" name={FORM_FIELDS.button} value="pause">
              {t("pause")}
            </button>
          )}
        </div>
      </form>
      <p id="told" role="status" />
    </>
  );
}

function errorOf(questionId: string, faults: readonly FieldError[]) {
  const fault = faults.find((one) => one.questionId === questionId);
  return fault && { error: fault.message, errorAt: fault.at };
}

function Progress({ number, count }: { number: number; count: number }) {
  return (
    <div className="progress" aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts are nothing but their places
        <i key={index} className={index < number ? "on" : undefined} />
      ))}
    </div>
  );
}
