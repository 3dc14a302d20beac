import { digestOf } from '../../src/oci/digest';
import { tarOf } from '../../src/oci/tar';
import { packageVectors } from './vectors';

test.each(packageVectors)('the tar of the package "$name" is that of kubectl package', ({ files, tar, diffId }) => {
  const made = tarOf([...files].reverse(), 'package');
  expect(made.equals(tar)).toBe(true);
  expect(digestOf(made)).toBe(diffId);
});
