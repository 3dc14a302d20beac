import { readCrds } from '../../tools/crd';
import { joinCrds } from '../../tools/join-crds';
import { crd, version } from './crd-text';

const read = (...texts: string[]) => texts.flatMap((text) => readCrds(text, 'crds.yaml').crds);

test('a group is one text without descriptions, without metadata but the name', () => {
  expect(joinCrds(read(crd('a.io', 'One')))).toMatchSnapshot();
});

test('the order of the input does not matter', () => {
  const [one, two] = [crd('a.io', 'One'), crd('a.io', 'Two')];
  expect(joinCrds(read(two, one))).toBe(joinCrds(read(one, two)));
});

test('the result is a fixed point', () => {
  const once = joinCrds(read(crd('a.io', 'One'), crd('a.io', 'Two')));
  expect(joinCrds(read(once))).toBe(once);
});

test('the storage version comes first, the others stay in their order', () => {
  const versions = [version('v1alpha1', false), version('v1beta1', false), version('v1', true)].join('');
  expect(joinCrds(read(crd('a.io', 'One', versions))).match(/name: v1.*/g)).toEqual([
    'name: v1',
    'name: v1alpha1',
    'name: v1beta1',
  ]);
});
