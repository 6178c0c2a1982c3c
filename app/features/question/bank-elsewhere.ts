import type { LivingArea } from "./bank.ts";
import type { QuestionOf } from "./question.schema.ts";
import { CONNECTIONS, ELSEWHERE } from "./scales.ts";

export const CONNECTION_ID = "G4";

/** G4: asked of those who say in G3 that they live elsewhere, and of nobody else. Its result is theirs alone. */
export function connectionHere(areas: readonly LivingArea[]): QuestionOf<"multiple"> {
  const elsewhere = areas.filter(({ key, kind }) => [key, kind].includes(ELSEWHERE.code)).map(({ key }) => key);
  return {
    id: CONNECTION_ID,
    type: "multiple",
    text: { sv: "Vad har du för koppling till kommunen?", en: "What is your connection to the municipality?" },
    options: CONNECTIONS,
    shownWhen: { answer: "G3", isOneOf: elsewhere.length > 0 ? elsewhere : [ELSEWHERE.code] },
  };
}
