import { useTranslation } from "react-i18next";
import { formatNumber } from "#app/i18n/format.ts";
import type { Language } from "#app/i18n/language.ts";
import { inWords } from "#app/i18n/localized.ts";
import { marked } from "#app/i18n/marked.ts";
import { ChoiceGroup, Select, TextField } from "#app/ui/form.tsx";
import { languageMark, Words } from "#app/ui/words.tsx";
import { lengthOf, plainLine } from "../plain-words.ts";
import type { Option, QuestionOf } from "../question.schema.ts";
import {
  answered,
  partId,
  pickOne,
  type QuestionTypeDefinition,
  SKIPPED,
  typedAsStored,
  valueIn,
  wrong,
} from "./contract.ts";
import { DRAWN_WORDS } from "./options.tsx";
import { PlaceMapField } from "./place-map-field.tsx";

type Place = QuestionOf<"place">;

/** Stored where somebody told of a place in own words only. */
export const OWN_WORDS: Option = {
  code: "own_words",
  label: { sv: "Annan plats, med egna ord", en: "Another place, in own words" },
  quiet: true,
};

const wordsName = ({ id }: Place) => partId(id, "words");
const listed = ({ places, areas }: Place): Option[] => [...places, ...areas];

/** The place as a single question, and what was written about it. */
function variables(question: Place) {
  const { places: _, areas: __, wordsLength, type: ___, map: ____, ...rest } = question;
  return [
    { ...rest, type: "single" as const, options: [...listed(question), OWN_WORDS], ofPlaces: true as const },
    { id: wordsName(question), type: "text" as const, text: question.text, maximumLength: wordsLength, short: true },
  ];
}

/** Where something is: a named place or an area, from a list or a map of them, own words, or both. A point would be somebody's home. */
export const place: QuestionTypeDefinition<"place"> = {
  result: "table",
  variables,
  read(question, sent) {
    const words = plainLine(sent[wordsName(question)]?.[0] ?? "");
    const code = valueIn(sent, question.id);
    if (code === undefined && !words) return SKIPPED;
    if (code !== undefined && !listed(question).some((option) => option.code === code))
      return wrong({ key: "unknownOption" });
    const length = lengthOf(words);
    const maximum = question.wordsLength;
    if (length > maximum) return wrong({ key: "tooLong", maximum, length }, wordsName(question));
    return answered({ [question.id]: code ?? OWN_WORDS.code, ...(words ? { [wordsName(question)]: words } : {}) });
  },
  typed(question, answers) {
    const { [question.id]: code, ...rest } = answers;
    return typedAsStored(variables(question), code === OWN_WORDS.code || code === undefined ? rest : answers);
  },
  describe(question, answers, language) {
    const chosen = listed(question).find(({ code }) => code === answers[question.id]);
    const words = answers[wordsName(question)];
    return [...(chosen ? [marked(chosen.label, language)] : []), ...(words === undefined ? [] : [String(words)])];
  },
  Field({ question, typed, error, errorAt, language }) {
    const { t } = useTranslation("question");
    const { id, text, hint, places, areas, wordsLength } = question;
    const name = wordsName(question);
    return (
      <ChoiceGroup
        id={id}
        label={<Words of={text} language={language} />}
        hint={hint && <Words of={hint} language={language} />}
        error={errorAt === undefined ? error : undefined}
      >
        {listed(question).length > 0 && (
          <Select id={id} name={id} label={t("placeListed")} defaultValue={typed[id]?.[0] ?? ""}>
            <option value="">{t("notChosen")}</option>
            <Options label={t("placeNamed")} options={places} language={language} />
            <Options label={t("placeAreas")} options={areas} language={language} />
          </Select>
        )}
        <PlaceMapField question={question} chosen={typed[id]?.[0]} language={language} />
        <TextField
          id={name}
          name={name}
          label={t("placeWords")}
          hint={`${t("placeWordsHint")} ${t("writeAtMost", { maximum: formatNumber(wordsLength, language) })}`}
          error={errorAt === name ? error : undefined}
          autoComplete="off"
          defaultValue={typed[name]?.[0]}
        />
      </ChoiceGroup>
    );
  },
  draw(question, chance) {
    const options = listed(question);
    if (options.length > 0 && chance() < 0.9) return { [question.id]: pickOne(options, chance).code };
    const words = [...pickOne(DRAWN_WORDS, chance)].slice(0, question.wordsLength).join("").trim();
    return { [question.id]: OWN_WORDS.code, [wordsName(question)]: words };
  },
};

function Options({ label, options, language }: { label: string; options: Option[]; language: Language }) {
  if (options.length === 0) return null;
  return (
    <optgroup label={label}>
      {options.map((option) => (
        <option key={option.code} value={option.code} {...languageMark(option.label, language)}>
          {inWords(option.label, language)}
        </option>
      ))}
    </optgroup>
  );
}
