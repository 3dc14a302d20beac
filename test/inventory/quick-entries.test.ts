import * as fc from 'fast-check';
import inventorySchema from '../../schema/inventory.schema.json';
import { entriesOf, inventoryText } from '../../src/inventory';
import { quickEntries } from '../../src/inventory/quick-entries';
import { JsonSchema, parseYaml } from '../../src/yaml';
import { growth } from '../growth';
import { cluster } from './clusters';

const SCHEMA = new JsonSchema<{ readonly clusters: object }>(inventorySchema);

/** As it is read the whole way; undefined if anything is said against it. */
function whole(text: string): object | undefined {
  const { source } = parseYaml('f', text);
  const read = source && SCHEMA.read(source);
  return read?.diagnostics.length === 0 ? read.value?.clusters : undefined;
}

const text = fc.string({ maxLength: 12, unit: fc.constantFrom(...'ab-._/:"\\ #0123456789éyn\t') });
const value = fc.oneof(
  text,
  fc.constantFrom('true', 'no', '4.16.3', '1e3', '0x1', '2026-01-01', '~', 'null', 'rosa', '4.10', '.inf'),
);
const name = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,6}[a-z0-9])?$/);
const label = fc.constantFrom(
  'api.openshift.com/addon-a',
  'hive.openshift.io/version',
  'api.openshift.com/ccs',
  'api.openshift.com/product',
);
const known = fc
  .record({
    name,
    id: value,
    labels: fc.dictionary(label, value),
    cpu: fc.oneof(fc.nat(), fc.constantFrom(0.5, 1e15, 1e-7)),
  })
  .map(({ cpu, ...given }) => ({ cpu, cluster: cluster(given.name, given) }));

const emitted = fc.array(known, { maxLength: 4 }).map((all) => {
  const before = Object.fromEntries(
    all.map((each) => [`fleet/${each.cluster.name}`, { extra: { properties: { 'compute.cpu': each.cpu } } }]),
  );
  return inventoryText(
    'stage',
    entriesOf(
      all.map((each) => each.cluster),
      before,
    ),
  );
});

describe('quickEntries', () => {
  it('reads what addons inventory writes', () => {
    const labels = {
      'api.openshift.com/addon-widget': 'true',
      'hive.openshift.io/version': '4.16.3',
      'api.openshift.com/ccs': 'true',
    };
    const written = inventoryText('stage', entriesOf([cluster('a', { labels }), cluster('b')]));
    expect(quickEntries(written)).toEqual(whole(written));
    expect(quickEntries(written)).toBeDefined();
  });

  it('takes time as the clusters are many', () => {
    const many = (size: number) =>
      inventoryText('stage', entriesOf(Array.from({ length: size }, (_, index) => cluster(`c${index}`))));
    expect(growth(many, quickEntries, 500)).toBeLessThan(8);
  });

  it('reads nothing otherwise than the whole way, whatever is written', () => {
    fc.assert(
      fc.property(emitted, (written) => {
        const quick = quickEntries(written);
        if (quick !== undefined) expect(quick).toEqual(whole(written));
      }),
      { numRuns: 500 },
    );
  });

  it('reads nothing otherwise than the whole way, however people edit it', () => {
    const seed = inventoryText(
      'stage',
      entriesOf([cluster('a', { labels: { 'hive.openshift.io/version': '4.16.3' } }), cluster('b')]),
    );
    const edit = fc.record({
      at: fc.nat(seed.length),
      length: fc.nat(12),
      insert: fc.oneof(
        text,
        fc.constantFrom('\n', '\n  ', '\n    ', '- ', '&a ', '*a', '|', '? ', 'yes', 'null', '\r\n', ' # c', '{}', "'", '!!str '),
      ),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 3 }), (edits) => {
        const edited = edits.reduce(
          (before, { at, length, insert }) => before.slice(0, at) + insert + before.slice(at + length),
          seed,
        );
        const quick = quickEntries(edited);
        if (quick !== undefined) expect(quick).toEqual(whole(edited));
      }),
      { numRuns: 5000 },
    );
  });
});
