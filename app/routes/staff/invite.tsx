import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LinkToHandOver } from "#app/features/user/components/link-to-hand-over.tsx";
import { RoleChoice } from "#app/features/user/components/role-choice.tsx";
import { doerOf } from "#app/features/user/doer.server.ts";
import { requireStaff } from "#app/features/user/guard.server.ts";
import { invite, LINK_DAYS } from "#app/features/user/invitation.commands.server.ts";
import { mayManage, REACHES, scopeOf } from "#app/features/user/user.policy.ts";
import { findPoliceArea, listGrants } from "#app/features/user/user.queries.server.ts";
import { type InviteForm, InviteSchema } from "#app/features/user/user.schema.ts";
import { translator } from "#app/i18n/i18n.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { realNow } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database/database.server.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import { publicOrigin } from "#app/platform/http/public-origin.server.ts";
import { Button, Choice, ChoiceGroup, ErrorSummary, TextField } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { user, municipality } = await requireStaff(request, params.kommun, "manage_users");
  const db = database();
  const grants = await listGrants(db, user.id);
  const reaches = REACHES.filter((reach) => {
    const scope = scopeOf(reach, municipality);
    return scope !== null && mayManage(grants, scope);
  });
  return { municipality, reaches, policeArea: await findPoliceArea(db, municipality.policeAreaId), days: LINK_DAYS };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params.kommun, "manage_users");
  const submission = parseWithZod(await readForm(request), { schema: InviteSchema });
  if (submission.status !== "success") return data({ result: submission.reply() }, { status: 400 });
  const { email, role, reach } = submission.value;
  const scope = scopeOf(reach, staff.municipality);
  if (!scope) return data({ result: submission.reply({ fieldErrors: { reach: ["reachMissing"] } }) }, { status: 400 });
  const db = database();
  const invited = await invite(db, await doerOf(db, staff), { email, role, scope, now: realNow() });
  if (!invited.ok) {
    const fieldErrors: Record<string, string[]> =
      invited.reason === "is_member" ? { email: ["isMember"] } : { reach: ["notYours"] };
    return data({ result: submission.reply({ fieldErrors }) }, { status: 400 });
  }
  if (invited.value.kind === "joined") return data({ joined: email });
  return data({ link: { href: `${publicOrigin(request)}/inbjudan/${invited.value.token}`, email } });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, location }) => [
  {
    title: `${translator(languageOf(location.search), "user")("inviteTitle")} – ${loaded?.municipality.name} – Lyhörd`,
  },
];

export default function Invite() {
  const { municipality, days } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("user");
  const language = languageOf(useLocation().search);
  return (
    <div className="narrow">
      <p>
        <a href={inLanguage(`/personal/${municipality.slug}/anvandare`, language)}>{t("toUsers")}</a>
      </p>
      {!answer || "result" in answer ? (
        <InvitationForm />
      ) : (
        <>
          <h1>{t("inviteTitle")}</h1>
          {"link" in answer ? (
            <LinkToHandOver {...answer.link} days={days} />
          ) : (
            <Notice>
              <p>{t("joined", { email: answer.joined })}</p>
            </Notice>
          )}
          <p>
            <a href={inLanguage(`/personal/${municipality.slug}/anvandare/bjud-in`, language)}>{t("inviteAnother")}</a>
          </p>
        </>
      )}
    </div>
  );
}

function InvitationForm() {
  const { municipality, reaches, policeArea } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("user");
  const [form, fields] = useForm<InviteForm>({ lastResult: answer && "result" in answer ? answer.result : undefined });
  const inWords = (keys?: string[]) => (keys?.[0] ? t(keys[0] as "emailMissing") : undefined);
  const errors = {
    email: inWords(fields.email.errors),
    role: inWords(fields.role.errors),
    reach: inWords(fields.reach.errors),
  };
  const labels = {
    municipality: municipality.name,
    police_area: policeArea?.name ?? "",
    everywhere: t("everywhere"),
  };
  const faults = Object.entries(errors).flatMap(([id, message]) => (message ? [{ id, message }] : []));
  const chosen = fields.reach.initialValue ?? "municipality";
  return (
    <>
      <ErrorSummary faults={faults} />
      <h1>{t("inviteTitle")}</h1>
      <p>{t("inviteText")}</p>
      <form method="post" {...getFormProps(form)} noValidate>
        <TextField
          id="email"
          name="email"
          type="email"
          autoComplete="off"
          label={t("email")}
          defaultValue={fields.email.initialValue}
          error={errors.email}
        />
        <RoleChoice chosen={fields.role.initialValue} error={errors.role} />
        <ChoiceGroup id="reach" label={t("reach")} error={errors.reach}>
          {reaches.map((reach, position) => (
            <Choice
              key={reach}
              id={position === 0 ? "reach" : `reach-${reach}`}
              type="radio"
              name="reach"
              value={reach}
              label={labels[reach]}
              defaultChecked={chosen === reach}
            />
          ))}
        </ChoiceGroup>
        <Button>{t("makeInvitation")}</Button>
      </form>
    </>
  );
}
