import * as path from 'node:path';
import fc from 'fast-check';
import { compare } from 'semver';
import { satisfiesBlangRange } from '../../src/bundles';
import { type Catalog, readCatalog, upgradeGraph } from '../../src/catalogs';
import { growth } from '../growth';
import { type Blob, catalog, chain, channel, PACKAGE } from './fixture';

const { placed } = readCatalog(path.join(__dirname, '..', 'data', 'catalogs', 'widget'));
const [widget] = upgradeGraph(placed?.catalog ?? catalog([]));
const [fast, stable] = widget?.channels ?? [];

test('channels by name, with what is deprecated', () => {
  expect(widget?.channels.map(({ name, isDefault }) => [name, isDefault])).toEqual([
    ['fast', false],
    ['stable', true],
  ]);
  expect([fast?.deprecation, stable?.deprecation]).toEqual(['Use stable', undefined]);
  expect(stable?.versions.find(({ name }) => name === 'widget.v1.1.0')?.deprecation).toBe('Leaks <memory> & "more"');
});

test('versions from the newest to the oldest, also those that are missing', () => {
  expect(stable?.versions.map(({ name, isPresent }) => (isPresent ? name : `(${name})`))).toEqual([
    'widget.v1.4.0',
    'widget.v1.3.0',
    'widget.v1.2.1',
    'widget.v1.2.0',
    'widget.v1.1.0',
    'widget.v1.0.0',
    '(widget.v0.9.0)',
    'widget.v0.5.0',
    'widget.v0.4.0',
  ]);
  expect(stable?.versions.filter(({ isHead }) => isHead).map(({ name }) => name)).toEqual(['widget.v1.4.0']);
  expect(stable?.versions.filter(({ isSkipped }) => isSkipped)).toHaveLength(4);
});

test('the ways of upgrades with all their reasons', () => {
  expect(stable?.edges.map(({ from, to, reasons }) => `${from} ${to} ${reasons}`.replaceAll('widget.v', ''))).toEqual([
    '1.3.0 1.4.0 replaces,skipRange',
    '1.2.0 1.4.0 skips,skipRange',
    '1.2.1 1.4.0 skips,skipRange',
    '1.1.0 1.4.0 skipRange',
    '1.0.0 1.4.0 skipRange',
    '1.1.0 1.3.0 replaces',
    '1.0.0 1.1.0 replaces',
    '0.9.0 1.0.0 replaces,skipRange',
    '0.4.0 0.5.0 skips',
    '0.5.0 0.4.0 skips',
  ]);
});

test('circles, and versions from which no way leads to the head', () => {
  expect(stable?.cycles).toEqual([['widget.v0.5.0', 'widget.v0.4.0']]);
  expect(stable?.versions.filter(({ reachesHead }) => !reachesHead).map(({ name }) => name)).toEqual([
    'widget.v0.5.0',
    'widget.v0.4.0',
  ]);
});

test('a channel in which each version is replaced has no head, and nothing reaches it', () => {
  const entries = [
    { name: 'widget.v1.1.0', replaces: 'widget.v1.0.0' },
    { name: 'widget.v1.0.0', replaces: 'widget.v1.1.0' },
  ];
  const [graph] = upgradeGraph(catalog(chain(entries)));
  expect(graph?.channels[0]?.versions.map(({ isHead, reachesHead }) => isHead || reachesHead)).toEqual([false, false]);
});

test('a version whose bundle is missing has none, and a package without channels no graph', () => {
  const [graph] = upgradeGraph(catalog([PACKAGE, channel(['odd'])]));
  expect(graph?.channels[0]?.versions).toEqual([
    { name: 'odd', isPresent: true, isHead: true, isSkipped: false, reachesHead: true },
  ]);
  expect(upgradeGraph(catalog([PACKAGE]))).toEqual([{ name: 'widget', channels: [] }]);
});

const VERSIONS = ['1.0.0', '1.1.0', '1.2.0', '2.0.0', '2.1.0'];
const version = fc.constantFrom(...VERSIONS);
const entries = fc.tuple(
  ...VERSIONS.map((own) =>
    fc
      .record(
        { replaces: version, skips: fc.array(version, { maxLength: 2 }), skipRange: version.map((end) => `<${end}`) },
        { requiredKeys: [] },
      )
      .map(
        ({ replaces, skips, skipRange }): Blob => ({
          name: `widget.v${own}`,
          ...(replaces !== undefined && { replaces: `widget.v${replaces}` }),
          ...(skips !== undefined && { skips: skips.map((each) => `widget.v${each}`) }),
          ...(skipRange !== undefined && { skipRange }),
        }),
      ),
  ),
);

test('reachability is that of a naive model', () => {
  fc.assert(
    fc.property(entries, (list) => {
      const [graph] = upgradeGraph(catalog(chain(list)));
      const found = graph?.channels[0]?.versions ?? [];
      const left = new Set(list.flatMap(({ replaces, skips }) => [replaces, ...(Array.isArray(skips) ? skips : [])]));
      const heads = list.filter(({ name }) => !left.has(name)).map(({ name }) => String(name));
      // OLM takes the head, then the newest version, of those whose range holds a version.
      const byRange = (from: string): Blob | undefined =>
        [...list]
          .sort(
            (a, b) =>
              Number(heads.includes(String(b['name']))) - Number(heads.includes(String(a['name']))) ||
              compare(versionIn(b), versionIn(a)),
          )
          .find((each) => each['name'] !== from && holds(each, from));
      const steps = (from: string): Blob[] => list.filter((each) => leads(each, from) || byRange(from) === each);
      const reaches = (from: string, seen: readonly string[] = []): boolean =>
        heads.includes(from) || (!seen.includes(from) && steps(from).some(({ name }) => reaches(String(name), [...seen, from])));
      for (const { name, reachesHead } of found) expect([name, reachesHead]).toEqual([name, reaches(name)]);
    }),
    { numRuns: 100 },
  );
});

function versionIn({ name }: Blob): string {
  return String(name).replace('widget.v', '');
}

function leads({ replaces, skips }: Blob, from: string): boolean {
  return replaces === from || (Array.isArray(skips) && skips.includes(from));
}

function holds({ skipRange }: Blob, from: string): boolean {
  return typeof skipRange === 'string' && satisfiesBlangRange(from.replace('widget.v', ''), skipRange);
}

test('four times as many versions with ranges take hardly longer once the ranges are too many to look at all', () => {
  const blob = { schema: 'olm.package', name: 'widget', defaultChannel: 'stable' } as const;
  const many = (count: number): Catalog => {
    const list = Array.from({ length: count }, (_, index) => ({ name: `widget.v1.${index}.0`, skipRange: '<0.0.0' }));
    const entries = { schema: 'olm.channel', name: 'stable', package: 'widget', entries: list } as const;
    return { packages: [blob], channels: [entries], bundles: [], deprecations: [], others: [] };
  };
  expect(growth(many, upgradeGraph, 2_000)).toBeLessThan(4);
});

test('four times as many versions take about four times as long', () => {
  const many = (count: number) =>
    catalog(
      chain(
        Array.from({ length: count }, (_, index) => ({
          name: `widget.v1.${index}.0`,
          ...(index > 0 && { replaces: `widget.v1.${index - 1}.0`, skipRange: `<1.${index}.0` }),
        })),
      ),
    );
  expect(growth(many, upgradeGraph, 1_000)).toBeLessThan(10);
  expect(upgradeGraph(many(1_000))[0]?.channels[0]?.edges).toHaveLength(1_997);
});
