import { useTranslation } from "react-i18next";
import type { Language } from "#app/i18n/language.ts";
import { inWords } from "#app/i18n/localized.ts";
import { Button } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { Answers, Question } from "../../question/question.schema.ts";
import { describeAnswer } from "../../question/types/register.ts";
import type { Section } from "../../survey/survey.schema.ts";

export interface CheckAnswersProps {
  action: string;
  sections: Section[];
  answers: Answers;
  /** The page with a question on it, from which one comes back here. */
  hrefOf(section: Section, question: Question): string;
  firstHref: string;
  language: Language;
}

/** Everything that would be sent, with a way to change each answer. */
export function CheckAnswers({ action, sections, answers, hrefOf, firstHref, language }: CheckAnswersProps) {
  const { t } = useTranslation("survey");
  const isEmpty = Object.keys(answers).length === 0;
  return (
    <>
      <h1>{t("checkTitle")}</h1>
      {isEmpty ? (
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
      ) : (
        <p>{t("checkIntro")}</p>
      )}
      {sections.map((section) => (
        <section key={section.key}>
          <h2>{inWords(section.title, language)}</h2>
          <dl className="answers">
            {section.questions.map((question) => (
              <AnswerRow
                key={question.id}
                question={question}
                lines={
                  question.id in answers ? describeAnswer(question, answers[question.id] ?? "", language) : undefined
                }
                href={hrefOf(section, question)}
                language={language}
              />
            ))}
          </dl>
        </section>
      ))}
      {isEmpty ? null : (
        <section>
          <h2>{t("sendTitle")}</h2>
          <p>{t("sendText")}</p>
          <form method="post" action={action}>
            <input type="hidden" name="started" value="1" />
            <Button>{t("send")}</Button>
          </form>
        </section>
      )}
    </>
  );
}

interface AnswerRowProps {
  question: Question;
  lines: string[] | undefined;
  href: string;
  language: Language;
}

function AnswerRow({ question, lines, href, language }: AnswerRowProps) {
  const { t } = useTranslation("survey");
  const text = inWords(question.text, language);
  return (
    <div>
      <dt>{text}</dt>
      {lines ? (
        <dd className="given">
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines of a text may be the same
            <span key={index}>{line}</span>
          ))}
        </dd>
      ) : (
        <dd className="muted">{t("noAnswer")}</dd>
      )}
      <dd>
        <a href={href}>
          {t(lines ? "change" : "answer")}{" "}
          <span className="visually-hidden">{t("onQuestion", { question: text })}</span>
        </a>
      </dd>
    </div>
  );
}
