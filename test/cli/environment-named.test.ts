import { environmentNamed } from '../../src/cli/environment-named';

test('an environment is known by its name', () => {
  expect(environmentNamed('--to', 'stage')).toBe('stage');
});

test('another name is told with the option and the names that there are', () => {
  expect(() => environmentNamed('--to', 'Stage\n')).toThrow(
    "--to: there is no environment 'Stage\\n'; there are integration, stage, production",
  );
});
