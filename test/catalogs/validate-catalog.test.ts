import * as fs from 'node:fs';
import * as path from 'node:path';
import fc from 'fast-check';
import { catalogOfFiles, readCatalog, validateCatalog } from '../../src/catalogs';
import { type Diagnostic, hasErrors, sortDiagnostics } from '../../src/diagnostics';
import { emitYaml } from '../../src/tree';
import { bundle, channel, PACKAGE, SINGLE } from './fixture';

interface Case {
  readonly path: string;
  readonly verdict: 'valid' | 'invalid';
  readonly errorContains?: string;
}

const ROOT = path.join(__dirname, '..', 'data', 'catalogs', 'fbc-cases');
const { cases } = JSON.parse(fs.readFileSync(path.join(ROOT, 'index.json'), 'utf8')) as { cases: readonly Case[] };

function problemsOf({ placed, diagnostics }: ReturnType<typeof readCatalog>): Diagnostic[] {
  return sortDiagnostics([...diagnostics, ...(placed ? validateCatalog(placed) : [])]);
}

test.each(cases.map((each): [string, Case] => [each.path, each]))('%s', (_, { path: folder, verdict, errorContains = '' }) => {
  const found = problemsOf(readCatalog(path.join(ROOT, folder)));
  const errors = found.filter(({ severity }) => severity === 'error');
  expect(errors.length > 0).toBe(verdict === 'invalid');
  if (verdict === 'invalid') expect(errors.map(({ message }) => message).join('\n')).toContain(errorContains);
  for (const { where, hint } of found) expect([where?.file.endsWith('catalog.yaml'), (hint ?? '') !== '']).toEqual([true, true]);
});

test('all problems are told at once', () => {
  const blobs = [
    { ...PACKAGE, defaultChannel: 'fast' },
    channel([{ name: 'widget.v1.0.0', skipRange: 'x' }, 'widget.v0.1.0']),
    bundle('1.0.0', { image: '', relatedImages: [{ name: '', image: '?' }] }),
    { schema: 'olm.deprecations', package: 'gadget', entries: [] },
  ];
  const content = Buffer.from(blobs.map((blob) => `---\n${emitYaml(blob)}`).join(''));
  const found = problemsOf(catalogOfFiles('c', [{ path: 'catalog.yaml', content }]));
  expect(found.map(({ code }) => code)).toEqual([
    'FBC_DEFAULT_CHANNEL',
    'FBC_SKIP_RANGE',
    'FBC_ENTRY_WITHOUT_BUNDLE',
    'FBC_HEADS',
    'FBC_IMAGE_MISSING',
    'FBC_IMAGE',
    'FBC_PACKAGE_UNKNOWN',
  ]);
});

test('the order of blobs and files does not matter', () => {
  const blobs = [...SINGLE, bundle('1.1.0'), channel(['widget.v1.0.0', 'widget.v1.1.0', 'x'], { name: 'fast' })];
  const verdict = (order: readonly unknown[], split: number): string[] => {
    const file = (name: string, part: readonly unknown[]) => ({
      path: name,
      content: Buffer.from(part.map((blob) => `---\n${emitYaml(blob)}`).join('')),
    });
    const found = problemsOf(catalogOfFiles('c', [file('b', order.slice(split)), file('a', order.slice(0, split))]));
    expect(hasErrors(found)).toBe(true);
    return found.map(({ code }) => code).sort();
  };
  const expected = verdict(blobs, 0);
  fc.assert(
    fc.property(fc.shuffledSubarray(blobs, { minLength: blobs.length }), fc.nat(blobs.length), (order, split) => {
      expect(verdict(order, split)).toEqual(expected);
    }),
    { numRuns: 50 },
  );
});
