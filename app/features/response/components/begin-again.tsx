import { Button } from "#app/ui/form.tsx";

/** Removes what is kept in this browser and goes to the first question. */
export function BeginAgain({ action, label, quiet = false }: { action: string; label: string; quiet?: boolean }) {
  return (
    <form method="post" action={action}>
      {quiet ? (
        <button type="submit" className="link">
          {label}
        </button>
      ) : (
        <Button second>{label}</Button>
      )}
    </form>
  );
}
