import { type CsvAnswers, csvQueries, readCsvAnswers, type Sample } from '../../src/fleet';
import type { CsvMetrics } from '../../src/status';
import { CLUSTER } from '../status/facts';

const sample = (value: number, labels: Record<string, string> = { _id: 'id-1' }): Sample => ({
  labels: new Map(Object.entries(labels)),
  value,
});
const abnormal = (phase?: string) => sample(1, { _id: 'id-1', ...(phase !== undefined && { phase }) });

describe('csvQueries', () => {
  it('pins the exact CSV and exported_namespace', () => {
    expect(csvQueries({ namespace: 'redhat-widget', name: 'widget.v1.2.3' }).succeeded).toBe(
      'max by (_id) (csv_succeeded{exported_namespace="redhat-widget",name="widget.v1.2.3"})',
    );
  });
});

describe('readCsvAnswers', () => {
  test.each<[string, Partial<CsvAnswers>, CsvMetrics]>([
    ['succeeded', { succeeded: [sample(1)] }, { evidence: 'succeeded' }],
    ['given up', { succeeded: [sample(0)], abnormal: [abnormal('Failed')] }, { evidence: 'abnormal', phase: 'Failed' }],
    ['on its way', { succeeded: [sample(0)], abnormal: [abnormal('Installing')] }, { evidence: 'pending', phase: 'Installing' }],
    ['abnormal without a phase', { succeeded: [sample(0)], abnormal: [abnormal()] }, { evidence: 'abnormal' }],
    ['neither', { succeeded: [sample(0)] }, { evidence: 'pending' }],
    ['gone', {}, { evidence: 'absent' }],
    ['no metrics of the cluster at all', { seen: [] }, { evidence: 'unknown' }],
    [
      'those of another cluster',
      { seen: [sample(9, { _id: 'id-2' })], succeeded: [sample(1, { _id: 'id-2' })] },
      { evidence: 'unknown' },
    ],
  ])('%s', (_, answers, metrics) => {
    const read = readCsvAnswers({ succeeded: [], abnormal: [], seen: [sample(9)], ...answers });
    expect(read(CLUSTER, false)).toEqual(metrics);
  });

  it('takes series without _id for the only cluster, and for no other', () => {
    const read = readCsvAnswers({ succeeded: [sample(1, {})], abnormal: [], seen: [sample(9, {})] });
    expect(read(CLUSTER, true).evidence).toBe('succeeded');
    expect(read(CLUSTER, false).evidence).toBe('unknown');
  });
});
