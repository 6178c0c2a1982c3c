import { useTranslation } from "react-i18next";
import { Fold } from "#app/ui/fold.tsx";
import { Choice, TextField } from "#app/ui/form.tsx";
import { afterSaving } from "../after-saving.ts";
import type { BuilderSection } from "../builder.ts";
import { Onward } from "./onward.tsx";

interface Props {
  sections: readonly BuilderSection[];
  /** The form that they stand in. */
  form: string | undefined;
}

/** The questions of the bank by part, to tick, and the municipality's own among them. Parts are folded: all of them are five phones long. */
export function QuestionChoice({ sections, form }: Props) {
  const { t } = useTranslation("builder");
  const chosenOf = (bank: BuilderSection["bank"], own: BuilderSection["own"]) => {
    const count = bank.filter(({ chosen }) => chosen).length + own.length;
    return t("chosen", { count, all: bank.length + own.length });
  };
  return sections.map(({ key, title, isThere, bank, own }, index) => (
    <Fold key={key} id={`part-${key}`} title={title.sv} state={chosenOf(bank, own)}>
      <div className="beside">
        <TextField id={`title-${key}`} name={`title-${key}`} label={t("sectionTitle")} defaultValue={title.sv} />
        <TextField
          id={`place-${key}`}
          name={`place-${key}`}
          label={t("sectionPlace")}
          type="number"
          min={1}
          className="short"
          defaultValue={index + 1}
        />
      </div>
      <fieldset>
        <legend className="visually-hidden">{title.sv}</legend>
        {bank.map(({ question, chosen }) => (
          <Choice
            key={question.id}
            id={`question-${question.id}`}
            type="checkbox"
            name="question"
            value={question.id}
            defaultChecked={chosen}
            label={question.type === "area" ? t("areaQuestion") : question.text.sv}
            quiet={!isThere}
          />
        ))}
      </fieldset>
      {own.length > 0 ? (
        <ul className="plain people">
          {own.map((question) => (
            <li key={question.id}>
              <span>{question.text.sv}</span>
              <Onward form={form} to={afterSaving.ownQuestion(question.id)}>
                {t("edit")} <span className="visually-hidden">{question.text.sv}</span>
              </Onward>
            </li>
          ))}
        </ul>
      ) : null}
    </Fold>
  ));
}
