import { type Problem, quote } from '../diagnostics';
import { isQualifiedName } from '../kubernetes';

/** Unicode noncharacters: no text of a user holds them, so they can mark a place in a string. */
const OPEN = '\ufdd0';
const CLOSE = '\ufdd1';
const TOKEN = new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`, 'g');

/** What begins an action of a Go template, alone or together with the braces of a call that follows. */
const BRACES = new RegExp(`\\{\\{|\\{(?=${OPEN})`, 'g');

/**
 * A text that Hive replaces, on each cluster, by the value of a label of its ClusterDeployment; empty where the label is absent.
 * Use it in any string value of an object inside a set, alone or within other text; not in a name, namespace or key.
 *
 * @param label the key of the label, for example `api.openshift.com/id`
 */
export function clusterLabel(label: string): string {
  return `${OPEN}${label}${CLOSE}`;
}

/** True if any string in `value` holds a {@link clusterLabel}. */
export function hasClusterLabel(value: unknown): boolean {
  if (typeof value === 'string') return value.includes(OPEN);
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(hasClusterLabel);
  return Object.keys(value).some((key) => key.includes(OPEN) || hasClusterLabel(Object(value)[key]));
}

/** True if any key in `value` holds a {@link clusterLabel}; Hive fills in values only. */
export function hasClusterLabelInKey(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, item]) => key.includes(OPEN) || hasClusterLabelInKey(item));
}

/**
 * `value` as a resource template of Hive (hive-olm-argocd 1.2): each {@link clusterLabel} becomes a call of `fromCDLabel`. With
 * templates on, Hive reads every string of the set as a Go template, so braces that an author means as text are escaped.
 */
export function toResourceTemplate(value: unknown): unknown {
  return mapStrings(value, (text) =>
    text.replace(BRACES, '{{ "$&" }}').replace(TOKEN, (_, label: string) => `{{ fromCDLabel ${JSON.stringify(label)} }}`),
  );
}

/** `value` as it may be on a cluster: with a good value of a label for each {@link clusterLabel}. */
export function withSampleLabels(value: unknown): unknown {
  return mapStrings(value, (text) => text.replace(TOKEN, 'x'));
}

function mapStrings(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') return map(value);
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, map));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapStrings(item, map)]));
}

/** Rules for the labels that are named in `value`. `subject` says in messages where they stand. */
export function checkClusterLabels(value: unknown, subject: string): Problem[] {
  const text = JSON.stringify(value ?? null);
  if (!text.includes(OPEN)) return [];
  const labels = new Set(Array.from(text.matchAll(TOKEN), (match) => match[1] ?? ''));
  return [...labels]
    .filter((label) => !isQualifiedName(label))
    .map((label) => ({
      code: 'HIVE_CLUSTER_LABEL_INVALID',
      message: `${subject}: clusterLabel(${quote(label)}) does not name a label`,
    }));
}
