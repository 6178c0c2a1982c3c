import type { LivingArea } from "../question/bank.ts";
import { coreSurvey, sampleSurvey, youngSurvey } from "./standard-surveys.ts";
import type { SurveyDocument } from "./survey.schema.ts";
import type { STARTS } from "./survey-forms.schema.ts";

export interface SurveyStart {
  start: (typeof STARTS)[number];
  title: string;
  municipalityName: string;
  areas: readonly LivingArea[];
}

const STANDARD = { core: coreSurvey, sample: sampleSurvey, young: youngSurvey, empty: coreSurvey };

/** What a new survey begins as. A name of staff's own has no translation yet. */
export function startedSurvey({ start, title, ...place }: SurveyStart): SurveyDocument {
  const standard = STANDARD[start](place);
  const document = start === "empty" ? { ...standard, minutes: 1, sections: [] } : standard;
  return standard.title.sv === title ? document : { ...document, title: { sv: title } };
}
