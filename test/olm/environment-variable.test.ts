import { checkEnvironment } from '../../src/olm/environment-variable';
import { oneLine } from './render';

const check = (...names: string[]) =>
  checkEnvironment(
    names.map((name) => ({ name, value: '' })),
    'env',
  ).map(oneLine);

test('accepts the names that Kubernetes accepts', () => {
  expect(check('LOCATION', '_x', 'a.b-c', 'A1')).toEqual([]);
});

test.each(['', '1ST', 'A B', 'A=B', 'Ä'])('refuses %p', (name) => {
  expect(check(name)).toEqual([`error ENV_NAME_INVALID: env[0].name is '${name}', which is no name of an environment variable`]);
});

test('names each repetition', () => {
  expect(check('A', 'B', 'A', 'A')).toEqual([
    "error ENV_NAME_REPEATED: env[2].name is 'A', which is already in the list",
    "error ENV_NAME_REPEATED: env[3].name is 'A', which is already in the list",
  ]);
});
