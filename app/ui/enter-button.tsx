/**
 * What the Enter key presses, where buttons that lead away stand before a form's own: it presses the form's first in the
 * document. Seen and heard by nobody.
 */
export function EnterButton({ form }: { form: string | undefined }) {
  return <button type="submit" form={form} className="visually-hidden" tabIndex={-1} aria-hidden="true" />;
}
