import * as fc from 'fast-check';
import { type AddonStatus, advance, isFlapping, type Observation, requested, STATUS_LIMITS } from '../../src/status';
import { checkLaws, histories, run } from './histories';

const MINUTE = 60_000;

const look = (minute: number, operator: Observation['operator'], wish: Observation['wish'] = 'installed'): Observation => ({
  at: minute * MINUTE,
  operator,
  wish,
});

describe('advance', () => {
  test.each<[string, readonly Observation[], AddonStatus['state'], AddonStatus['cause']]>([
    ['installing, csv_succeeded', [look(1, 'succeeded')], 'ready', undefined],
    ['installing, csv_abnormal', [look(1, 'abnormal')], 'failed', 'operator-abnormal'],
    ['installing, still on its way', [look(59, 'pending')], 'installing', undefined],
    ['installing for too long', [look(60, 'pending')], 'failed', 'install-overdue'],
    ['late but there', [look(90, 'succeeded')], 'ready', undefined],
    ['ready, csv_abnormal', [look(1, 'succeeded'), look(2, 'abnormal')], 'failed', 'operator-abnormal'],
    ['failed, csv_succeeded', [look(1, 'abnormal'), look(2, 'succeeded')], 'ready', undefined],
    ['an upgrade', [look(1, 'succeeded'), look(2, 'absent'), look(11, 'pending')], 'ready', undefined],
    ['an upgrade without end', [look(1, 'succeeded'), look(2, 'absent'), look(12, 'pending')], 'failed', 'operator-lost'],
    ['ready, deletion', [look(1, 'succeeded'), look(2, 'succeeded', 'removed')], 'uninstalling', undefined],
    ['failed, deletion', [look(1, 'abnormal'), look(2, 'abnormal', 'removed')], 'uninstalling', undefined],
    ['installation called off', [look(1, 'pending', 'removed')], 'uninstalling', undefined],
    ['uninstalling, gone', [look(1, 'succeeded', 'removed'), look(2, 'absent', 'removed')], 'gone', undefined],
    ['uninstalling, nobody knows', [look(1, 'succeeded', 'removed'), look(2, 'unknown', 'removed')], 'uninstalling', undefined],
    [
      'uninstalling for too long',
      [look(1, 'succeeded', 'removed'), look(61, 'succeeded', 'removed')],
      'failed',
      'uninstall-overdue',
    ],
    ['failed to go, gone', [look(1, 'succeeded', 'removed'), look(99, 'absent', 'removed')], 'gone', undefined],
    ['removal withdrawn', [look(1, 'succeeded', 'removed'), look(2, 'pending')], 'installing', undefined],
    ['gone, back again', [look(1, 'absent', 'removed'), look(2, 'pending', 'removed')], 'uninstalling', undefined],
  ])('%s', (_, history, state, cause) => {
    const { status } = run(history);
    expect([status.state, status.cause]).toEqual([state, cause]);
  });

  it('tells a time-out at the time when it ended', () => {
    const { transitions } = run([look(1, 'succeeded', 'removed'), look(99, 'absent', 'removed')]);
    expect(transitions.slice(-2)).toEqual([
      { from: 'uninstalling', to: 'failed', at: 61 * MINUTE },
      { from: 'failed', to: 'gone', at: 99 * MINUTE },
    ]);
  });

  it('takes a clock that steps back as one that stands still', () => {
    const { status } = advance(requested(5000), { at: 10, operator: 'succeeded', wish: 'installed' });
    expect(status).toMatchObject({ state: 'ready', since: 5000, at: 5000 });
  });

  it('flaps after three failures within an hour, until it was quiet for as long', () => {
    const flips = [1, 3, 5].flatMap((minute) => [look(minute, 'succeeded'), look(minute + 1, 'abnormal')]);
    const { status } = run([...flips, look(7, 'succeeded')]);
    expect(isFlapping(status)).toBe(true);
    expect(isFlapping(run([...flips.slice(2), look(7, 'succeeded')]).status)).toBe(false);
    expect(isFlapping(advance(status, look(62, 'succeeded')).status)).toBe(false);
  });

  it('reaches no illegal state, loses no event, and is deterministic', () => {
    fc.assert(fc.property(histories, checkLaws), { numRuns: 20_000 });
  });

  it('does the same however often somebody looks in vain', () => {
    fc.assert(
      fc.property(histories, fc.nat({ max: 20 }), (history, index) => {
        const sorted = [...history].sort((a, b) => a.at - b.at);
        const next = sorted[index % (sorted.length + 1)];
        const vain: Observation = { at: next?.at ?? sorted.at(-1)?.at ?? 0, operator: 'unknown', wish: 'unknown' };
        const more = next ? sorted.flatMap((each) => (each === next ? [vain, each] : [each])) : [...sorted, vain];
        expect(run(more)).toEqual(run(sorted));
      }),
      { numRuns: 3000 },
    );
  });

  it('never changes what it is given', () => {
    const status = Object.freeze(requested(0));
    expect(advance(status, look(70, 'unknown', 'unknown'), STATUS_LIMITS).status).not.toBe(status);
    expect(status.state).toBe('installing');
  });
});
