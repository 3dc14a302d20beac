import { type Diagnostic, error, quote, warning } from '../../diagnostics';
import { isDnsLabel1035 } from '../../kubernetes';
import { CRD_V1, type CrdVersion, crdVersions } from '../crd-version';
import type { Part } from '../part';
import { repeated } from '../repeated';
import { printerColumns, scalePaths } from './crd-columns';

/** The versions of a CRD, as the API server checks them: unique names, and exactly one that is stored. */
export function crdVersionRules(crd: Part): Diagnostic[] {
  const versions = crdVersions(crd);
  const isV1 = crd.at('apiVersion').text === CRD_V1;
  return [
    ...versions.flatMap(({ name, part }) => versionProblems(name, part, isV1)),
    ...repeated(versions, ({ name }) => name).map(nameTwice),
    ...storage(crd, versions),
    ...(isV1 ? onlyV1(crd, versions) : onlyV1beta1(crd, versions)),
  ];
}

function versionProblems(name: string, part: Part, isV1: boolean): Diagnostic[] {
  const problems: Diagnostic[] = [];
  if (!isDnsLabel1035(name)) {
    const message = `${part.name} has the name ${quote(name)}, which is no DNS label`;
    problems.push(error({ code: 'CRD_VERSION_NAME', message, hint: 'Use a name such as v1 or v1alpha1.', where: part.where }));
  }
  return [
    ...problems,
    ...deprecation(part),
    ...printerColumns(part, isV1 ? 'jsonPath' : 'JSONPath'),
    ...scalePaths(part.at('subresources', 'scale')),
  ];
}

/** A warning of deprecation is one printable line of a version that is deprecated. */
function deprecation(version: Part): Diagnostic[] {
  const warn = version.at('deprecationWarning');
  if (warn.isAbsent) return [];
  const refuse = (message: string, hint: string): Diagnostic[] => [
    error({ code: 'CRD_DEPRECATION_WARNING', message: `${warn.name} ${message}`, hint, where: warn.where }),
  ];
  if (version.at('deprecated').value !== true)
    return refuse('is set, but the version is not deprecated', 'Set deprecated: true.');
  if (warn.text === '') return refuse('is empty', 'Write a text, or remove it: there is a default.');
  if (Buffer.byteLength(warn.text) > 256) return refuse('is longer than 256 bytes', 'Shorten it.');
  return /[\p{C}\p{Zl}\p{Zp}]/u.test(warn.text) ? refuse('is not one printable line', 'Write it on one line.') : [];
}

function nameTwice({ name, part }: CrdVersion): Diagnostic {
  const message = `two versions of the CRD have the name ${quote(name)}`;
  return error({ code: 'CRD_VERSION_TWICE', message, hint: 'Remove one of them.', where: part.where });
}

function storage(crd: Part, versions: readonly CrdVersion[]): Diagnostic[] {
  const list = crd.at('spec', 'versions');
  const stored = versions.filter(({ isStorage }) => isStorage);
  const problems: Diagnostic[] = [];
  if (stored.length !== 1) {
    const message = `${stored.length === 0 ? 'no version' : `each of ${stored.length} versions`} of the CRD has storage: true`;
    const where = (stored[1]?.part ?? list).where;
    problems.push(error({ code: 'CRD_STORAGE', message, hint: 'Mark exactly one: objects are stored in it.', where }));
  }
  if (versions.length > 0 && !versions.some(({ isServed }) => isServed)) {
    const message = 'no version of the CRD is served, so that nobody can make such an object';
    problems.push(warning({ code: 'CRD_NOT_SERVED', message, hint: 'Set served: true.', where: list.where }));
  }
  return problems;
}

/** What v1beta1 may say once for all versions, and how each version calls it. */
const TOP_LEVEL = [
  ['validation', 'schema'],
  ['subresources', 'subresources'],
  ['additionalPrinterColumns', 'additionalPrinterColumns'],
] as const;

/**
 * In v1 each version says all of itself. A schema that is missing is a warning only, though a cluster would refuse the CRD: the
 * validators of operator-framework leave out all that is about schemas, and bundles that they take must pass.
 */
function onlyV1(crd: Part, versions: readonly CrdVersion[]): Diagnostic[] {
  const single = crd.at('spec', 'version');
  const problems: Diagnostic[] = [];
  if (!single.isAbsent) {
    const message = 'spec.version is set, which a CRD of v1 does not have';
    const hint = 'Remove it: spec.versions says all.';
    problems.push(error({ code: 'CRD_V1_VERSION', message, hint, where: single.whereKey }));
  }
  for (const part of TOP_LEVEL.map(([top]) => crd.at('spec', top)).filter(({ isAbsent }) => !isAbsent)) {
    const message = `${part.name} is set, which Kubernetes passes over in a CRD of v1`;
    problems.push(warning({ code: 'CRD_V1_FIELD', message, hint: 'Write it into each of spec.versions.', where: part.whereKey }));
  }
  for (const { name, part } of versions.filter((version) => version.part.at('schema', 'openAPIV3Schema').isAbsent)) {
    const message = `${part.name} ${quote(name)} has no schema.openAPIV3Schema, without which a cluster refuses the CRD`;
    const hint = 'Add it: { type: object, x-kubernetes-preserve-unknown-fields: true } takes anything.';
    problems.push(warning({ code: 'CRD_SCHEMA_ABSENT', message, hint, where: part.where }));
  }
  return problems;
}

/** In v1beta1 something is said for all versions or in each, not both; and `spec.version` is the first of the versions. */
function onlyV1beta1(crd: Part, versions: readonly CrdVersion[]): Diagnostic[] {
  const problems: Diagnostic[] = [];
  const single = crd.at('spec', 'version');
  const [first] = versions;
  if (single.text !== '' && first && first.name !== single.text) {
    const message = `spec.version ${quote(single.text)} is not the first of spec.versions, ${quote(first.name)}`;
    problems.push(error({ code: 'CRD_VERSION_FIRST', message, hint: 'Remove spec.version.', where: single.where }));
  }
  for (const [top, each] of TOP_LEVEL) {
    const part = crd.at('spec', top);
    if (part.isAbsent || crd.at('spec', 'versions').items.every((version) => version.at(each).isAbsent)) continue;
    const message = `${part.name} is set for all versions and in one of them`;
    problems.push(error({ code: 'CRD_TOP_LEVEL', message, hint: 'Keep one of the two.', where: part.where }));
  }
  return [...problems, ...printerColumns(crd.at('spec'), 'JSONPath'), ...scalePaths(crd.at('spec', 'subresources', 'scale'))];
}
