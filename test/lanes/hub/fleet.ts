/**
 * Prints the objects of a hub as one list: `CLUSTERS` ClusterDeployments with their ClusterSyncs, and a set without an operator.
 *
 *     npx tsx test/lanes/hub/fleet.ts CLUSTERS
 */
const since = '2026-01-01T00:00:00Z';
const count = Number(process.argv[2]);

function deployment(index: number): object {
  const labels = {
    ...(index % 3 === 0 && { 'api.openshift.com/addon-notes': 'true' }),
    'api.openshift.com/ccs': String(index % 2 === 0),
    'hive.openshift.io/version': '4.16.3',
  };
  const secret = { name: 'kubeconfig' };
  return {
    apiVersion: 'hive.openshift.io/v1',
    kind: 'ClusterDeployment',
    metadata: { namespace: 'fleet', name: `c${index}`, labels },
    spec: {
      clusterName: `c${index}`,
      baseDomain: 'example.com',
      platform: { none: {} },
      installed: true,
      clusterMetadata: { clusterID: `id-${index}`, infraID: `infra-${index}`, adminKubeconfigSecretRef: secret },
    },
    status: {
      conditions: [
        {
          type: 'Unreachable',
          status: 'False',
          lastTransitionTime: since,
          lastProbeTime: since,
          message: '',
          reason: 'Reachable',
        },
      ],
    },
  };
}

function sync(index: number): object {
  const hasNotes = index % 3 === 0;
  const result = { observedGeneration: 1, result: 'Success', lastTransitionTime: since, firstSuccessTime: since };
  const failure = { ...result, result: 'Failure', failureMessage: 'failed to apply resource 1: no matches for kind "Widget"' };
  const own = { name: `addon-widget.c${index}`, ...(index === 7 ? failure : result) };
  return {
    apiVersion: 'hiveinternal.openshift.io/v1alpha1',
    kind: 'ClusterSync',
    metadata: { namespace: 'fleet', name: `c${index}` },
    spec: {},
    status: {
      syncSets: index % 5 === 2 ? [own] : [],
      selectorSyncSets: hasNotes ? [{ name: 'addon-notes', ...result }] : [],
    },
  };
}

const notes = {
  apiVersion: 'hive.openshift.io/v1',
  kind: 'SelectorSyncSet',
  metadata: { name: 'addon-notes' },
  spec: {
    clusterDeploymentSelector: { matchLabels: { 'api.openshift.com/addon-notes': 'true' } },
    resources: [{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'notes', namespace: 'default' } }],
  },
};

const indexes = Array.from({ length: count }, (_, index) => index);
const items = [...indexes.map(deployment), ...indexes.map(sync), notes];
process.stdout.write(JSON.stringify({ apiVersion: 'v1', kind: 'List', items }));
