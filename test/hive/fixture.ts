import * as fs from 'node:fs';
import { App, Chart } from 'cdk8s';
import { type Diagnostic, problemsOf } from '../../src/diagnostics';
import { SelectorSyncSet, type SelectorSyncSetProps } from '../../src/hive';
import type { KubernetesObject } from '../../src/kubernetes';

/** A manifest; `metadata` has the name `widget` unless it says otherwise. */
export function manifest(kind: string, { metadata = {}, apiVersion = 'v1', ...fields }: ManifestFields = {}): KubernetesObject {
  return { apiVersion, kind, metadata: { name: 'widget', ...metadata }, ...fields };
}

interface ManifestFields {
  readonly apiVersion?: string;
  readonly metadata?: object;
  readonly [field: string]: unknown;
}

/** A manifest of exactly so many bytes of JSON. */
export function manifestOf(bytes: number, name = 'widget'): KubernetesObject {
  const make = (filling: string) => manifest('ConfigMap', { metadata: { name, namespace: 'a' }, data: { filling } });
  return make('x'.repeat(bytes - JSON.stringify(make('')).length));
}

/** A chart for the hub in an app of its own. */
export function hub(): Chart {
  return new Chart(new App({ outdir: 'unused' }), 'hub');
}

/** A set of clusters with the label `widget`, without objects. */
export function widgetSet(props: Partial<SelectorSyncSetProps> = {}): SelectorSyncSet {
  return new SelectorSyncSet(hub(), 'set', {
    name: 'widget',
    clusterDeploymentSelector: { matchLabels: { widget: 'true' } },
    ...props,
  });
}

/** The problems of a construct, as `severity CODE: message`. */
export function problems(construct: Parameters<typeof problemsOf>[0]): string[] {
  return problemsOf(construct).map(oneLine);
}

/** A diagnostic as `severity CODE: message`. */
export function oneLine({ severity, code, message }: Diagnostic): string {
  return `${severity} ${code}: ${message}`;
}

/** The number of the line of a file that has `text` in it, other than the line that asks for it. */
export function lineOf(file: string, text: string): number {
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  return lines.findIndex((line) => line.includes(text) && !line.includes('lineOf')) + 1;
}
