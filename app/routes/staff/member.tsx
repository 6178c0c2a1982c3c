import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LinkToHandOver } from "#app/features/user/components/link-to-hand-over.tsx";
import { PlaceName } from "#app/features/user/components/place-name.tsx";
import { RoleChoice } from "#app/features/user/components/role-choice.tsx";
import { doerOf } from "#app/features/user/doer.server.ts";
import { requireStaff } from "#app/features/user/guard.server.ts";
import { LINK_DAYS, makeResetLink } from "#app/features/user/invitation.commands.server.ts";
import { changeMembership, removeMembership } from "#app/features/user/membership.commands.server.ts";
import { mayManage, mayReset } from "#app/features/user/user.policy.ts";
import { findMember, listGrants, listPlacedScopes } from "#app/features/user/user.queries.server.ts";
import { MemberFormSchema } from "#app/features/user/user.schema.ts";
import { translator } from "#app/i18n/i18n.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { realNow } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database/database.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import { publicOrigin } from "#app/platform/http/public-origin.server.ts";
import { Button, Choice, ErrorSummary } from "#app/ui/form.tsx";

/** Another's membership that this administrator may change; for all others there is no such page. */
async function requireManageable({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params.kommun, "manage_users");
  const db = database();
  const member = (await findMember(db, staff.municipality, params.membership ?? "")) ?? notFound();
  const grants = await listGrants(db, staff.user.id);
  if (!mayManage(grants, member.scope)) notFound();
  return { db, staff, member, grants };
}

export async function loader(args: LoaderFunctionArgs) {
  const { db, staff, member, grants } = await requireManageable(args);
  const resettable = mayReset(grants, await listPlacedScopes(db, member.user.id));
  return { municipality: staff.municipality, member, resettable, days: LINK_DAYS };
}

export async function action(args: ActionFunctionArgs) {
  const { request } = args;
  const { db, staff, member } = await requireManageable(args);
  const submission = parseWithZod(await readForm(request), { schema: MemberFormSchema });
  if (submission.status !== "success") return data({ fault: "roleMissing" as const }, { status: 400 });
  const doer = await doerOf(db, staff);
  const chosen = submission.value;
  if (chosen.intent === "reset") {
    const made = await makeResetLink(db, doer, { userId: member.user.id, now: realNow() });
    if (!made.ok) return data({ fault: REFUSALS[made.reason] }, { status: 400 });
    return data({ href: `${publicOrigin(request)}/inbjudan/${made.value.token}` });
  }
  const changed =
    chosen.intent === "remove"
      ? await removeMembership(db, doer, { membershipId: member.id })
      : await changeMembership(db, doer, { membershipId: member.id, ...chosen });
  if (!changed.ok) return data({ fault: REFUSALS[changed.reason] }, { status: 400 });
  throw redirect(inLanguage(`/personal/${staff.municipality.slug}/anvandare`, languageOf(request.url)));
}

const REFUSALS = { not_yours: "notYours", last_administrator: "lastAdministrator" } as const;

export const meta: MetaFunction<typeof loader> = ({ data: loaded, location }) => [
  { title: `${loaded?.member.user.name ?? translator(languageOf(location.search), "user")("usersTitle")} – Lyhörd` },
];

export default function Member() {
  const { municipality, member, days } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("user");
  const language = languageOf(useLocation().search);
  const { name, email } = member.user;
  return (
    <div className="narrow">
      <p>
        <a href={inLanguage(`/personal/${municipality.slug}/anvandare`, language)}>{t("toUsers")}</a>
      </p>
      <ErrorSummary faults={answer && "fault" in answer ? [{ id: "role", message: t(answer.fault) }] : []} />
      {answer && "href" in answer ? <LinkToHandOver href={answer.href} email={email} days={days} /> : null}
      <h1>{name}</h1>
      <p>
        {email}
        <br />
        <span className="muted">
          <PlaceName {...member} />
        </span>
      </p>
      <form method="post">
        <RoleChoice chosen={member.role} />
        <Choice
          id="raw-answers"
          type="checkbox"
          name="rawAnswers"
          label={t("rawAnswers")}
          defaultChecked={member.rawAnswers}
          aria-describedby="raw-answers-hint"
        />
        <p className="hint under-choice" id="raw-answers-hint">
          {t("rawAnswersHint")}
        </p>
        <Button name="intent" value="change">
          {t("save")}
        </Button>
      </form>
      <OtherDoings />
    </div>
  );
}

/** What is done seldom, and each with its consequence said first. */
function OtherDoings() {
  const { resettable, days } = useLoaderData<typeof loader>();
  const { t } = useTranslation("user");
  return (
    <form method="post" className="below">
      {resettable ? (
        <details>
          <summary>{t("resetTitle")}</summary>
          <p>{t("resetText", { days })}</p>
          <Button second name="intent" value="reset">
            {t("makeResetLink")}
          </Button>
        </details>
      ) : null}
      <details>
        <summary>{t("removeTitle")}</summary>
        <p>{t("removeText")}</p>
        <Button second name="intent" value="remove">
          {t("remove")}
        </Button>
      </details>
    </form>
  );
}
