import { type Diagnostic, error, printable, quote, warning } from '../../diagnostics';
import { type GroupVersionKind, gvkOf, gvkText, splitCrdName } from '../gvk';
import { isMapping, Part } from '../part';
import type { BundleRule } from '../rule';

const KEYS = ['alm-examples', 'olm.examples'] as const;

/** Every example is of an API that the operator owns, and every such API has one (hive-olm-argocd 2.8, CSV validator). */
export const csvExamples: BundleRule = ({ csv }) => {
  const annotations = Part.of(csv).at('metadata', 'annotations');
  const [first, second] = KEYS.map((key) => annotations.at(key)).filter(({ isAbsent }) => !isAbsent);
  const { owned, unnamed } = ownedApis(Part.of(csv));
  if (!first) return [...unnamed.map(noGroup), ...(owned.length > 0 ? [noExamples(annotations)] : [])];
  const problems: Diagnostic[] = second ? [twoLists(second)] : [];
  const examples = parseExamples(first, problems);
  if (!examples) return problems;
  problems.push(...unnamed.map(noGroup));
  const ownedTexts = new Set(owned.map(({ text }) => text));
  for (const example of examples) {
    if (ownedTexts.has(example)) continue;
    const message = `${first.key} has an example of ${quote(example)}, which the operator does not own`;
    const hint = 'Remove it, or list the API in spec.customresourcedefinitions.owned or spec.apiservicedefinitions.owned.';
    problems.push(error({ code: 'CSV_EXAMPLE_NOT_OWNED', message, hint, where: first.whereKey }));
  }
  for (const { text, part } of owned) {
    if (examples.has(text)) continue;
    const message = `${first.key} has no example of ${quote(text)}, which the operator owns`;
    const hint = 'Add one: consoles offer it to people who make such an object.';
    problems.push(warning({ code: 'CSV_EXAMPLE_MISSING', message, hint, where: part.where }));
  }
  return problems;
};

function noExamples(annotations: Part): Diagnostic {
  const hint = 'Add it: a JSON list with an object of each API that the operator owns.';
  const message = 'the ClusterServiceVersion has no annotation alm-examples';
  return warning({ code: 'CSV_EXAMPLES_ABSENT', message, hint, where: annotations.where });
}

function twoLists(second: Part): Diagnostic {
  const message = 'both alm-examples and olm.examples are there, but alm-examples only is read';
  return warning({ code: 'CSV_EXAMPLES_TWICE', message, hint: 'Remove olm.examples.', where: second.whereKey });
}

function noGroup(part: Part): Diagnostic {
  const message = `${part.name} ${quote(part.text)} is not the name of a CRD, which is <plural>.<group>`;
  return error({ code: 'CSV_OWNED_NAME', message, hint: 'Write the metadata.name of the CRD.', where: part.where });
}

/** The APIs of the examples; undefined, with a problem, if the text is no JSON list of objects. An empty text is an empty list. */
function parseExamples(part: Part, problems: Diagnostic[]): Set<string> | undefined {
  const refuse = (what: string): undefined => {
    const hint = 'It is a JSON list of objects, such as [{"apiVersion": "example.com/v1", "kind": "Widget", …}].';
    problems.push(error({ code: 'CSV_EXAMPLES_INVALID', message: `${part.key} ${what}`, hint, where: part.whereKey }));
    return undefined;
  };
  if (part.text === '') return new Set();
  let value: unknown;
  try {
    value = JSON.parse(part.text);
  } catch (cause) {
    return refuse(`is not valid JSON: ${printable(cause instanceof Error ? cause.message : String(cause))}`);
  }
  if (!Array.isArray(value)) return refuse('is no list');
  const apis = new Set<string>();
  for (const [index, item] of value.entries()) {
    const { apiVersion, kind } = isMapping(item) ? item : {};
    if (typeof kind !== 'string' || kind === '') return refuse(`has an item without a kind, number ${index + 1}`);
    apis.add(gvkText(gvkOf(typeof apiVersion === 'string' ? apiVersion : '', kind)));
  }
  return apis;
}

interface OwnedApi {
  readonly text: string;
  readonly part: Part;
}

/** The APIs that the operator owns, and the names of CRDs from which no group can be taken. */
function ownedApis(root: Part): { owned: OwnedApi[]; unnamed: Part[] } {
  const owned: OwnedApi[] = [];
  const unnamed: Part[] = [];
  const add = (part: Part, gvk: GroupVersionKind): void => {
    owned.push({ text: gvkText(gvk), part });
  };
  for (const part of root.at('spec', 'customresourcedefinitions', 'owned').items) {
    const group = splitCrdName(part.at('name').text)?.group;
    if (group === undefined) unnamed.push(part.at('name'));
    else add(part, { group, version: part.at('version').text, kind: part.at('kind').text });
  }
  for (const part of root.at('spec', 'apiservicedefinitions', 'owned').items) {
    add(part, { group: part.at('group').text, version: part.at('version').text, kind: part.at('kind').text });
  }
  return { owned, unnamed };
}
