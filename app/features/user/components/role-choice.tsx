import { useTranslation } from "react-i18next";
import { Choice, ChoiceGroup } from "#app/ui/form.tsx";
import { ROLES } from "../user.policy.ts";

interface Props {
  chosen?: string;
  error?: string;
}

/** The roles, with what each may do. */
export function RoleChoice({ chosen, error }: Props) {
  const { t } = useTranslation("user");
  return (
    <ChoiceGroup id="role" label={t("role")} error={error}>
      {ROLES.map((role, position) => (
        <div key={role}>
          <Choice
            id={position === 0 ? "role" : `role-${role}`}
            type="radio"
            name="role"
            value={role}
            label={t(`roles.${role}`)}
            defaultChecked={chosen === role}
            aria-describedby={`role-${role}-hint`}
          />
          <p className="hint under-choice" id={`role-${role}-hint`}>
            {t(`roleHints.${role}`)}
          </p>
        </div>
      ))}
    </ChoiceGroup>
  );
}
