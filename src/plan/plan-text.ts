import { printable } from '../diagnostics';
import type { ClusterFate, ClusterPlan, HubFate, PlannedChange } from './cluster-plan';

/** At most so many fields of one object are listed. */
const MAX_FIELDS = 20;

const SIGNS: Readonly<Record<HubFate | ClusterFate, string>> = {
  create: '+',
  change: '~',
  recreate: '!',
  remove: '-',
  delete: '-',
  leave: '=',
};

const REMARKS: Readonly<Partial<Record<HubFate | ClusterFate, string>>> = {
  recreate: 'deleted and applied again',
  remove: 'Argo CD removes it once a person confirms',
  delete: 'deleted from the cluster',
  leave: 'stays, and nobody manages it any more',
};

/** A plan as people read it, a line an object: `+` new, `~` changed, `-` gone, `=` left behind, `!` deleted and made again. */
export function planText({ hub, cluster }: ClusterPlan): string {
  if (hub.length + cluster.length === 0) return '  nothing changes\n';
  return [...section('on the hub', hub), ...section('on the cluster', cluster)].map((line) => `${line}\n`).join('');
}

function section(title: string, changes: readonly PlannedChange<HubFate | ClusterFate>[]): string[] {
  return changes.length === 0 ? [] : [`  ${title}`, ...changes.map(line)];
}

function line({ does, kind, namespace, name, fields }: PlannedChange<HubFate | ClusterFate>): string {
  const object = `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
  const remark = REMARKS[does] ?? fieldList(fields);
  return `    ${SIGNS[does]} ${printable(object)}${remark === undefined ? '' : `: ${printable(remark)}`}`;
}

function fieldList(fields: readonly string[] | undefined): string | undefined {
  if (!fields) return undefined;
  const more = fields.length - MAX_FIELDS;
  return `${fields.slice(0, MAX_FIELDS).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
