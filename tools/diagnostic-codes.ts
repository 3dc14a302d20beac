/**
 * `npm run check:codes`: fails unless docs/diagnostics.md has one row for each code of a diagnostic in src/, and no other. Codes reach
 * a diagnostic in many ways (as a property, as an argument, through a table), so that a text in the form of a code counts as one.
 */
import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '..');

/** Where people look codes up. */
const TABLE = path.join('docs', 'diagnostics.md');

/**
 * Texts in the form of a code that are names of other things: variables of the environment, keys of Secrets, a relationship of SPDX, an
 * error of Node.
 */
const OTHER_NAMES = new Set([
  'ADDONS_PUSH_TOKEN',
  'CDK8S_DISABLE_SORT',
  'CDK8S_OUTDIR',
  'DEPENDS_ON',
  'ERR_SCRIPT_EXECUTION_TIMEOUT',
  'GITHUB_TOKEN',
  'GITLAB_SERVER',
  'GITLAB_TOKEN',
  'GIT_CONFIG_COUNT',
  'GIT_SSL_NO_VERIFY',
  'GIT_TRACE',
  'HTTPS_PROXY',
  'HTTP_PROXY',
  'NODE_TLS_REJECT_UNAUTHORIZED',
  'NO_PROXY',
  'OCM_CLIENT_ID',
  'OCM_CLIENT_SECRET',
  'OCM_OFFLINE_TOKEN',
  'OCM_TOKEN',
  'PAGERDUTY_KEY',
  'SNITCH_URL',
  'SOURCE_DATE_EPOCH',
]);

/** The codes in a source text: every quoted text of upper-case words with underscores between them. */
export function codesInSource(source: string): string[] {
  return Array.from(source.matchAll(/'([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)'/g), ([, code = '']) => code).filter(
    (code) => !OTHER_NAMES.has(code),
  );
}

/** The codes that the rows of the tables in a Markdown text begin with. */
export function codesInTable(markdown: string): string[] {
  return Array.from(markdown.matchAll(/^\| `([A-Z0-9_]+)` \|/gm), ([, code = '']) => code);
}

/** What is wrong with the documented codes, one sentence each, by code. */
export function compareCodes(used: ReadonlySet<string>, documented: readonly string[]): string[] {
  return [
    ...[...used].filter((code) => !documented.includes(code)).map((code) => `${code} is not in ${TABLE}`),
    ...documented.filter((code) => !used.has(code)).map((code) => `${code} is in ${TABLE}, but nothing in src/ reports it`),
    ...documented.filter((code, index) => documented.indexOf(code) !== index).map((code) => `${code} is twice in ${TABLE}`),
  ].sort();
}

function main(): void {
  const files = fs
    .readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'));
  const used = new Set(files.flatMap((file) => codesInSource(fs.readFileSync(path.join(ROOT, 'src', file), 'utf8'))));
  const problems = compareCodes(used, codesInTable(fs.readFileSync(path.join(ROOT, TABLE), 'utf8')));
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}

if (require.main === module) main();
