import type { Section, SurveyDocument } from "./survey.schema.ts";

/**
 * The document with each section and each question once, and no section without questions: a section is there for its
 * questions alone. What stands first stays, with its heading; a second section of the same key gives it its questions.
 */
export function tidied(document: SurveyDocument): SurveyDocument {
  const sections = new Map<string, Section>();
  const known = new Set<string>();
  for (const section of document.sections) {
    const questions = section.questions.filter(({ id }) => !known.has(id) && known.add(id));
    const first = sections.get(section.key) ?? { ...section, questions: [] };
    sections.set(section.key, { ...first, questions: [...first.questions, ...questions] });
  }
  return { ...document, sections: [...sections.values()].filter(({ questions }) => questions.length > 0) };
}
