import { useTranslation } from "react-i18next";
import { Choice, ChoiceGroup, TextField } from "#app/ui/form.tsx";
import { SurveyDesignSchema } from "../survey.schema.ts";
import { TITLE_MAXIMUM } from "../survey-forms.schema.ts";

export interface FactValues {
  title?: string;
  design?: string;
  opensOn?: string;
  closesOn?: string;
  invited?: string;
}

interface Props {
  values: FactValues;
  errors: { [Field in keyof FactValues]?: string };
}

/** What a survey is called, who may answer and when. */
export function SurveyFactsFields({ values, errors }: Props) {
  const { t } = useTranslation("builder");
  return (
    <>
      <TextField
        id="title"
        name="title"
        label={t("title")}
        hint={t("titleHint", { number: TITLE_MAXIMUM })}
        defaultValue={values.title}
        error={errors.title}
      />
      <ChoiceGroup id="design" label={t("design")} error={errors.design}>
        {SurveyDesignSchema.options.map((design, index) => (
          <Choice
            key={design}
            id={index === 0 ? "design" : `design-${design}`}
            type="radio"
            name="design"
            value={design}
            defaultChecked={values.design === design}
            label={
              <span>
                <b>{t(`design_${design}`)}</b>
                <span className="line muted">{t(`design_${design}_text`)}</span>
              </span>
            }
          />
        ))}
      </ChoiceGroup>
      <div className="beside">
        <TextField
          id="opensOn"
          name="opensOn"
          type="date"
          label={t("opensOn")}
          defaultValue={values.opensOn}
          error={errors.opensOn}
        />
        <TextField
          id="closesOn"
          name="closesOn"
          type="date"
          label={t("optional", { label: t("closesOn") })}
          defaultValue={values.closesOn}
          error={errors.closesOn}
        />
      </div>
      <TextField
        id="invited"
        name="invited"
        inputMode="numeric"
        autoComplete="off"
        className="short"
        label={t("optional", { label: t("invited") })}
        hint={t("invitedHint")}
        defaultValue={values.invited}
        error={errors.invited}
      />
    </>
  );
}
