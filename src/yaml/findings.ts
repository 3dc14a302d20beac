import type { ErrorObject } from 'ajv';
import { closest } from './closest';
import { MAX_PROBLEMS } from './limits';
import type { YamlPath } from './yaml-path';
import type { YamlSource } from './yaml-source';

/** Keywords that only sum up findings which are reported themselves. (A rule for keys must stand in `propertyNames`, not behind a `$ref`.) */
const SUMMARIES = new Set(['if', 'propertyNames', 'allOf', 'anyOf', 'oneOf']);

/** True for a finding of the JSON Schema validator that adds nothing to the others. */
export function isSummary({ keyword }: ErrorObject): boolean {
  return SUMMARIES.has(keyword);
}

/** The value that a finding is about: a JSON pointer (RFC 6901) as a path. */
export function instancePath({ instancePath: pointer }: ErrorObject): YamlPath {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The path of what a finding finds fault with, a member whose key is wrong included; none for a summary. */
export function faultyPath(finding: ErrorObject): YamlPath[] {
  if (isSummary(finding)) return [];
  const path = instancePath(finding);
  const key = finding.keyword === 'additionalProperties' ? finding.params['additionalProperty'] : finding.propertyName;
  return [key === undefined ? path : [...path, String(key)]];
}

/**
 * The findings that are faults of their own. Left out is what only follows from another: a finding in a value that the parser could not
 * take, and a property that is missing because its name is misspelt or could not be taken.
 */
export function ownFindings(findings: readonly ErrorObject[], source: YamlSource): ErrorObject[] {
  const misspelt = misspeltNames(findings);
  return findings.filter((finding) => {
    const path = instancePath(finding);
    if (source.isUnknown(path)) return false;
    if (finding.keyword !== 'required') return true;
    const isMisspelt = misspelt.has(`${finding.instancePath}/${finding.params['missingProperty']}`);
    return !isMisspelt && source.find(path)?.isIncomplete !== true;
  });
}

/** Pointers of the properties that unknown ones were meant to be. Of hostile amounts only as many as are reported. */
function misspeltNames(findings: readonly ErrorObject[]): ReadonlySet<string> {
  const unknown = findings.filter(({ keyword }) => keyword === 'additionalProperties').slice(0, MAX_PROBLEMS);
  return new Set(
    unknown.map(({ instancePath: pointer, params, parentSchema }) => {
      const known = Object.keys(parentSchema?.['properties'] ?? {});
      return `${pointer}/${closest(String(params['additionalProperty']), known)}`;
    }),
  );
}
