import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { PlaceName } from "#app/features/user/components/place-name.tsx";
import { doerOf } from "#app/features/user/doer.server.ts";
import { requireStaff } from "#app/features/user/guard.server.ts";
import { withdrawInvitation } from "#app/features/user/invitation.commands.server.ts";
import { listInvitations, listMembers } from "#app/features/user/user.queries.server.ts";
import { WithdrawalSchema } from "#app/features/user/user.schema.ts";
import { formatInstant } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/i18n.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { realNow } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database/database.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { readForm } from "#app/platform/http/form.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { user, municipality } = await requireStaff(request, params.kommun, "manage_users");
  const db = database();
  return {
    home: `/personal/${municipality.slug}/anvandare`,
    name: municipality.name,
    members: await listMembers(db, municipality, user.id),
    invitations: await listInvitations(db, municipality, realNow()),
  };
}

/** Withdraws an invitation. */
export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params.kommun, "manage_users");
  const db = database();
  const submission = parseWithZod(await readForm(request), { schema: WithdrawalSchema });
  if (submission.status !== "success") notFound();
  const withdrawn = await withdrawInvitation(db, await doerOf(db, staff), submission.value);
  if (!withdrawn.ok) notFound();
  throw redirect(inLanguage(`/personal/${staff.municipality.slug}/anvandare`, languageOf(request.url)));
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [
  { title: `${translator(languageOf(location.search), "user")("usersTitle")} – ${data?.name} – Lyhörd` },
];

export default function Users() {
  const { home } = useLoaderData<typeof loader>();
  const { t } = useTranslation("user");
  const language = languageOf(useLocation().search);
  return (
    <>
      <h1>{t("usersTitle")}</h1>
      <Members />
      <div className="actions">
        <a className="button" href={inLanguage(`${home}/bjud-in`, language)}>
          {t("inviteTitle")}
        </a>
      </div>
      <Invitations />
    </>
  );
}

function Members() {
  const { home, members } = useLoaderData<typeof loader>();
  const { t } = useTranslation("user");
  const language = languageOf(useLocation().search);
  return (
    <ul className="plain people">
      {members.map((member) => (
        <li key={member.id}>
          <span>
            <b>{member.name}</b> <span className="muted">{member.email}</span>
            <br />
            {t(`roles.${member.role}`)} · <PlaceName {...member} />
            {member.rawAnswers ? ` · ${t("rawAnswersShort")}` : null}
          </span>
          {member.manageable ? (
            <a href={inLanguage(`${home}/${member.id}`, language)}>
              {t("change")} <span className="visually-hidden">{member.name}</span>
            </a>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Invitations() {
  const { invitations } = useLoaderData<typeof loader>();
  const { t } = useTranslation("user");
  const language = languageOf(useLocation().search);
  if (invitations.length === 0) return null;
  return (
    <section className="below">
      <h2>{t("invitationsTitle")}</h2>
      <ul className="plain people">
        {invitations.map((invitation) => (
          <li key={invitation.id}>
            <span>
              <b>{invitation.email}</b>
              <br />
              {t(`roles.${invitation.role}`)} · <PlaceName {...invitation} />
              <br />
              <span className="muted">{t("expires", { instant: formatInstant(invitation.expiresAt, language) })}</span>
            </span>
            <form method="post">
              <button type="submit" className="link" name="invitationId" value={invitation.id}>
                {t("withdraw")} <span className="visually-hidden">{invitation.email}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
