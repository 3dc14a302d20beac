import { Channel } from '../../src/olm';

test('the channels are those of add-on metadata', () => {
  expect(Object.values(Channel)).toEqual(['alpha', 'beta', 'stable', 'edge', 'rc', 'fast', 'candidate']);
});
