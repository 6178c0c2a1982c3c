import { Fragment } from "react";
import { Marked } from "./words.tsx";

/** A few facts on a line, which breaks between them first. */
export function FactLine({ facts }: { facts: readonly string[] }) {
  if (facts.length === 0) return null;
  return (
    <p className="muted fact-line">
      {facts.map((fact, index) => (
        <Fragment key={fact}>
          <span>
            <Marked>{index < facts.length - 1 ? `${fact} ·` : fact}</Marked>
          </span>{" "}
        </Fragment>
      ))}
    </p>
  );
}
