import { Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { ResourceApplyMode, SelectorSyncSet } from '../../src/hive';
import type { LabelSelector } from '../../src/kubernetes';
import { findSharedResources, findTwins } from '../../src/synth/clashes';
import { visit } from '../../src/synth/visit';
import { ConfigChart, makeApp } from './fixture';

const ALL = ['integration', 'stage', 'production'];

describe('an object has one owner on a hub', () => {
  test('two folders with one object', () => {
    const app = makeApp();
    new ConfigChart(app, 'a', 'stage/a', 'shared');
    new ConfigChart(app, 'b', 'stage/b', 'shared');
    expect(findTwins(visit(app, ALL).objects).map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'OBJECT_TWICE: ConfigMap hive/shared is in stage/b and in stage/a',
    ]);
  });

  test('environments have hubs of their own', () => {
    const app = makeApp();
    new ConfigChart(app, 'a', 'stage/a', 'shared');
    new ConfigChart(app, 'b', 'production/a', 'shared');
    expect(findTwins(visit(app, ALL).objects)).toEqual([]);
  });
});

class SetChart extends Chart {
  public constructor(
    scope: Construct,
    id: string,
    public readonly folder: string,
    selector: LabelSelector,
    applyMode: ResourceApplyMode,
    data = 'same',
  ) {
    super(scope, id);
    const set = new SelectorSyncSet(this, 'set', { name: id, clusterDeploymentSelector: selector, applyMode });
    new k8s.KubeConfigMap(set.cluster, 'config', { metadata: { name: 'shared', namespace: 'redhat-x' }, data: { data } });
  }
}

const { SYNC, UPSERT } = ResourceApplyMode;
const A: LabelSelector = { matchLabels: { size: 'small' } };
const B: LabelSelector = { matchLabels: { size: 'large' } };
const C: LabelSelector = { matchLabels: { cloud: 'aws' } };

describe('two sets with one object', () => {
  test.each<[string, LabelSelector, ResourceApplyMode, LabelSelector, ResourceApplyMode, string, string[]]>([
    ['one of them deletes it under the other', A, SYNC, C, UPSERT, 'same', ['error HIVE_RESOURCE_SHARED']],
    ['the same clusters', A, SYNC, A, SYNC, 'same', ['error HIVE_RESOURCE_SHARED']],
    ['they would overwrite each other', A, UPSERT, C, UPSERT, 'other', ['warning HIVE_RESOURCE_SHARED']],
    ['they agree', A, UPSERT, C, UPSERT, 'same', []],
    ['no cluster has both', A, SYNC, B, SYNC, 'other', []],
  ])('%s', (_, selector, mode, otherSelector, otherMode, data, expected) => {
    const app = makeApp();
    new SetChart(app, 'one', 'stage/one', selector, mode);
    new SetChart(app, 'two', 'stage/two', otherSelector, otherMode, data);
    expect(findSharedResources(visit(app, ALL).sets).map(({ severity, code }) => `${severity} ${code}`)).toEqual(expected);
  });

  test('sets of one add-on know of each other', () => {
    const app = makeApp();
    new SetChart(app, 'one', 'stage/one', A, SYNC);
    new SetChart(app, 'two', 'stage/one', A, SYNC);
    expect(findSharedResources(visit(app, ALL).sets)).toEqual([]);
  });
});
