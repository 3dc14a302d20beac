/**
 * Compares our tar writer and reader with Go's `archive/tar`, by chance. What we write must be the same bytes as what Go writes of the
 * same files. Of damaged and odd archives our reader may refuse more than Go does, but what it accepts Go must see in the same way:
 * otherwise one program would check other files than another one uses.
 *
 * Needs Go 1.25 or newer, and no module:
 *
 *     npx tsx test/lanes/tar/run.ts [number of cases [seed]]
 *
 * Ends with `<n> passed, <m> failed`, and with exit code 1 if any failed.
 */
import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { compareBytes, type FolderFile } from '../../../src/files';
import { digestOf, type TarForm, tarOf } from '../../../src/oci';
import { TarReader } from '../../../src/oci/tar-reader';
import { type RawEntry, rawTar, record } from '../../oci/raw-tar';
import { askGo } from '../go';

/** An entry as the Go program writes and reads it; contents are base64. */
interface GoEntry {
  readonly path: string;
  readonly kind: string;
  readonly target: string;
  readonly content: string;
  readonly mode?: number;
}

const [count = '3000', seed = '1'] = process.argv.slice(2);
const sample = <T>(arbitrary: fc.Arbitrary<T>): T[] => fc.sample(arbitrary, { numRuns: Number(count), seed: Number(seed) });

const SEGMENTS = ['a', 'B', 'ö', '\u{1f600}', 'x'.repeat(90), 'y'.repeat(120), 'z'.repeat(200), 'é'.repeat(60), '\x7f'];
const segment = fc
  .oneof(fc.constantFrom(...SEGMENTS), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), lengths(160))
  .map((text) => text.replace(/[/\0]/g, '_'))
  .filter((text) => text !== '.' && text !== '..');
const path = fc.array(segment, { minLength: 1, maxLength: 5 }).map((segments) => `${segments.join('/')}.f`);
const file = fc.record({ path, content: fc.string({ maxLength: 700 }).map((text) => Buffer.from(text)) });
const files = fc
  .uniqueArray(file, { selector: (each) => each.path, minLength: 1, maxLength: 4 })
  .filter((all) => !all.some((each) => all.some((other) => other.path.startsWith(`${each.path}/`))));

const name = fc.constantFrom('f', 'd/', 'a/b', '../x', '/abs', 'l'.repeat(100));
const rawEntry: fc.Arbitrary<RawEntry> = fc.record(
  {
    name,
    type: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('0', 'x') },
      { weight: 2, arbitrary: fc.constantFrom(...'\x00123567gLKSZ') },
    ),
    content: fc.oneof(
      fc.string({ maxLength: 40 }).map((text) => text.replace(/[^ -~]/g, '?')),
      fc.constantFrom(
        record('path', 'p/q'),
        record('size', '3'),
        record('size', '600'),
        record('linkpath', 't'),
        'long/name\0',
        '',
      ),
      fc.constantFrom(
        `${record('path', 'a')}${record('path', 'b')}`,
        record('path', ''),
        '9 path=x\n',
        record('GNU.sparse.major', '1'),
      ),
    ),
    link: fc.constantFrom('', 'target'),
    size: fc.constantFrom(undefined, undefined, undefined, '00000000000', '00000001000', '           3', '-0000000001'),
    magic: fc.constantFrom(undefined, undefined, 'ustar  \0', ''),
    prefix: fc.constantFrom(undefined, undefined, 'pre/fix'),
  },
  { requiredKeys: ['name', 'type'] },
);
const change = fc.tuple(fc.nat(), fc.nat({ max: 127 }));
const damage = fc.oneof({ weight: 9, arbitrary: fc.constant([]) }, fc.array(change, { minLength: 1, maxLength: 2 }));
const archive = fc.tuple(fc.array(rawEntry, { minLength: 1, maxLength: 4 }), damage).map(([entries, changes]) => {
  const tar = rawTar(...entries);
  for (const [at, byte] of changes) tar[at % tar.length] = byte;
  return tar;
});

const written = sample(fc.tuple(files, fc.constantFrom<TarForm>('package', 'image')));
const archives = sample(archive);
const { digests, entries } = go({
  write: written.map(([all, form]) => entriesOf(all, form)),
  read: archives.map((each) => each.toString('base64')),
});

let failed = 0;
for (const [index, [all, form]] of written.entries()) {
  const digest = digestOf(tarOf(all, form));
  if (digest !== digests[index])
    fail(`${form} ${JSON.stringify(all.map((each) => each.path))}: ${digest}, but Go writes ${digests[index]}`);
}
let accepted = 0;
for (const [index, tar] of archives.entries()) {
  const own = read(tar);
  if (!own) continue;
  accepted++;
  if (!isDeepStrictEqual(own, entries[index])) {
    fail(`archive ${index}: ${JSON.stringify(own)}, but Go reads ${JSON.stringify(entries[index])}`);
  }
}
console.log(`${written.length} archives written; ${accepted} of ${archives.length} odd ones read, the others refused`);
console.log(`${written.length + archives.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 || accepted === 0 || digests.length !== written.length ? 1 : 0;

function fail(message: string): void {
  failed++;
  console.error(message.slice(0, 1000));
}

function lengths(max: number): fc.Arbitrary<string> {
  return fc.integer({ min: 1, max }).map((length) => 'q'.repeat(length));
}

/** The entries of an archive in their order, as Go shall write them. */
function entriesOf(all: readonly FolderFile[], form: TarForm): GoEntry[] {
  const mode = form === 'package' ? 0 : 0o644;
  const list: GoEntry[] = all.map((each) => ({
    path: each.path,
    kind: 'file',
    target: '',
    content: each.content.toString('base64'),
    mode,
  }));
  const folders = new Set(
    all.flatMap(({ path: each }) =>
      each
        .split('/')
        .slice(0, -1)
        .map((_, depth, parts) => `${parts.slice(0, depth + 1).join('/')}/`),
    ),
  );
  const added = [...folders].map((each) => ({ path: each, kind: 'folder', target: '', content: '', mode: 0o755 }));
  return [...list, ...(form === 'package' ? [] : added)].sort((a, b) => compareBytes(a.path, b.path));
}

/** What our reader sees in an archive; undefined if it refuses it. */
function read(tar: Buffer): GoEntry[] | undefined {
  const found: GoEntry[] = [];
  try {
    const reader = new TarReader('layer', {
      entry: ({ path: each, kind, target }) => {
        if (kind !== 'file') found.push({ path: each, kind, target, content: '' });
        return true;
      },
      content: ({ path: each, kind, target }, content) =>
        found.push({ path: each, kind, target, content: content.toString('base64') }),
    });
    reader.push(tar);
    reader.end();
    return found;
  } catch {
    return undefined;
  }
}

function go(task: object): { digests: string[]; entries: (GoEntry[] | null)[] } {
  return askGo(__dirname, task) as { digests: string[]; entries: (GoEntry[] | null)[] };
}
