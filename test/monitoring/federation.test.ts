import { checkFederation, type Federation } from '../../src/monitoring/federation';
import { oneLine } from '../olm/render';

const good: Federation = {
  namespace: 'redhat-widget',
  portName: 'https',
  matchNames: ['widget_total', 'ALERTS', 'job:widget:rate5m'],
  matchLabels: { app: 'widget' },
};
const check = (more: Partial<Federation>) => checkFederation({ ...good, ...more }, 'metricsFederation').map(oneLine);

test('a federation, also of alerts alone, is good', () => {
  expect(check({})).toEqual([]);
  expect(check({ matchNames: [] })).toEqual([]);
});

test.each<[Partial<Federation>, string]>([
  [{ namespace: 'Widget' }, "error FEDERATION_NAME_INVALID: metricsFederation.namespace is 'Widget', which is not a DNS label"],
  [{ portName: '' }, "error FEDERATION_NAME_INVALID: metricsFederation.portName is '', which is not a DNS label"],
  [
    { matchNames: ['ok', 'up"} or {a="b'] },
    `error FEDERATION_METRIC_INVALID: metricsFederation.matchNames[1] is 'up"} or {a="b', which is not the name of a metric`,
  ],
  [
    { matchNames: ['1up'] },
    "error FEDERATION_METRIC_INVALID: metricsFederation.matchNames[0] is '1up', which is not the name of a metric",
  ],
  [
    { matchLabels: {} },
    'warning FEDERATION_LABELS_EMPTY: metricsFederation.matchLabels is empty and so selects every Service of the namespace',
  ],
  [{ matchLabels: { a: 'b c' } }, "error LABEL_INVALID: metricsFederation.matchLabels.a is 'b c', which is not a label value"],
])('%j breaks one rule', (more, problem) => {
  expect(check(more)).toEqual([problem]);
});
