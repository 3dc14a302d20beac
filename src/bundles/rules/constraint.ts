import { type Diagnostic, error, quote } from '../../diagnostics';
import { isBlangRange } from '../blang-range';
import { isMapping, type Part } from '../part';
import { celProblem } from './constraint-cel';

/** The most that OLM decodes, in bytes of JSON (operator-framework/api, `pkg/constraints`). */
const MAX_BYTES = 131_072;

/** The forms of a constraint; exactly one is set. */
const FORMS: Readonly<Record<string, (part: Part) => Diagnostic[]>> = {
  cel: (part) => celRule(part.at('rule')),
  package: (part) => [...needed(part, ['packageName', 'versionRange']), ...versionRange(part.at('versionRange'))],
  gvk: (part) => needed(part, ['group', 'version', 'kind']),
  all: compound,
  any: compound,
  not: compound,
};

/** Checks the value of an `olm.constraint`, what is nested in it included. The nesting is bounded by that of YAML. */
export function constraintProblems(part: Part): Diagnostic[] {
  if (!isMapping(part.value)) return [refuse(part, `${part.name} must be a mapping`, HINT)];
  if (Buffer.byteLength(JSON.stringify(part.value)) > MAX_BYTES) {
    return [refuse(part, `${part.name} is larger than ${MAX_BYTES} bytes`, 'OLM reads no larger one: split it.')];
  }
  return oneConstraint(part);
}

function oneConstraint(part: Part): Diagnostic[] {
  if (!isMapping(part.value)) return [refuse(part, `${part.name} must be a mapping`, HINT)];
  const unknown = part.members.filter(({ key }) => key !== 'failureMessage' && !Object.hasOwn(FORMS, key));
  const set = part.members.filter((member) => Object.hasOwn(FORMS, member.key) && !member.isAbsent);
  const problems = unknown.map((member) =>
    refuse(member, `${member.name} is unknown, and OLM reads no constraint with it`, HINT),
  );
  if (set.length !== 1) problems.push(refuse(part, `${part.name} has ${set.length} of ${Object.keys(FORMS).join(', ')}`, HINT));
  return [...problems, ...set.flatMap((member) => FORMS[member.key]?.(member) ?? [])];
}

const HINT = `A constraint is one of ${Object.keys(FORMS).join(', ')}, and an optional failureMessage.`;

function compound(part: Part): Diagnostic[] {
  const { items } = part.at('constraints');
  if (items.length === 0) return [refuse(part, `${part.name}.constraints is missing or empty`, 'List constraints in it.')];
  return items.flatMap(oneConstraint);
}

function celRule(rule: Part): Diagnostic[] {
  const hint = 'Write a CEL expression over properties, such as properties.exists(p, p.type == "certified").';
  if (rule.text.trim() === '') return [refuse(rule, `${rule.path.slice(-2).join('.')} is missing or empty`, hint)];
  const problem = celProblem(rule.text);
  return problem === undefined ? [] : [refuse(rule, `${rule.name} is no rule that OLM takes: ${problem}`, hint)];
}

/** A text that must be there, for each field. */
export function needed(part: Part, fields: readonly string[]): Diagnostic[] {
  return fields
    .map((field) => part.at(field))
    .filter(({ text }) => text === '')
    .map((field) => refuse(field, `${field.path.slice(-2).join('.')} must be a text that is not empty`, 'Add it.'));
}

/** A range of versions, if there is a text. */
export function versionRange(part: Part): Diagnostic[] {
  if (part.text === '' || isBlangRange(part.text)) return [];
  return [refuse(part, `${part.name} ${quote(part.text)} is no range of versions`, "Use a range such as '>=1.0.0 <2.0.0'.")];
}

function refuse({ where }: Part, message: string, hint: string): Diagnostic {
  return error({ code: 'BUNDLE_DEPENDENCY', message, hint, where });
}
