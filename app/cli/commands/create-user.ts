import { Command, Option } from "commander";
import { createUser } from "#app/features/user/user.commands.server.ts";
import { ROLES, type Role } from "#app/features/user/user.policy.ts";
import { type NewUser, NewUserSchema, PASSWORD_MAXIMUM, PASSWORD_MINIMUM } from "#app/features/user/user.schema.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import { DRY_RUN, DRY_RUN_DONE } from "../dry-run.ts";
import { requireMunicipality, requirePoliceArea } from "../found.ts";
import { readPassword } from "../password.ts";
import { Refusal } from "../refusal.ts";
import type { Terminal } from "../terminal.ts";
import { withDatabase } from "../with-database.ts";

interface Options {
  email: string;
  name: string;
  role: Role;
  municipality?: string;
  policeArea?: string;
  rawAnswers?: boolean;
  passwordFile?: string;
  dryRun?: boolean;
}

export function createUserCommand(terminal: Terminal): Command {
  return new Command("create-user")
    .summary("make an account for somebody on the staff")
    .description(
      "Makes an account. The password is asked for on the terminal, or read from --password-file or standard input: never\n" +
        "given on the command line, where others on the machine could read it.",
    )
    .requiredOption("--email <address>", "what they sign in with")
    .requiredOption("--name <name>", "their name, as colleagues see it")
    .addOption(new Option("--role <role>", "what they may do").choices(ROLES).makeOptionMandatory())
    .option("--municipality <slug or code>", "where the role holds; everywhere unless this or --police-area is given")
    .option("--police-area <name>", "the role holds in all municipalities of a police area")
    .option("--raw-answers", "may export raw answers")
    .option("--password-file <file>", "a file whose first line is the password")
    .option(...DRY_RUN)
    .action((options) => run(terminal, options));
}

async function run(terminal: Terminal, options: Options): Promise<void> {
  if (options.municipality && options.policeArea) {
    throw new Refusal("Give either --municipality or --police-area, not both.");
  }
  const password = await readPassword(terminal, options.passwordFile);
  await withDatabase(terminal, async (db) => {
    const user = checked({ ...facts(options), password, memberships: [await membershipOf(db, options)] });
    if (options.dryRun) return terminal.say(DRY_RUN_DONE);
    const result = await createUser(db, user);
    if (!result.ok) throw new Refusal(`There is already an account for ${user.email}.`);
    terminal.say(`${user.name} can sign in as ${user.email}.`);
  });
}

const facts = ({ email, name }: Options) => ({ email, name });

async function membershipOf(db: Database, { role, municipality, policeArea, rawAnswers = false }: Options) {
  return {
    role,
    rawAnswers,
    municipalityCode: municipality && (await requireMunicipality(db, municipality)).code,
    policeAreaId: policeArea && (await requirePoliceArea(db, policeArea)).id,
  };
}

const FAULTS: Record<string, string> = {
  email: "That is no e-mail address.",
  name: "The name must have between 1 and 100 characters.",
  password: `The password must have between ${PASSWORD_MINIMUM} and ${PASSWORD_MAXIMUM} characters.`,
};

function checked(input: NewUser): NewUser {
  const parsed = NewUserSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new Refusal(parsed.error.issues.map(({ path }) => FAULTS[String(path[0])] ?? `${path.join(".")}?`).join(" "));
}
