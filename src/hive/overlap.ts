import type { LabelSelector } from '../kubernetes';

/** What a selector asks of the value of one label. */
interface Requirement {
  /** The values it may have; undefined if any. */
  allowed?: ReadonlySet<string>;
  /** The values it may not have. */
  readonly forbidden: Set<string>;
  /** True if the label must be there, false if it must not, undefined if either. */
  present?: boolean;
}

/** True if no cluster can match both selectors, by their text alone: they exclude each other in at least one label. */
export function areDisjoint(a: LabelSelector, b: LabelSelector): boolean {
  const ours = requirements(a);
  const theirs = requirements(b);
  return [...ours].some(([key, requirement]) => {
    const other = theirs.get(key);
    return other !== undefined && (excludes(requirement, other) || excludes(other, requirement));
  });
}

function excludes(a: Requirement, b: Requirement): boolean {
  if (a.present === false && b.present === true) return true;
  if (!a.allowed) return false;
  return [...a.allowed].every((value) => b.forbidden.has(value) || (b.allowed !== undefined && !b.allowed.has(value)));
}

function requirements({ matchLabels = {}, matchExpressions = [] }: LabelSelector): Map<string, Requirement> {
  const found = new Map<string, Requirement>();
  const of = (key: string): Requirement => {
    const requirement = found.get(key) ?? { forbidden: new Set<string>() };
    found.set(key, requirement);
    return requirement;
  };
  const allow = (key: string, values: readonly string[]) => {
    const requirement = of(key);
    const before = requirement.allowed;
    requirement.allowed = new Set(before ? values.filter((value) => before.has(value)) : values);
    requirement.present = true;
  };
  for (const [key, value] of Object.entries(matchLabels)) allow(key, [value]);
  for (const { key, operator, values = [] } of matchExpressions) {
    if (operator === 'In') allow(key, values);
    else if (operator === 'NotIn') for (const value of values) of(key).forbidden.add(value);
    else of(key).present = operator === 'Exists';
  }
  return found;
}
