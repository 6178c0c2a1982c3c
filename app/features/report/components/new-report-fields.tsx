import { useTranslation } from "react-i18next";
import { Choice, ChoiceGroup, TextField } from "#app/ui/form.tsx";
import { DIARY_NUMBER_MAXIMUM, TITLE_MAXIMUM } from "../report.schema.ts";

interface Props {
  dialogues: { slug: string; title: string; period?: string }[];
  values: { title?: string; dialogue?: string; diaryNumber?: string };
  errors: { title?: string; dialogue?: string; diaryNumber?: string };
}

/** What a new report is called, which dialogue it builds on and its number in the register. */
export function NewReportFields({ dialogues, values, errors }: Props) {
  const { t } = useTranslation("report");
  const [latest] = dialogues;
  const proposed = latest?.period ? t("pages.proposedTitle", { period: latest.period }) : "";
  return (
    <>
      <TextField
        id="title"
        name="title"
        label={t("pages.reportTitle")}
        hint={t("pages.atMost", { number: TITLE_MAXIMUM })}
        defaultValue={values.title ?? proposed}
        error={errors.title}
      />
      <ChoiceGroup id="dialogue" label={t("pages.dialogue")} hint={t("pages.dialogueHint")} error={errors.dialogue}>
        {dialogues.map(({ slug, title, period }, position) => (
          <Choice
            key={slug}
            id={position === 0 ? "dialogue" : `dialogue-${slug}`}
            type="radio"
            name="dialogue"
            value={slug}
            label={period ? `${title}, ${t("pages.forPeriod", { period })}` : title}
            defaultChecked={(values.dialogue ?? latest?.slug) === slug}
          />
        ))}
      </ChoiceGroup>
      <TextField
        id="diaryNumber"
        name="diaryNumber"
        label={t("pages.diaryNumber")}
        hint={t("pages.atMost", { number: DIARY_NUMBER_MAXIMUM })}
        defaultValue={values.diaryNumber}
        error={errors.diaryNumber}
      />
    </>
  );
}
