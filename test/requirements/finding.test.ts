import { findingsOf } from '../../src/requirements/finding';
import { atLeast, inRange } from '../../src/requirements/wanted';

const rules = { size: atLeast, version: inRange };

test.each<[Parameters<typeof findingsOf>[2], Partial<{ size: number; version: string }>, unknown]>([
  [{ size: 1 }, { size: 1 }, [{ is: 'met' }]],
  [{ size: 1 }, { size: 0 }, [{ is: 'unmet', reason: 'size must be at least 1; found: 0' }]],
  [{ size: 1 }, {}, [{ is: 'unknown', reason: 'size must be at least 1; found: nothing recorded' }]],
  [{ version: '>1' }, { version: 'x' }, [{ is: 'unknown', reason: "version must be '>1'; found: 'x', which is no version" }]],
  [
    { sizes: 1, size: true },
    { size: 1 },
    [
      { is: 'unreadable', reason: "'sizes' is no property of a thing: did you mean size?" },
      { is: 'unreadable', reason: 'size wants true, which is no number' },
    ],
  ],
  [{}, {}, [{ is: 'unreadable', reason: 'it requires nothing' }]],
])('%j of %j', (data, found, expected) => {
  expect(findingsOf<{ size: number; version: string }>(rules, 'a thing', data, found)).toEqual(expected);
});
