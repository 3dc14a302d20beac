import { type Diagnostic, error, quote } from '../../diagnostics';
import { isDnsLabel1035, isDnsSubdomain } from '../../kubernetes';
import type { Part } from '../part';

const LABEL_HINT =
  'Use at most 63 lower-case letters, digits and "-", beginning with a letter and ending with a letter or digit.';

/** Group and names of a CRD, as the API server checks them, with its defaults for `singular` and `listKind`. */
export function crdNames(crd: Part): Diagnostic[] {
  const names = crd.at('spec', 'names');
  const group = crd.at('spec', 'group');
  const kind = names.at('kind');
  const problems = [...groupProblems(group), ...scopeProblems(crd.at('spec', 'scope'))];
  for (const part of [names.at('plural'), kind]) {
    if (part.text === '') problems.push(missing(part));
  }
  const labels = [names.at('plural'), names.at('singular'), ...names.at('shortNames').items, ...names.at('categories').items];
  for (const part of labels.filter(({ isAbsent, text }) => !isAbsent && text !== '')) {
    if (!isDnsLabel1035(part.text)) problems.push(notALabel(part, ''));
  }
  for (const part of [kind, names.at('listKind')]) {
    if (part.text !== '' && !isDnsLabel1035(part.text.toLowerCase())) problems.push(notALabel(part, ' even in lower case'));
  }
  if (kind.text !== '' && names.at('listKind').text === kind.text) {
    const message = `spec.names.listKind is ${quote(kind.text)}, as is spec.names.kind`;
    const hint = `Write ${kind.text}List, or remove it: that is the default.`;
    problems.push(error({ code: 'CRD_LIST_KIND', message, hint, where: names.at('listKind').where }));
  }
  const name = crd.at('metadata', 'name');
  const expected = `${names.at('plural').text}.${group.text}`;
  if (name.text !== expected || !isDnsSubdomain(name.text)) {
    const message = `metadata.name ${quote(name.text)} is not the plural and the group of the CRD`;
    problems.push(error({ code: 'CRD_NAME', message, hint: `Name it ${quote(expected)}.`, where: name.where }));
  }
  return problems;
}

function groupProblems(group: Part): Diagnostic[] {
  if (group.text === '') return [missing(group)];
  if (isDnsSubdomain(group.text) && group.text.includes('.')) return [];
  const message = `spec.group ${quote(group.text)} is no DNS domain with a dot`;
  return [error({ code: 'CRD_GROUP', message, hint: 'Use a domain of your own, such as example.com.', where: group.where })];
}

function scopeProblems(scope: Part): Diagnostic[] {
  if (scope.text === 'Namespaced' || scope.text === 'Cluster') return [];
  const message = scope.text === '' ? 'spec.scope is missing' : `spec.scope is ${quote(scope.text)}`;
  return [error({ code: 'CRD_SCOPE', message, hint: 'Write Namespaced or Cluster.', where: scope.where })];
}

function missing(part: Part): Diagnostic {
  const message = `${part.name} is missing`;
  return error({ code: 'CRD_FIELD_MISSING', message, hint: 'Add it.', where: part.where });
}

function notALabel(part: Part, how: string): Diagnostic {
  const message = `${part.name} ${quote(part.value)} is no DNS label${how}`;
  return error({ code: 'CRD_LABEL', message, hint: LABEL_HINT, where: part.where });
}
