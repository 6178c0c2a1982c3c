import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Marked } from "./words.tsx";

/**
 * Form parts. Contract: a field's error and hint are tied to it by aria-describedby; the error summary comes first on
 * the page, takes focus where scripts run (autofocus attribute), and each line leads to its field.
 */
export interface FieldFault {
  /** The id of the control, or of the first control in a group. */
  id: string;
  message: string;
}

export function ErrorSummary({ faults }: { faults: FieldFault[] }) {
  const { t } = useTranslation();
  if (faults.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: a summary of errors is what the visitor must meet first (GOV.UK error summary)
    <div className="notice urgent error-summary" role="alert" tabIndex={-1} autoFocus aria-labelledby="error-summary">
      <h2 id="error-summary">{t("errorSummary")}</h2>
      <ul>
        {faults.map((fault) => (
          <li key={fault.id}>
            <a href={`#${fault.id}`}>
              <Marked>{fault.message}</Marked>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface FieldProps {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
}

/** The ids that describe a control, for its aria-describedby. */
export function describedBy({ id, hint, error }: { id: string; hint?: ReactNode; error?: string }): string | undefined {
  return [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined;
}

export function FieldNotes({ id, hint, error }: { id: string; hint?: ReactNode; error?: string }) {
  return (
    <>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="field-error" id={`${id}-error`}>
          <Marked>{error}</Marked>
        </p>
      ) : null}
    </>
  );
}

type InputProps = FieldProps & Omit<React.InputHTMLAttributes<HTMLInputElement>, "id">;

export function TextField({ id, label, hint, error, ...input }: InputProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <FieldNotes id={id} hint={hint} error={error} />
      <input
        id={id}
        type="text"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id, hint, error })}
        {...input}
      />
    </div>
  );
}

type AreaProps = FieldProps & {
  /** Where scripts run, how much of it is left is counted. */
  maximum?: number;
} & Omit<React.TextareaHTMLAttributes<HTMLTextAreaElement>, "id">;

export function TextArea({ id, label, hint, error, maximum, ...input }: AreaProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <FieldNotes id={id} hint={hint} error={error} />
      <textarea
        id={id}
        rows={4}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id, hint, error })}
        {...input}
      />
      {maximum === undefined ? null : (
        <p className="counter" data-counts={id} data-maximum={maximum}>
          <span aria-hidden="true" />
          <span className="visually-hidden" role="status" />
        </p>
      )}
    </div>
  );
}

type SelectProps = FieldProps & Omit<React.SelectHTMLAttributes<HTMLSelectElement>, "id">;

export function Select({ id, label, hint, error, children, ...input }: SelectProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <FieldNotes id={id} hint={hint} error={error} />
      <select
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id, hint, error })}
        {...input}
      >
        {children}
      </select>
    </div>
  );
}

type GroupProps = FieldProps & {
  /** The question is a part of the page of its own. */
  heading?: boolean;
  children: ReactNode;
};

/** A group of choices under one question: a fieldset whose legend is the question. */
export function ChoiceGroup({ id, label, hint, error, heading = false, children }: GroupProps) {
  return (
    <fieldset id={`${id}-group`} aria-describedby={describedBy({ id, hint, error })}>
      <legend>{heading ? <h2>{label}</h2> : label}</legend>
      <FieldNotes id={id} hint={hint} error={error} />
      {children}
    </fieldset>
  );
}

interface ChoiceProps extends Omit<React.InputHTMLAttributes<HTMLInputElement>, "id" | "type"> {
  id: string;
  type: "radio" | "checkbox";
  label: ReactNode;
  /** "Don't know" and the like, which must not look like a point on the scale. */
  quiet?: boolean;
}

export function Choice({ id, type, label, quiet = false, ...input }: ChoiceProps) {
  return (
    <label className={quiet ? "choice quiet" : "choice"} htmlFor={id}>
      <input id={id} type={type} {...input} />
      {label}
    </label>
  );
}

export function Button({
  second = false,
  ...button
}: { second?: boolean } & React.ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="submit" className={second ? "button second" : "button"} {...button} />;
}
