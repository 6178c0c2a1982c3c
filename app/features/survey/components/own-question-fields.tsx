import { useTranslation } from "react-i18next";
import { Choice, ChoiceGroup, Select, TextArea, TextField } from "#app/ui/form.tsx";
import { OWN_SECTION, OWN_TYPES } from "../own-question.ts";

export interface OwnQuestionValues {
  section?: string;
  type?: string;
  text?: string;
  hint?: string;
  options?: string;
  dontKnow?: boolean;
}

interface Props {
  /** Null is the part for the municipality's own questions, which is made when it is chosen. */
  sections: readonly ({ key: string; title: string } | null)[];
  values: OwnQuestionValues;
  errors: { [Field in keyof OwnQuestionValues]?: string };
}

export function OwnQuestionFields({ sections, values, errors }: Props) {
  const { t } = useTranslation("builder");
  return (
    <>
      <TextField
        id="text"
        name="text"
        label={t("questionText")}
        defaultValue={values.text}
        error={errors.text}
        autoComplete="off"
      />
      <TextField
        id="hint"
        name="hint"
        label={t("optional", { label: t("questionHint") })}
        defaultValue={values.hint}
        error={errors.hint}
        autoComplete="off"
      />
      <ChoiceGroup id="type" label={t("type")} error={errors.type}>
        {OWN_TYPES.map((type, index) => (
          <Choice
            key={type}
            id={index === 0 ? "type" : `type-${type}`}
            type="radio"
            name="type"
            value={type}
            label={t(`type_${type}`)}
            defaultChecked={(values.type ?? "single") === type}
          />
        ))}
      </ChoiceGroup>
      <TextArea
        id="options"
        name="options"
        label={t("options")}
        hint={t("optionsHint")}
        rows={6}
        defaultValue={values.options}
        error={errors.options}
      />
      <Choice
        id="dontKnow"
        type="checkbox"
        name="dontKnow"
        label={t("dontKnow")}
        defaultChecked={values.dontKnow ?? false}
      />
      <div className="below">
        <Select id="section" name="section" label={t("section")} defaultValue={values.section} error={errors.section}>
          {sections.map((section) => (
            <option key={section?.key ?? OWN_SECTION} value={section?.key ?? OWN_SECTION}>
              {section?.title ?? t("newSection")}
            </option>
          ))}
        </Select>
      </div>
    </>
  );
}
