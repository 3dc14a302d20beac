import fc from 'fast-check';
import { catalogOfFiles, writeCatalog } from '../../src/catalogs';
import { sortedInto } from '../../src/catalogs/read-catalog';
import { orderedBlobs } from '../../src/catalogs/write-catalog';
import { bundle, catalog, channel, PACKAGE, SINGLE } from './fixture';

const BLOBS = catalog([
  ...SINGLE,
  bundle('1.1.0'),
  channel(['widget.v1.1.0'], { name: 'fast' }),
  { ...PACKAGE, name: 'gadget' },
  { schema: 'mine', package: 'widget', x: 1 },
  { schema: 'mine', package: 'widget', x: 2 },
  { schema: 'also-mine', package: 'widget' },
  { schema: 'of-nobody', y: [1] },
  { schema: 'olm.deprecations', package: 'widget', entries: [] },
]);

test('a file for each package, and one for what belongs to none, in the order of opm', () => {
  const files = writeCatalog(BLOBS);
  expect(files.map(({ path }) => path)).toEqual(['gadget/catalog.yaml', 'widget/catalog.yaml', 'catalog.yaml']);
  expect(orderedBlobs(BLOBS).map((blob) => `${blob.schema} ${'name' in blob ? blob.name : ''}`.trim())).toEqual([
    'olm.package gadget',
    'olm.package widget',
    'olm.channel fast',
    'olm.channel stable',
    'olm.bundle widget.v1.0.0',
    'olm.bundle widget.v1.1.0',
    'also-mine',
    'mine',
    'mine',
    'olm.deprecations',
    'of-nobody',
  ]);
});

test('the text of a file', () => {
  expect(writeCatalog(catalog(SINGLE)).map(({ content }) => content.toString())).toMatchSnapshot();
});

test('the order of the blobs does not matter, and what is written reads the same', () => {
  const blobs = orderedBlobs(BLOBS);
  const files = writeCatalog(BLOBS);
  fc.assert(
    fc.property(fc.shuffledSubarray([...blobs], { minLength: blobs.length }), (shuffled) => {
      expect(writeCatalog(sortedInto(shuffled))).toEqual(files);
    }),
    { numRuns: 50 },
  );
  const read = catalogOfFiles('', files).placed?.catalog;
  expect(read && orderedBlobs(read)).toEqual(blobs);
});
