import { useTranslation } from "react-i18next";
import type { Language } from "#app/i18n/language.ts";
import { inWords } from "#app/i18n/localized.ts";
import { languageMark, Words } from "#app/ui/words.tsx";
import { FORM_FIELDS } from "../form-fields.ts";
import { placeButton } from "../place-map.ts";
import { placeMapView } from "../place-map-view.ts";
import type { QuestionOf } from "../question.schema.ts";

interface PlaceMapFieldProps {
  question: QuestionOf<"place">;
  /** The code of what is chosen, in the list or here. */
  chosen: string | undefined;
  language: Language;
}

const SIZE = 32;

/**
 * The list as a map: numbers, each a button that sends the form and comes back with the place chosen. Without a script, and
 * with nothing that the list has not.
 */
export function PlaceMapField({ question, chosen, language }: PlaceMapFieldProps) {
  const { t } = useTranslation("question");
  const { id, map, places, areas } = question;
  if (!map) return null;
  const { width, height, border, spots, within } = placeMapView(map, chosen);
  const shown = spots.flatMap((spot) => {
    const option = [...places, ...areas].find(({ code }) => code === spot.code);
    return option ? [{ ...spot, label: option.label }] : [];
  });
  return (
    <details className="place-map" aria-label={t("placeMap")} open={shown.some(({ isChosen }) => isChosen)}>
      <summary>{t("placeMap")}</summary>
      <p>{t("placeMapHint")}</p>
      <svg viewBox={`0 0 ${width} ${height}`}>
        <title>{t("placeMap")}</title>
        {border.map((points) => (
          <polygon key={points} points={points} />
        ))}
        {shown.map(({ code, x, y, isChosen, label }, index) => (
          <foreignObject key={code} x={x - SIZE / 2} y={y - SIZE / 2} width={SIZE} height={SIZE}>
            <button
              type="submit"
              name={FORM_FIELDS.button}
              value={placeButton(id, code)}
              aria-current={isChosen ? "true" : undefined}
              aria-label={`${index + 1} ${inWords(label, language)}`}
              {...languageMark(label, language)}
            >
              {index + 1}
            </button>
          </foreignObject>
        ))}
      </svg>
      <ol>
        {shown.map(({ code, label }) => (
          <li key={code}>
            <Words of={label} language={language} />
          </li>
        ))}
      </ol>
      {within === undefined ? null : (
        <button type="submit" className="link" name={FORM_FIELDS.button} value={placeButton(id, "")}>
          {t("placeMapWhole")}
        </button>
      )}
    </details>
  );
}
