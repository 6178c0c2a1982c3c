import { z } from "zod";
import { REACHES, ROLES } from "./user.policy.ts";

export const PASSWORD_MINIMUM = 12;
/** Longer ones only cost computing time. */
export const PASSWORD_MAXIMUM = 128;

export const RoleSchema = z.enum(ROLES);

// The messages are keys of the `user` texts.
export const EmailSchema = z
  .string("emailMissing")
  .trim()
  .toLowerCase()
  .pipe(z.email("emailMissing").max(254, "emailMissing"));
/** One line: neither line breaks nor other control characters, which PostgreSQL refuses in part. */
export const NameSchema = z
  .string("nameMissing")
  .trim()
  .min(1, "nameMissing")
  .max(100, "nameTooLong")
  .regex(/^\P{Cc}*$/u, "nameMissing");
export const PasswordSchema = z
  .string("passwordShort")
  .min(PASSWORD_MINIMUM, "passwordShort")
  .max(PASSWORD_MAXIMUM, "passwordLong");

export const MembershipInputSchema = z.object({
  role: RoleSchema,
  /** Neither: everywhere. */
  municipalityCode: z.string().optional(),
  policeAreaId: z.string().optional(),
  rawAnswers: z.boolean().optional(),
});

export const NewUserSchema = z.object({
  name: NameSchema,
  email: EmailSchema,
  password: PasswordSchema,
  isDemo: z.boolean().optional(),
  memberships: z.array(MembershipInputSchema),
});

export type MembershipInput = z.infer<typeof MembershipInputSchema>;
export type NewUser = z.infer<typeof NewUserSchema>;

/** What is asked at sign-in: only that it is there, so that a wrong form tells nothing about accounts. */
export const SignInSchema = z.object({
  email: EmailSchema,
  password: z.string("passwordMissing").max(PASSWORD_MAXIMUM, "passwordLong"),
});

export const InviteSchema = z.object({
  email: EmailSchema,
  role: z.enum(ROLES, "roleMissing"),
  reach: z.enum(REACHES, "reachMissing"),
});

export const WithdrawalSchema = z.object({ invitationId: z.string().regex(/^[0-9a-f]{32}$/) });

const passwordTwice = { password: PasswordSchema, repeated: z.string("passwordsDiffer") };
const isSamePassword = ({ password, repeated }: { password: string; repeated: string }) => password === repeated;
const differ = { error: "passwordsDiffer", path: ["repeated"] };

export const JoinSchema = z.object({ name: NameSchema, ...passwordTwice }).refine(isSamePassword, differ);
export const NewPasswordSchema = z.object(passwordTwice).refine(isSamePassword, differ);

/** The three forms on the page of one membership. */
export const MemberFormSchema = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("change"),
    role: z.enum(ROLES, "roleMissing"),
    rawAnswers: z.boolean().default(false),
  }),
  z.object({ intent: z.literal("reset") }),
  z.object({ intent: z.literal("remove") }),
]);

export type SignInForm = z.input<typeof SignInSchema>;
export type InviteForm = z.input<typeof InviteSchema>;
export type JoinForm = z.input<typeof JoinSchema>;
