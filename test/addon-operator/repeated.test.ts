import { repeated } from '../../src/addon-operator/repeated';
import { oneLine } from '../olm/render';

test('names each item after the first of its kind', () => {
  expect(repeated(['a', 'b'], 'list')).toEqual([]);
  expect(repeated(['a', 'b', 'a'], 'list').map(oneLine)).toEqual([
    "error ADDON_NAME_REPEATED: list[2] is 'a', which is already in the list",
  ]);
  expect(repeated(['a', 'a', 'a'], 'list', 'name')).toHaveLength(2);
});
