/**
 * Compares the rules for bundles with operator-framework's own libraries, which the Go program beside this file runs:
 *
 * - each fixture of ../shared (or the folder in ADDONS_SHARED) passes, or is refused for its reason;
 * - of each fixture, and of a good bundle with one value after the other replaced, we and the libraries say the same: good or bad, but
 *   for the rules in STRICTER and LENIENT;
 * - ranges of versions by chance are read in the same way, and CEL rules are taken or refused alike.
 *
 * Needs Go 1.26 or newer, and for the first run its module proxy. Ends with `<n> passed, <m> failed`.
 */
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { checkBundles, parseBlangRange, readBundle } from '../../../src/bundles';
import { celProblem } from '../../../src/bundles/rules/constraint-cel';
import { type Answer, ask } from './ask';
import { changedBundles } from './changes';
import { FIXTURES, type Fixture } from './fixtures';
import { placeFixture, writeFiles } from './place';
import { RULES, sampleRanges } from './samples';

/** Rules of ours that the libraries do not have, as docs/bundles.md says. */
const STRICTER = new Set(['CRD_V1_VERSION', 'CSV_API_VERSION', 'CSV_SKIP_RANGE', 'CSV_VERSION']);

/** Changes that the libraries take although they mean to refuse them, or do not look at them. */
const OVERLOOKED = [
  /annotations\.operators\.operatorframework\.io\.bundle\.(manifests|metadata|package)\.v1 = /,
  /spec\.install\.spec = \{"a":"b"\}$/,
];

/** Errors of the libraries that are warnings of ours. */
const LENIENT = [
  // Kubernetes has come to refuse the default of v1beta1 itself.
  /preserveUnknownFields/,
  /metadata\.namespace: Forbidden/,
];

const shared = process.env['ADDONS_SHARED'] ?? path.join(__dirname, '..', '..', '..', '..', 'shared');
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'addons-bundles-'));
let passed = 0;
let failed = 0;
try {
  main();
} finally {
  fs.rmSync(work, { recursive: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

function main(): void {
  const fixtures = FIXTURES.map((fixture, index) => ({ fixture, folder: path.join(work, `fixture-${index}`) }));
  for (const { fixture, folder } of fixtures) {
    placeFixture(path.join(shared, 'fixtures', fixture.path), folder);
    count(fixture.path, fixtureProblem(fixture, folder));
  }
  rendered();
  const changed = changedBundles().map((bundle, index) => ({
    name: bundle.name,
    folder: path.join(work, `changed-${index}`),
    files: bundle.files,
  }));
  for (const { folder, files } of changed) writeFiles(folder, files);
  const bundles = [...fixtures.map(({ fixture, folder }) => ({ name: fixture.path, folder })), ...changed];
  const ranges = sampleRanges(20_000);
  const answer = ask({ folders: bundles.map(({ folder }) => folder), ranges, rules: RULES });
  compareBundles(bundles, answer);
  for (const [index, { range, version }] of ranges.entries()) {
    const read = parseBlangRange(range);
    const ours = read === undefined ? 'invalid' : read(version) ? 'inside' : 'outside';
    const theirs = answer.ranges[index];
    count(
      `${version} in ${JSON.stringify(range)}`,
      theirs === 'panic' || ours === theirs ? undefined : `we say ${ours}, they ${theirs}`,
    );
  }
  for (const [index, rule] of RULES.entries()) {
    const [ours, theirs] = [celProblem(rule), answer.rules[index]];
    count(rule, (ours === undefined) === (theirs === '') ? undefined : `we say ${ours ?? 'good'}, they ${theirs || 'good'}`);
  }
}

function count(name: string, problem: string | undefined): void {
  if (problem === undefined) passed++;
  else {
    failed++;
    console.error(`${name}: ${problem}`);
  }
}

function errorsIn(folder: string, fixture: Partial<Fixture> = {}): string[] {
  const { optional = [], kubernetesVersion } = fixture;
  const { diagnostics } = checkBundles(folder, { optional, ...(kubernetesVersion !== undefined && { kubernetesVersion }) });
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

function fixtureProblem(fixture: Fixture, folder: string): string | undefined {
  const errors = errorsIn(folder, fixture).filter((code) => !fixture.beside?.includes(code));
  const missing = fixture.refusedFor.filter((code) => !errors.includes(code));
  if (missing.length > 0) return `not refused for ${missing.join(', ')}, but for ${errors.join(', ') || 'nothing'}`;
  return fixture.refusedFor.length === 0 && errors.length > 0 ? `refused for ${errors.join(', ')}` : undefined;
}

/** The bundles that opm renders in its tests are not all good, but each can be read. */
function rendered(): void {
  const root = path.join(shared, 'fixtures', 'olm', 'opm-render-testdata');
  for (const name of fs.readdirSync(root).filter((each) => fs.existsSync(path.join(root, each, 'manifests')))) {
    const { bundle, diagnostics } = readBundle(path.join(root, name));
    const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    count(name, bundle && errors.length === 0 ? undefined : `cannot be read: ${errors.join(', ')}`);
  }
}

function compareBundles(bundles: readonly { readonly name: string; readonly folder: string }[], answer: Answer): void {
  for (const [index, { name, folder }] of bundles.entries()) {
    const { sdk = [], opm = [] } = answer.folders[index] ?? {};
    const theirs = [...sdk, ...opm].filter((message) => !LENIENT.some((pattern) => pattern.test(message)));
    const ours = errorsIn(folder);
    const isStricter = ours.every((code) => STRICTER.has(code)) || OVERLOOKED.some((pattern) => pattern.test(name));
    const isSame = ours.length > 0 === theirs.length > 0 || (theirs.length === 0 && isStricter);
    count(name, isSame ? undefined : `we find ${ours.join(', ') || 'nothing'}, they ${theirs.join('; ') || 'nothing'}`);
  }
}
