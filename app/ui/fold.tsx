import type { ReactNode } from "react";

interface FoldProps {
  id: string;
  title: ReactNode;
  /** What is inside, in a few words: enough to know whether it has to be opened. */
  state: ReactNode;
  /** Something in it has to be looked at. */
  open?: boolean;
  children: ReactNode;
}

/** A part of a long form that is opened when it is needed; what is inside is sent either way. Needs no script. */
export function Fold({ id, title, state, open = false, children }: FoldProps) {
  return (
    <details className="fold" id={id} open={open}>
      <summary>
        {title} <span className="line muted">{state}</span>
      </summary>
      {children}
    </details>
  );
}
