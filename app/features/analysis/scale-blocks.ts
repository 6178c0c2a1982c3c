import type { Localized } from "#app/i18n/localized.ts";
import type { OptionQuestion } from "./question-result.ts";

/** Questions with the same answers, which may measure the same thing: a grid's rows, or neighbours in a section. */
export interface ScaleBlock {
  /** Of the grid, else of the first question. */
  key: string;
  title: Localized;
  /** The first question's words, where the title alone does not say which block of the section it is. */
  first?: Localized;
  items: OptionQuestion[];
  /** The answers that are points, in the order in which they count. */
  points: { code: string; label: Localized; score: number }[];
}

/** What a question says, in the words of its row or of its own. */
interface Section {
  title: Localized;
  questions: readonly OptionQuestion[];
}

const FEWEST_ITEMS = 2;

/** The blocks of a survey in its order. A question whose answers stand in no order is in none as far as it says so. */
export function scaleBlocks(sections: readonly Section[]): ScaleBlock[] {
  return sections.flatMap(({ title, questions }) => {
    const blocks = new Map<string, ScaleBlock>();
    for (const question of questions) {
      const points = pointsOf(question);
      if (points.length < 2) continue;
      const shape = JSON.stringify([question.partOf?.id, ...points.map(({ code }) => code)]);
      const block = blocks.get(shape);
      const { id = question.id, text = title } = question.partOf ?? {};
      if (block) block.items.push(question);
      else blocks.set(shape, { key: id, title: text, items: [question], points });
    }
    const found = [...blocks.values()].filter(({ items }) => items.length >= FEWEST_ITEMS);
    const isAlone = ({ title: own }: ScaleBlock) => found.filter((block) => block.title === own).length === 1;
    return found.map((block) => (isAlone(block) ? block : { ...block, first: block.items[0]?.text ?? title }));
  });
}

/** An answer apart from the scale ("never go out") is no point on it. Numbers of their own count as they are, else 1, 2, 3 … */
function pointsOf({ type, options, countedAs, ofPlaces, partOf }: OptionQuestion): ScaleBlock["points"] {
  if (type !== "single" || countedAs || ofPlaces || partOf?.place !== undefined) return [];
  const points = options.filter(({ state, quiet }) => !state && !quiet);
  const hasNumbers = points.every(({ value }) => value !== undefined);
  return points.map(({ code, label, value }, place) => ({
    code,
    label,
    score: hasNumbers && value !== undefined ? value : place + 1,
  }));
}
