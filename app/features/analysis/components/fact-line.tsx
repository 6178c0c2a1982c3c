import { Fragment } from "react";

/** A few facts on a line, which breaks between them only. */
export function FactLine({ facts }: { facts: readonly string[] }) {
  return (
    <p className="muted fact-line">
      {facts.map((fact, index) => (
        <Fragment key={fact}>
          {index > 0 ? " · " : null}
          <span>{fact}</span>
        </Fragment>
      ))}
    </p>
  );
}
