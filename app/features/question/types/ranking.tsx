import { useTranslation } from "react-i18next";
import { inWords } from "#app/i18n/localized.ts";
import { marked } from "#app/i18n/marked.ts";
import { ChoiceGroup, Select } from "#app/ui/form.tsx";
import { languageMark, Marked, Words } from "#app/ui/words.tsx";
import type { QuestionOf } from "../question.schema.ts";
import {
  answered,
  type FieldProps,
  partId,
  pickOne,
  type QuestionTypeDefinition,
  SKIPPED,
  typedAsStored,
  valueIn,
  wrong,
} from "./contract.ts";

type Ranking = QuestionOf<"ranking">;

const PLACES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
type Place = (typeof PLACES)[number];

/** The choices that are asked for. */
const placesIn = ({ places, items }: Ranking): readonly Place[] =>
  PLACES.slice(0, Math.min(places ?? 10, items.length));
/** The first list has the question's own id. */
const controlId = ({ id }: Ranking, place: Place) => (place === 1 ? id : partId(id, place));
const labelOf = ({ items }: Ranking, code: string) => items.find((item) => item.code === code)?.label;

/** A place as a question of its own, which it is in files: what was chosen first, what second. */
function asSingle({ id, text, items, sensitive }: Ranking, place: Place) {
  return {
    id: partId(id, place),
    type: "single" as const,
    text: { sv: `Val ${place}`, en: `Choice ${place}` },
    options: items,
    partOf: { id, text, place },
    ...(sensitive ? { sensitive } : {}),
  };
}

/**
 * Things in order, the most important first: a list to choose from for the first choice, for the second, and so on.
 * Stored place by place; a choice left out in the middle is closed up, since the order stays the same.
 */
export const ranking: QuestionTypeDefinition<"ranking"> = {
  result: "table",
  variables: (question) => placesIn(question).map((place) => asSingle(question, place)),
  read(question, sent) {
    const codes: string[] = [];
    for (const place of placesIn(question)) {
      const code = valueIn(sent, partId(question.id, place));
      if (code === undefined) continue;
      const label = labelOf(question, code);
      if (!label) return wrong({ key: "unknownOption" }, controlId(question, place));
      if (codes.includes(code)) return wrong({ key: "rankedTwice", label }, controlId(question, place));
      codes.push(code);
    }
    return codes.length > 0 ? answered(inPlaces(question, codes)) : SKIPPED;
  },
  typed: (question, answers) => typedAsStored(ranking.variables(question), answers),
  describe: (question, answers, language) =>
    placesIn(question).flatMap((place) => {
      const label = labelOf(question, String(answers[partId(question.id, place)]));
      return label ? [`${place}. ${marked(label, language)}`] : [];
    }),
  Field({ question, typed, error, errorAt, language }) {
    const { t } = useTranslation("question");
    const { id, text, hint } = question;
    const notes = [hint && marked(hint, language), t("rankingHint")].filter(Boolean).join(" ");
    return (
      <ChoiceGroup
        id={id}
        label={<Words of={text} language={language} />}
        hint={<Marked>{notes}</Marked>}
        error={errorAt === undefined ? error : undefined}
      >
        {placesIn(question).map((place) => (
          <PlaceOf key={place} {...{ question, typed, error, errorAt, language, place }} />
        ))}
      </ChoiceGroup>
    );
  },
  draw(question, chance) {
    const left = [...question.items];
    const codes = placesIn(question).map(() => {
      const item = pickOne(left, chance);
      left.splice(left.indexOf(item), 1);
      return item.code;
    });
    return inPlaces(question, codes.slice(0, 1 + Math.floor(chance() * 2 * codes.length)));
  },
};

const inPlaces = ({ id }: Ranking, codes: readonly string[]) =>
  Object.fromEntries(codes.map((code, index) => [partId(id, index + 1), code]));

function PlaceOf({ question, typed, error, errorAt, language, place }: FieldProps<"ranking"> & { place: Place }) {
  const { t } = useTranslation("question");
  const name = partId(question.id, place);
  return (
    <Select
      id={controlId(question, place)}
      name={name}
      label={t(`choice_${place}`)}
      error={errorAt === controlId(question, place) ? error : undefined}
      defaultValue={typed[name]?.[0] ?? ""}
    >
      <option value="">{t("notChosen")}</option>
      {question.items.map(({ code, label }) => (
        <option key={code} value={code} {...languageMark(label, language)}>
          {inWords(label, language)}
        </option>
      ))}
    </Select>
  );
}
