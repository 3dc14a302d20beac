import { upgradeGraph } from '../../src/catalogs';
import { catalog, channel, PACKAGE } from './fixture';

test('packages and channels by name', () => {
  const deprecations = {
    schema: 'olm.deprecations',
    package: 'widget',
    entries: [{ reference: { schema: 'olm.package' }, message: 'x' }],
  };
  const graph = upgradeGraph(
    catalog([
      PACKAGE,
      { ...PACKAGE, name: 'gadget' },
      channel(['a']),
      channel(['a'], { name: 'fast' }),
      channel(['a'], { package: 'nobody' }),
      deprecations,
    ]),
  );
  expect(graph.map(({ name, deprecation, channels }) => [name, deprecation, channels.map((each) => each.name)])).toEqual([
    ['gadget', undefined, []],
    ['widget', 'x', ['fast', 'stable']],
  ]);
});
