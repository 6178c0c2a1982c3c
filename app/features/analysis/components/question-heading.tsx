import { Words } from "#app/ui/words.tsx";
import type { QuestionResult } from "../results.ts";
import { useWording } from "./use-wording.ts";

interface QuestionHeadingProps {
  question: Pick<QuestionResult, "text" | "hint">;
  level: "h1" | "h2" | "h3";
  id?: string;
}

/** A question in the words in which it was asked, its hint among them. */
export function QuestionHeading({ question: { text, hint }, level: Heading, id }: QuestionHeadingProps) {
  const { language } = useWording();
  return (
    <>
      <Heading id={id}>
        <Words of={text} language={language} />
      </Heading>
      {hint ? (
        <p className="muted">
          <Words of={hint} language={language} />
        </p>
      ) : null}
    </>
  );
}
