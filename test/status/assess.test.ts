import { assess } from '../../src/status';
import { condition, facts, SET } from './facts';

const NOW = 10_000_000;

describe('assess', () => {
  it('is well where it is ready and no link is broken', () => {
    expect(assess(facts(), NOW)).toMatchObject({ isWell: true, status: { state: 'ready', since: NOW } });
  });

  it('is not well where it runs but its set fails', () => {
    const given = facts({ set: { ...SET, isApplied: false } });
    expect(assess(given, NOW)).toMatchObject({ isWell: false, status: { state: 'ready' }, broken: { name: 'sync' } });
  });

  it('takes ignorance neither for ready nor for overdue', () => {
    expect(assess(facts({ metrics: undefined }), NOW)).toMatchObject({ isWell: false, status: { state: 'installing' } });
  });

  it('counts from when Hive first applied its set', () => {
    expect(assess(facts({ metrics: { evidence: 'pending' } }), NOW).status).toMatchObject({
      state: 'failed',
      cause: 'install-overdue',
    });
  });

  it('is ready as soon as its set is applied where it has no operator, and gone with it', () => {
    const given = { metrics: undefined, content: { hasOperator: false } };
    expect(assess(facts(given), NOW)).toMatchObject({ isWell: true, status: { state: 'ready' } });
    const unlabelled = { labels: new Map(), sets: [] };
    const gone = assess(facts({ ...given, set: undefined }, unlabelled), NOW, assess(facts(given), NOW).status);
    expect(gone).toMatchObject({ isWell: true, status: { state: 'gone' } });
  });

  it('is not well where its parameters do not come', () => {
    const parametersSet = { ...SET, name: 'addon-widget-parameters.one', isApplied: false, message: 'failed to read secret 0' };
    expect(assess(facts({ parametersSet }), NOW)).toMatchObject({ isWell: false, broken: { name: 'sync', owner: 'author' } });
  });

  it('goes on from the last look', () => {
    const before = assess(facts(), NOW).status;
    const { status } = assess(facts({ metrics: { evidence: 'absent' } }), NOW + 1000, before);
    expect(status).toMatchObject({ state: 'ready', since: NOW, unsteadySince: NOW + 1000 });
  });

  it('takes the word of addon-operator and Package Operator where there are no metrics', () => {
    const addonConditions = [condition('Available', 'True'), condition('Installed', 'True')];
    expect(assess(facts({ metrics: undefined, addonConditions }), NOW).isWell).toBe(true);
    const packageConditions = [condition('Available', 'True')];
    expect(assess(facts({ metrics: undefined, packageConditions }), NOW).isWell).toBe(true);
  });

  it('is well where it is gone as it should be', () => {
    const labels = new Map([['api.openshift.com/addon-widget-delete', 'true']]);
    expect(assess(facts({ metrics: { evidence: 'absent' } }, { labels }), NOW)).toMatchObject({
      isWell: true,
      status: { state: 'gone' },
    });
  });
});
