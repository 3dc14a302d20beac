import { type Diagnostic, error, quote } from '../../diagnostics';
import { isVersion } from '../../releases';
import type { Bundle } from '../bundle';
import { splitCrdName } from '../gvk';
import { Part } from '../part';
import type { BundleRule } from '../rule';
import { policyRules } from './policy-rules';

/** What the incumbent's `mtcli bundle validate` asks of a bundle by itself (managed-tenants 5.3: AM0003, AM0012, AM0015). */
export const managedTenants: BundleRule = (bundle) => {
  const spec = Part.of(bundle.csv).at('spec');
  return [...names(bundle), ...permissions(spec), ...deployments(spec)];
};

/** The bundle and the one before it are named `<package>.<version>`. */
function names({ csv, packageName }: Bundle): Diagnostic[] {
  const root = Part.of(csv);
  return [root.at('metadata', 'name'), root.at('spec', 'replaces')]
    .filter(({ text }) => {
      const [name, ...version] = text.split('.');
      return text !== '' && (name !== packageName || !isVersion(version.join('.').replace(/^v/, '')));
    })
    .map((part) => {
      const message = `${part.name} ${quote(part.text)} is not the package and a semantic version`;
      return error({ code: 'TENANT_NAME', message, hint: `Name it ${quote(`${packageName}.v1.2.3`)}.`, where: part.where });
    });
}

/** The operator may do no more on a cluster of somebody else than it must. */
function permissions(spec: Part): Diagnostic[] {
  const owned = new Set(
    spec.at('customresourcedefinitions', 'owned').items.map((crd) => splitCrdName(crd.at('name').text)?.group ?? ''),
  );
  return [
    ...policyRules(spec, 'permissions', 'clusterPermissions').flatMap((rule) => wildcards(rule, owned)),
    ...policyRules(spec, 'clusterPermissions').flatMap(everySecret),
  ];
}

function wildcards(rule: Part, owned: ReadonlySet<string>): Diagnostic[] {
  const groups = textsOf(rule.at('apiGroups'));
  if (groups.includes('*')) return [refuse(rule, `${rule.name} is for every API group`, 'List the groups.')];
  if (!textsOf(rule.at('resources')).includes('*')) return [];
  const isOwn = groups.length > 0 && groups.every((group) => owned.has(group));
  return isOwn
    ? []
    : [refuse(rule, `${rule.name} is for every resource of a group that is not the operator's own`, 'List the resources.')];
}

function everySecret(rule: Part): Diagnostic[] {
  if (!textsOf(rule.at('apiGroups')).includes('') || rule.at('resourceNames').items.length > 0) return [];
  return textsOf(rule.at('resources'))
    .filter((resource) => resource === 'secrets' || resource === 'configmaps')
    .map((resource) =>
      refuse(rule, `${rule.name} is for all ${resource} of the cluster`, 'Name them in resourceNames, or use permissions.'),
    );
}

function refuse({ where }: Part, message: string, hint: string): Diagnostic {
  return error({ code: 'TENANT_PERMISSION', message, hint, where });
}

function textsOf(list: Part): string[] {
  return list.items.map(({ text }) => text);
}

/** Fields that every container must have. */
const CONTAINER_FIELDS = [
  ['livenessProbe'],
  ['readinessProbe'],
  ['resources', 'requests', 'cpu'],
  ['resources', 'requests', 'memory'],
  ['resources', 'limits', 'cpu'],
  ['resources', 'limits', 'memory'],
] as const;

function deployments(spec: Part): Diagnostic[] {
  return spec
    .at('install', 'spec', 'deployments')
    .items.flatMap((deployment) => deployment.at('spec', 'template', 'spec', 'containers').items)
    .flatMap((container) => CONTAINER_FIELDS.map((path) => container.at(...path)))
    .filter(({ isAbsent }) => isAbsent)
    .map(({ name, where }) =>
      error({
        code: 'TENANT_CONTAINER',
        message: `${name} is missing`,
        hint: 'Add it: every container has probes, requests and limits.',
        where,
      }),
    );
}
