import type { Json } from '../../src/yaml';
import { check } from './facts';

describe('other add-ons', () => {
  it.each<[Readonly<Record<string, Json>>]>([
    [{ id: 'other' }],
    [{ id: 'other', state: 'ready' }],
    [{ id: 'other', version: '>=1.2' }],
    [{ id: 'bare' }],
  ])('are there: %j', (data) => {
    expect(check('addon', data)).toBe('met');
  });

  it.each<[Readonly<Record<string, Json>>, string, string]>([
    [{ id: 'absent' }, 'unmet', "the add-on 'absent' must be on the cluster; found: 'other, bare'"],
    [{ id: 'other', version: '>=2' }, 'unmet', "the add-on 'other': version must be '>=2'; found: '1.4.0'"],
    [
      { id: 'other', state: ['failed', 'deleting'] },
      'unmet',
      "the add-on 'other': state must be 'failed' or 'deleting'; found: 'ready'",
    ],
    [{ id: 'bare', version: '>=2' }, 'unknown', "the add-on 'bare': version must be '>=2'; found: nothing recorded"],
    [{ id: 'other', tier: 'gold' }, 'unknown', "'tier' of the add-on 'other': nothing recorded"],
    [{ state: 'ready' }, 'unreadable', 'it names no add-on in data.id'],
    [{ id: '' }, 'unreadable', 'it names no add-on in data.id'],
    [{ id: 1 }, 'unreadable', 'it names no add-on in data.id'],
    [
      { id: 'other', version: 'two' },
      'unreadable',
      "the add-on 'other': version wants 'two', which is no condition on a version such as '>=4.14 <4.18'",
    ],
  ])('%j is %s', (data, is, reason) => {
    expect(check('addon', data)).toEqual([is, reason]);
  });

  it('are none, or nobody recorded them', () => {
    const sentence = "the add-on 'other' must be on the cluster; found: ";
    expect(check('addon', { id: 'other' }, { cluster: {}, addons: [] })).toEqual(['unmet', `${sentence}no add-on`]);
    expect(check('addon', { id: 'other' }, { cluster: {} })).toEqual(['unknown', `${sentence}nothing recorded`]);
  });
});
