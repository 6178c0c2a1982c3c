import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { formatList } from "#app/i18n/format.ts";
import type { Language } from "#app/i18n/language.ts";
import { marked } from "#app/i18n/marked.ts";
import { Button, ErrorSummary } from "#app/ui/form.tsx";
import { Notice, UrgentNotice } from "#app/ui/notice.tsx";
import { Marked, Words } from "#app/ui/words.tsx";
import { FORM_FIELDS } from "../../question/form-fields.ts";
import { withoutAnswers } from "../../question/piping.ts";
import type { Answers, Question } from "../../question/question.schema.ts";
import { describeAnswer, storedIds } from "../../question/types/register.ts";
import type { Dropped } from "../../survey/journey.ts";
import type { Page } from "../../survey/pages.ts";

export interface CheckAnswersProps {
  action: string;
  pages: Page[];
  answers: Answers;
  dropped: Dropped[];
  /** The ids of questions without which nothing can be sent. */
  missing: string[];
  /** It was tried to send the answers without them. */
  isRefused: boolean;
  /** The page with a question on it, from which one comes back here. */
  hrefOf(page: Page, question: Question): string;
  firstHref: string;
  /** The receipt will have a code that takes the answer back. */
  withdrawable: boolean;
  /** Something that was written sounds as if somebody needs help at once. */
  urgent: boolean;
  /** Asked of ages 13 to 15. */
  young: boolean;
  language: Language;
}

/** Everything that would be sent, with a way to change each answer. */
export function CheckAnswers(props: CheckAnswersProps) {
  const {
    action,
    pages,
    answers,
    dropped,
    missing,
    isRefused,
    hrefOf,
    firstHref,
    withdrawable,
    urgent,
    young,
    language,
  } = props;
  const { t } = useTranslation("survey");
  const isEmpty = Object.keys(answers).length === 0;
  return (
    <>
      <ErrorSummary
        faults={isRefused ? missing.map((id) => ({ id: `a-${id}`, message: missingText(pages, id, language, t) })) : []}
      />
      <h1>{t("checkTitle")}</h1>
      {urgent ? <UrgentNotice young={young} crisis /> : null}
      {isEmpty ? <NothingAnswered firstHref={firstHref} /> : <p>{t("checkIntro")}</p>}
      <DroppedAnswers dropped={dropped} language={language} />
      {sectionsIn(pages).map(([key, parts]) => (
        <section key={key}>
          <h2>
            <Words of={(parts[0] as Page).title} language={language} />
          </h2>
          <dl className="answers">
            {parts.flatMap((page) =>
              page.questions
                .filter((question) => storedIds(question).length > 0)
                .map((question) => (
                  <AnswerRow
                    key={question.id}
                    question={question}
                    lines={describeAnswer(question, answers, language)}
                    isMissing={missing.includes(question.id)}
                    href={hrefOf(page, question)}
                    language={language}
                  />
                )),
            )}
          </dl>
        </section>
      ))}
      {isEmpty ? null : (
        <section>
          <h2>{t("sendTitle")}</h2>
          <p>{t(withdrawable ? "sendWithdrawable" : "sendText")}</p>
          <form method="post" action={action}>
            <input type="hidden" name={FORM_FIELDS.started} value="1" />
            <Trap />
            <Button>{t("send")}</Button>
          </form>
        </section>
      )}
    </>
  );
}

/** Nobody sees this field, hears of it or comes to it by keyboard; a program that fills in everything tells itself. */
function Trap() {
  const { t } = useTranslation("journey");
  return (
    <div className="visually-hidden" aria-hidden="true">
      <label>
        {t("leaveEmpty")}
        <input type="text" name={FORM_FIELDS.trap} tabIndex={-1} autoComplete="off" />
      </label>
    </div>
  );
}

/** Pages of one section stand below one heading; those with nothing to answer are left out. */
function sectionsIn(pages: readonly Page[]): [string, Page[]][] {
  const sections = new Map<string, Page[]>();
  for (const page of pages) {
    if (page.questions.every((question) => storedIds(question).length === 0)) continue;
    sections.set(page.sectionKey, [...(sections.get(page.sectionKey) ?? []), page]);
  }
  return [...sections];
}

function missingText(pages: readonly Page[], id: string, language: Language, t: TFunction<"survey">): string {
  const question = pages.flatMap(({ questions }) => questions).find((one) => one.id === id);
  return t("mustAnswer", { question: question ? marked(question.text, language) : id });
}

function NothingAnswered({ firstHref }: { firstHref: string }) {
  const { t } = useTranslation("survey");
  return (
    <Notice>
      <p>
        <b>{t("emptyTitle")}.</b> {t("emptyText")}
      </p>
      <div className="actions">
        <a className="button" href={firstHref}>
          {t("toQuestions")}
        </a>
      </div>
    </Notice>
  );
}

/** What was answered and will not be sent, and why. */
function DroppedAnswers({ dropped, language }: { dropped: Dropped[]; language: Language }) {
  const { t } = useTranslation("survey");
  if (dropped.length === 0) return null;
  const quoted = (question: Question) => t("quoted", { text: marked(withoutAnswers(question.text), language) });
  return (
    <Notice>
      <p>
        <b>{t("droppedTitle", { count: dropped.length })}</b>
      </p>
      <ul>
        {dropped.map(({ question, because }) => (
          <li key={question.id}>
            <Marked>
              {t("droppedBecause", {
                question: quoted(question),
                because: formatList(because.map(quoted), language),
              })}
            </Marked>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

interface AnswerRowProps {
  question: Question;
  lines: string[];
  isMissing: boolean;
  href: string;
  language: Language;
}

function AnswerRow({ question, lines, isMissing, href, language }: AnswerRowProps) {
  const { t } = useTranslation("survey");
  const text = marked(question.text, language);
  return (
    <div>
      <dt>
        <Marked>{text}</Marked>
      </dt>
      {lines.length > 0 ? (
        <dd className="given">
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines of a text may be the same
            <span key={index}>
              <Marked>{line}</Marked>
            </span>
          ))}
        </dd>
      ) : (
        <dd className={isMissing ? "field-error" : "muted"}>{t(isMissing ? "answerNeeded" : "noAnswer")}</dd>
      )}
      <dd>
        <a id={`a-${question.id}`} href={href}>
          {t(lines.length > 0 ? "change" : "answer")}{" "}
          <span className="visually-hidden">
            <Marked>{t(lines.length > 0 ? "changeOn" : "answerOn", { question: text })}</Marked>
          </span>
        </a>
      </dd>
    </div>
  );
}
