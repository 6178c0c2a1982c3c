/** Who may do what, and where. Pure: the guard (guard.server.ts) is the only caller that lets somebody in. */
export const ROLES = ["administrator", "coordinator", "analyst", "police"] as const;
export type Role = (typeof ROLES)[number];

export const PERMISSIONS = [
  "see_results",
  "see_approved_tips",
  "moderate",
  "write_report",
  "make_surveys",
  "export",
  "export_raw",
  "manage_users",
  "manage_settings",
  "see_audit",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** Raw answers are nobody's by role alone, but the administrator's: Membership.rawAnswers gives them to a person. */
const BY_ROLE: Record<Role, readonly Permission[]> = {
  administrator: PERMISSIONS,
  coordinator: [
    "see_results",
    "see_approved_tips",
    "moderate",
    "write_report",
    "make_surveys",
    "export",
    "manage_settings",
    "see_audit",
  ],
  analyst: ["see_results", "see_approved_tips", "write_report", "make_surveys", "export"],
  police: ["see_results", "see_approved_tips", "write_report"],
};

/** Where a membership holds: one municipality, all of a police area, or – with neither – everywhere. */
export interface Scope {
  municipalityCode: string | null;
  policeAreaId: string | null;
}

export interface Grant extends Scope {
  role: Role;
  rawAnswers: boolean;
}

/** A municipality and the police area that it lies in. */
export interface Located {
  code: string;
  policeAreaId: string | null;
}

declare const grantedByTheGate: unique symbol;

/** A municipality code that somebody has been let into. Only `accessTo` makes one. */
export type GrantedCode = string & { readonly [grantedByTheGate]: true };

export interface Access {
  code: GrantedCode;
  /** The strongest of the roles that reach the municipality. */
  role: Role;
  may(permission: Permission): boolean;
}

/** What somebody's memberships give in one municipality; null when none of them reaches it. */
export function accessTo(municipality: Located, memberships: readonly Grant[]): Access | null {
  const here = memberships.filter((membership) => reaches(membership, municipality));
  const role = ROLES.find((candidate) => here.some((membership) => membership.role === candidate));
  if (!role) return null;
  const permissions = new Set(here.flatMap(permissionsOf));
  return { code: municipality.code as GrantedCode, role, may: (permission) => permissions.has(permission) };
}

function permissionsOf({ role, rawAnswers }: Grant): readonly Permission[] {
  return rawAnswers ? [...BY_ROLE[role], "export_raw"] : BY_ROLE[role];
}

export function reaches(scope: Scope, municipality: Located): boolean {
  if (scope.municipalityCode !== null) return scope.municipalityCode === municipality.code;
  return scope.policeAreaId === null || scope.policeAreaId === municipality.policeAreaId;
}

/** A scope, and the police area that its municipality lies in. */
export interface PlacedScope extends Scope {
  within: string | null;
}

export const EVERYWHERE: PlacedScope = { municipalityCode: null, policeAreaId: null, within: null };

/** Whether somebody may give, change or take away a membership: an administrator whose own scope covers all of its. */
export function mayManage(actor: readonly Grant[], target: PlacedScope): boolean {
  return actor.some((grant) => grant.role === "administrator" && covers(grant, target));
}

/** A new password opens all that the account reaches, so nobody makes a link for one that reaches further than they. */
export function mayReset(actor: readonly Grant[], memberships: readonly PlacedScope[]): boolean {
  return memberships.length > 0 && memberships.every((membership) => mayManage(actor, membership));
}

function covers(wider: Scope, { municipalityCode, policeAreaId, within }: PlacedScope): boolean {
  if (wider.municipalityCode !== null) return wider.municipalityCode === municipalityCode;
  return wider.policeAreaId === null || wider.policeAreaId === (policeAreaId ?? within);
}

export const isEverywhere = (scope: Scope): boolean => scope.municipalityCode === null && scope.policeAreaId === null;

/** What an administrator of a municipality can choose between when inviting. */
export const REACHES = ["municipality", "police_area", "everywhere"] as const;
export type Reach = (typeof REACHES)[number];

/** The scope meant by a choice made in a municipality; null when it lies in no police area. */
export function scopeOf(reach: Reach, { code, policeAreaId }: Located): PlacedScope | null {
  if (reach === "municipality") return { municipalityCode: code, policeAreaId: null, within: policeAreaId };
  if (reach === "everywhere") return EVERYWHERE;
  return policeAreaId === null ? null : { municipalityCode: null, policeAreaId, within: null };
}
