import { offerOf } from '../../src/cluster-edits';
import type { EnvironmentName } from '../../src/environment';
import type { OfferedAddon } from '../../src/host';

const offered = (id: string, environment: EnvironmentName = 'stage'): OfferedAddon => ({
  id,
  environment,
  valueType: () => undefined,
});
const many = Array.from({ length: 25 }, (_, index) => offered(`addon-number-${index}`));

test.each<[string, readonly OfferedAddon[], string, string]>([
  ['a near name', [offered('widget')], 'widgte', "Did you mean 'widget'?"],
  ['another environment', [offered('widget', 'production'), offered('x')], 'widget', 'It is in production only.'],
  ['what there is', [offered('a'), offered('b')], 'something', 'There are: a, b.'],
  ['none', [], 'widget', 'There are: none.'],
  [
    'not more than a person reads',
    many,
    'q',
    `There are: ${many
      .slice(0, 20)
      .map(({ id }) => id)
      .join(', ')} and 5 more.`,
  ],
])('of an unknown add-on the hint is %s', (_, addons, id, hint) => {
  const { refused } = offerOf(addons, 'stage', id);
  expect(refused?.problems).toMatchObject([{ code: 'EDIT_ADDON_UNKNOWN', hint, path: ['addons', id] }]);
});

test('an add-on of the environment is found', () => {
  expect(offerOf([offered('a', 'production'), offered('a')], 'stage', 'a').offer?.environment).toBe('stage');
});
