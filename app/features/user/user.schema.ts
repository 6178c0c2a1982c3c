import { z } from "zod";
import { ROLES } from "./user.policy.ts";

export const PASSWORD_MINIMUM = 12;
/** Longer ones only cost computing time. */
export const PASSWORD_MAXIMUM = 128;

export const RoleSchema = z.enum(ROLES);
export const EmailSchema = z.email().max(254).trim().toLowerCase();
export const NameSchema = z.string().trim().min(1).max(100);
export const PasswordSchema = z.string().min(PASSWORD_MINIMUM).max(PASSWORD_MAXIMUM);

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
  password: z.string().min(1).max(PASSWORD_MAXIMUM),
});

export type SignInForm = z.input<typeof SignInSchema>;
