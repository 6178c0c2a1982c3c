import type { ReactNode } from "react";
import { THEN } from "../after-saving.ts";

interface Props {
  /** The form that is saved. */
  form: string | undefined;
  /** The page after that, as `afterSaving` names it. */
  to: string;
  className?: string;
  children: ReactNode;
}

/** Looks like a link, and takes with it what has been ticked. */
export function Onward({ form, to, className = "link", children }: Props) {
  return (
    <button type="submit" form={form} name={THEN} value={to} className={className}>
      {children}
    </button>
  );
}
