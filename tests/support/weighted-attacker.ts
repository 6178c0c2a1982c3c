import { type Constraint, solve } from "yalps";

/**
 * One question by one break of a weighted survey as it is published, and what an attacker knows beside it: what a respondent
 * of each kind counts, exactly. Kinds are what weights are made by, such as women of 50–64.
 */
export interface WeightedFigures {
  /** Per kind what each of its respondents counts. */
  weights: readonly number[];
  /** Into how many steps shares are rounded. */
  steps: number;
  /** Every group, and those who are in none. */
  groups: readonly {
    /** The kinds that its people may be of. */
    kinds: readonly number[];
  }[];
  /** The published tables, each of one group, of all that are hidden, or of everybody: base, and the share of each line. */
  tables: readonly { groups: readonly number[]; base: number; shares: readonly number[] }[];
}

/** Of a respondent, a little more for each constraint: where many meet in one point the solver would go round in circles. */
const LEEWAY = 1e-6;
/** Where it does so all the same, it begins with other variables. */
const TRIES = 12;

/**
 * How few and how many a hidden group's respondents can be.
 *
 * Method: unknown are how many respondents n of each group are of each kind, and with what weight u they gave each answer; of a
 * group Σ u = Σ w·n. A published share p of a table lies within half a step s/2 of Σ u / Σ w·n, which is linear once
 * multiplied out: (p − s/2) · Σ w·n ≤ Σ u ≤ (p + s/2) · Σ w·n. One question at a time, so that each program is small.
 */
export function rangeOf(figures: WeightedFigures, group: number): { low: number; high: number } {
  const { constraints, variables } = programOf(figures);
  const solved = (direction: "minimize" | "maximize") => {
    for (let first = 0; first < TRIES; first += 1) {
      const turned = [...variables.slice(first * 5), ...variables.slice(0, first * 5)];
      const { status, result } = solve({ direction, objective: `n of ${group}`, constraints, variables: turned });
      if (status === "optimal") return result;
    }
    throw new Error(`The attacker cannot solve group ${group}: ${direction}`);
  };
  return { low: solved("minimize"), high: solved("maximize") };
}

function programOf({ weights, steps, groups, tables }: WeightedFigures) {
  const lines = tables[0]?.shares ?? [];
  const constraints = new Map<string, Constraint>();
  const variables = new Map<string, Map<string, number>>();
  const add = (name: string, key: string, factor: number) => variables.get(name)?.set(key, factor);
  for (const [group, { kinds }] of groups.entries()) {
    constraints.set(`answers of ${group}`, { equal: 0 });
    for (const kind of kinds) {
      variables.set(`${group},${kind}`, new Map([[`n of ${group}`, 1]]));
      add(`${group},${kind}`, `answers of ${group}`, -(weights[kind] ?? 0));
    }
    for (const line of lines.keys()) variables.set(`${group}:${line}`, new Map([[`answers of ${group}`, 1]]));
  }
  for (const [table, { groups: members, base, shares }] of tables.entries()) {
    constraints.set(`base of ${table}`, { equal: base });
    for (const group of members)
      for (const kind of groups[group]?.kinds ?? []) add(`${group},${kind}`, `base of ${table}`, 1);
    for (const [line, share] of shares.entries()) {
      const leeway = LEEWAY * (1 + constraints.size);
      constraints.set(`least ${table}:${line}`, { min: -leeway });
      constraints.set(`most ${table}:${line}`, { max: leeway });
      for (const group of members) {
        for (const kind of groups[group]?.kinds ?? []) {
          add(`${group},${kind}`, `least ${table}:${line}`, -(weights[kind] ?? 0) * (share - 0.5 / steps));
          add(`${group},${kind}`, `most ${table}:${line}`, -(weights[kind] ?? 0) * (share + 0.5 / steps));
        }
        add(`${group}:${line}`, `least ${table}:${line}`, 1);
        add(`${group}:${line}`, `most ${table}:${line}`, 1);
      }
    }
  }
  return { constraints, variables: [...variables] };
}
