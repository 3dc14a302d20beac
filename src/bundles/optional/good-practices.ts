import { type Diagnostic, error, quote, warning } from '../../diagnostics';
import { isVersion } from '../../releases';
import type { Bundle } from '../bundle';
import { Part } from '../part';
import type { BundleRule } from '../rule';
import { lists, policyRules } from './policy-rules';

/** What operator-framework calls good practices (hive-olm-argocd 2.8, good-practices). */
export const goodPractices: BundleRule = (bundle) => {
  const spec = Part.of(bundle.csv).at('spec');
  return [
    ...resourceRequests(spec),
    ...channelNames(bundle),
    ...crdPermissions(spec),
    ...bundleName(bundle),
    ...crdDescriptions(spec),
  ];
};

/** There is a deployment, and its containers say what they need. */
function resourceRequests(spec: Part): Diagnostic[] {
  const deployments = spec.at('install', 'spec', 'deployments');
  if (deployments.items.length === 0) {
    const message = 'the ClusterServiceVersion has no deployment';
    return [error({ code: 'PRACTICE_NO_DEPLOYMENT', message, hint: 'Add that of the operator.', where: deployments.where })];
  }
  return deployments.items
    .flatMap((deployment) => deployment.at('spec', 'template', 'spec', 'containers').items)
    .map((container) => container.at('resources', 'requests'))
    .filter((requests) => requests.at('cpu').isAbsent || requests.at('memory').isAbsent)
    .map((requests) => {
      const message = `${requests.name} does not say how much cpu and memory the container needs`;
      const hint = 'Add requests for both: quotas refuse pods without.';
      return warning({ code: 'PRACTICE_REQUESTS', message, hint, where: requests.where });
    });
}

/** Channels are named by how stable they are. */
function channelNames({ channels, defaultChannel, sources, folder }: Bundle): Diagnostic[] {
  const names = new Set([...channels, ...(defaultChannel === undefined ? [] : [defaultChannel])]);
  const odd = [...names].filter((name) => name !== '' && !/^(candidate|fast|stable)/.test(name));
  const where = sources.annotations?.locate(['annotations']) ?? { file: folder, line: 1, column: 1 };
  return odd.map((name) => {
    const message = `the channel ${quote(name)} is not named after how stable it is`;
    return warning({ code: 'PRACTICE_CHANNEL', message, hint: 'Begin it with candidate, fast or stable.', where });
  });
}

/** The operator does not make CRDs by itself: OLM would not know of them. */
function crdPermissions(spec: Part): Diagnostic[] {
  return policyRules(spec, 'permissions', 'clusterPermissions')
    .filter(
      (rule) =>
        lists(rule, 'apiGroups', 'apiextensions.k8s.io') &&
        lists(rule, 'resources', 'customresourcedefinitions', '*') &&
        lists(rule, 'verbs', 'create', 'patch', '*'),
    )
    .map((rule) => {
      const message = `${rule.name} allows the operator to make CRDs`;
      const hint = 'Bring CRDs in the bundle, or depend on the operator that owns them.';
      return warning({ code: 'PRACTICE_CRD_PERMISSION', message, hint, where: rule.where });
    });
}

/** The bundle is named `<operator>.v<version>`. */
function bundleName({ csv, name }: Bundle): Diagnostic[] {
  const parts = name.split('.v');
  if (parts.length === 2 && isVersion(parts[1] ?? '')) return [];
  const message = `metadata.name ${quote(name)} is not <operator>.v<version>`;
  const { where } = Part.of(csv).at('metadata', 'name');
  return [warning({ code: 'PRACTICE_NAME', message, hint: 'Use a name such as widget.v1.2.3.', where })];
}

/** Every CRD has a description for people. */
function crdDescriptions(spec: Part): Diagnostic[] {
  const crds = ['owned', 'required'].flatMap((list) => spec.at('customresourcedefinitions', list).items);
  return crds
    .filter((crd) => crd.at('description').text === '')
    .map((crd) => {
      const message = `the CRD ${quote(crd.at('name').text)} has no description`;
      return warning({ code: 'PRACTICE_CRD_DESCRIPTION', message, hint: 'Say what it is for.', where: crd.where });
    });
}
