import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import type { Language } from "#app/i18n/language.ts";
import { inWords, type Localized } from "#app/i18n/localized.ts";
import { Button, Choice, ChoiceGroup, Select } from "#app/ui/form.tsx";
import { INQUIRY_NAMES, type Inquiry, PAIR, REST, TREND, UNWEIGHTED } from "../inquiry.ts";
import type { GroupingQuestion } from "../inquiry-choices.ts";

interface NamedSurvey {
  slug: string;
  title: Localized;
  opensOn: string;
}

export interface InquiryFormProps {
  inquiry: Inquiry;
  surveys: readonly NamedSurvey[];
  survey: NamedSurvey;
  sections: readonly { key: string; title: Localized; questions: readonly { id: string; text: Localized }[] }[];
  groupings: readonly GroupingQuestion[];
  comparable: readonly NamedSurvey[];
  /** The groups chosen, where they can be compared with each other. */
  comparedGroups: GroupingQuestion["groups"];
  /** There are enough rounds for a trend. */
  hasTrend: boolean;
  /** Where nothing is chosen yet. */
  home: string;
  language: Language;
}

/** Everything that can be chosen, as a form that only leads to an address. */
export function InquiryForm(props: InquiryFormProps) {
  const { inquiry, surveys, survey, sections, groupings, comparable, hasTrend, home, language } = props;
  const { comparedGroups } = props;
  const { t } = useTranslation("inquiry");
  const hasGroups = comparedGroups.length > 1;
  const filtering = groupings.find(({ id }) => id === inquiry.filter?.question);
  const named = ({ title, opensOn }: NamedSurvey) => `${inWords(title, language)} (${formatDay(opensOn, language)})`;
  return (
    <form method="get" action={`${home}#svar`} className="inquiry">
      {language === "sv" ? null : <input type="hidden" name="lang" value={language} />}
      {surveys.length > 1 ? (
        <Select id="survey" name={INQUIRY_NAMES.survey} label={t("survey")} defaultValue={survey.slug}>
          {surveys.map((one) => (
            <option key={one.slug} value={one.slug}>
              {named(one)}
            </option>
          ))}
        </Select>
      ) : null}
      <Select id="question" name={INQUIRY_NAMES.question} label={t("question")} defaultValue={inquiry.question ?? ""}>
        <option value="">{t("chooseQuestion")}</option>
        {sections.map(({ key, title, questions }) => (
          <optgroup key={key} label={inWords(title, language)}>
            {questions.map(({ id, text }) => (
              <option key={id} value={id}>
                {inWords(text, language)}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      <Select id="break" name={INQUIRY_NAMES.break} label={t("break")} defaultValue={inquiry.break ?? ""}>
        <option value="">{t("noBreak")}</option>
        <Groupings groupings={groupings} language={language} />
      </Select>
      <Select
        id="filter"
        name={INQUIRY_NAMES.filter}
        label={t("filter")}
        hint={filtering ? undefined : t("filterHint")}
        defaultValue={filtering?.id ?? ""}
      >
        <option value="">{t("noFilter")}</option>
        <Groupings groupings={groupings} language={language} />
      </Select>
      {filtering ? (
        <ChoiceGroup id="codes" label={t("codes")} hint={inWords(filtering.text, language)}>
          {filtering.groups.map(({ code, label }, index) => (
            <Choice
              key={code}
              id={index === 0 ? "codes" : `codes-${index + 1}`}
              type="checkbox"
              name={INQUIRY_NAMES.code}
              value={code}
              label={inWords(label, language)}
              defaultChecked={inquiry.filter?.codes.includes(code)}
            />
          ))}
        </ChoiceGroup>
      ) : null}
      {comparable.length > 0 || hasGroups ? (
        <Select
          id="compare"
          name={INQUIRY_NAMES.compare}
          label={t("compare")}
          hint={hasGroups && inquiry.compare !== PAIR ? t("compareHint") : undefined}
          defaultValue={inquiry.compare ?? ""}
        >
          <option value="">{t("noCompare")}</option>
          {hasGroups ? <option value={REST}>{t("compareRest")}</option> : null}
          {hasGroups ? <option value={PAIR}>{t("comparePair")}</option> : null}
          {hasTrend ? <option value={TREND}>{t("compareTrend")}</option> : null}
          {comparable.map((one) => (
            <option key={one.slug} value={one.slug}>
              {named(one)}
            </option>
          ))}
        </Select>
      ) : null}
      {hasGroups && inquiry.compare === PAIR
        ? (["own", "other"] as const).map((name) => (
            <Select
              key={name}
              id={name}
              name={INQUIRY_NAMES[name]}
              label={t(`pair_${name}`)}
              defaultValue={inquiry[name] ?? ""}
            >
              <option value="">{t("chooseGroup")}</option>
              {comparedGroups.map(({ code, label }) => (
                <option key={code} value={code}>
                  {inWords(label, language)}
                </option>
              ))}
            </Select>
          ))
        : null}
      <div>
        <Choice
          id="unweighted"
          type="checkbox"
          name={INQUIRY_NAMES.weighting}
          value={UNWEIGHTED}
          label={t("weighting")}
          defaultChecked={inquiry.weighting === "none"}
          aria-describedby="unweighted-hint"
        />
        <p className="hint under-choice" id="unweighted-hint">
          {t("weightingHint")}
        </p>
      </div>
      <div className="actions">
        <Button>{t("show")}</Button>
        <a href={home}>{t("clear")}</a>
      </div>
    </form>
  );
}

function Groupings({ groupings, language }: { groupings: readonly GroupingQuestion[]; language: Language }) {
  const { t } = useTranslation("inquiry");
  return [true, false].map((isBackground) => (
    <optgroup key={String(isBackground)} label={t(isBackground ? "background" : "otherQuestions")}>
      {groupings
        .filter(({ dimension }) => (dimension !== undefined) === isBackground)
        .map(({ id, text }) => (
          <option key={id} value={id}>
            {inWords(text, language)}
          </option>
        ))}
    </optgroup>
  ));
}
