import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { readPackage, validatePackage } from '../../../src/packages';
import type { Tally } from './tally';

const SHARED = path.join(__dirname, '..', '..', '..', '..', 'shared', 'fixtures', 'package-operator');

const PKO = 'package-operator';
const VALIDATE = `${PKO}/cmd/kubectl-package/validatecmd`;
const INVALID = `${PKO}/integration/kubectl-package/testdata/packages/invalid`;
const STRUCTURE = `${PKO}/internal/packages/internal/packagestructure/testdata`;

/**
 * The samples that are refused, and the errors for which (package-operator 6). All others must be valid. Templates are left out of
 * ../shared and stand-ins take their place, so what is wrong in a template alone cannot be seen.
 */
const REFUSED: Readonly<Record<string, readonly string[]>> = {
  // Fixtures that no longer are what the files are: kubectl-package would refuse them too.
  'addon-operator/deploy_pko': ['PACKAGE_FIXTURE_MISMATCH'],
  'addon-operator/hack/hypershift/package': ['PACKAGE_FIXTURE_MISSING'],
  [`${VALIDATE}/faultydata`]: ['PACKAGE_FIELD_REQUIRED', 'PACKAGE_OBJECT_PHASE_UNKNOWN'],
  [`${INVALID}/bad_manifest`]: ['PACKAGE_FIELD_REQUIRED'],
  [`${INVALID}/invalid_resource_label`]: ['PACKAGE_OBJECT_LABEL'],
  [`${INVALID}/missing_lock_file`]: ['PACKAGE_LOCK_MISSING'],
  [`${INVALID}/missing_phase_annotation`]: ['PACKAGE_OBJECT_PHASE_MISSING'],
  [`${INVALID}/missing_resource_gvk`]: ['PACKAGE_OBJECT_KIND'],
  [`${INVALID}/multi_broken_component`]: ['PACKAGE_OBJECT_PHASE_UNKNOWN'],
  [`${INVALID}/multi_broken_component/components/backend`]: ['PACKAGE_OBJECT_PHASE_UNKNOWN'],
  [`${STRUCTURE}/duplicated-manifest`]: ['PACKAGE_MANIFEST_TWICE'],
  [`${STRUCTURE}/duplicated-manifest-lock`]: ['PACKAGE_LOCK_TWICE'],
  [`${STRUCTURE}/missing-manifest`]: ['PACKAGE_MANIFEST_MISSING'],
  [`${STRUCTURE}/multi-component/components-enabled/nested-components`]: [
    'PACKAGE_COMPONENT_NESTED',
    'PACKAGE_OBJECT_PHASE_MISSING',
    'PACKAGE_OBJECT_PHASE_UNKNOWN',
  ],
  [`${STRUCTURE}/multi-component/components-enabled/invalid-files-in-components-dir`]: ['PACKAGE_COMPONENT_FILE'],
};

/** Files that samples are about and that are no YAML, so that they are not in ../shared. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  [`${STRUCTURE}/multi-component/components-enabled/invalid-files-in-components-dir/components/stray.txt`]: 'stray\n',
};

/** Checks Package Operator's own sample packages: the valid ones pass, each other is refused for its reason. */
export function checkSamples(tally: Tally): void {
  if (!fs.existsSync(SHARED)) {
    console.log('NOT RUN: the sample packages of Package Operator; there is no ../shared beside this checkout.');
    return;
  }
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'packages-'));
  try {
    fs.cpSync(SHARED, copy, { recursive: true });
    makeWritable(copy);
    for (const [file, text] of Object.entries(LEFT_OUT)) fs.writeFileSync(path.join(copy, file), text);
    const folders = packageFolders(copy).sort();
    for (const folder of folders) addTemplates(folder);
    for (const folder of folders) {
      const name = path.relative(copy, folder);
      const errors = errorsOf(folder);
      tally.check(`sample ${name}`, isDeepStrictEqual(errors, REFUSED[name] ?? []), { errors, expected: REFUSED[name] ?? [] });
    }
    const known = new Set(folders.map((folder) => path.relative(copy, folder)));
    for (const name of Object.keys(REFUSED)) tally.check(`sample ${name} is there`, known.has(name), name);
  } finally {
    fs.rmSync(copy, { recursive: true });
  }
}

function errorsOf(folder: string): string[] {
  const read = readPackage(folder);
  const found = [...read.diagnostics, ...(read.package ? validatePackage(read.package) : [])];
  return [...new Set(found.filter(({ severity }) => severity === 'error').map(({ code }) => code))].sort();
}

/** Folders with a manifest, and the one that is about its lack. */
function packageFolders(root: string): string[] {
  const found: string[] = [];
  const visit = (folder: string) => {
    const names = fs.readdirSync(folder);
    if (names.some((name) => /^manifest\.ya?ml$/.test(name)) || path.basename(folder) === 'missing-manifest') found.push(folder);
    for (const name of names) {
      if (!name.startsWith('.') && fs.statSync(path.join(folder, name)).isDirectory()) visit(path.join(folder, name));
    }
  };
  visit(root);
  return found;
}

/** Puts a template where fixtures show that there was one. */
function addTemplates(folder: string): void {
  const fixtures = path.join(folder, '.test-fixtures');
  if (!fs.existsSync(fixtures)) return;
  for (const test of fs.readdirSync(fixtures)) {
    const files = fs.readdirSync(path.join(fixtures, test), { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => /\.ya?ml$/.test(name))) {
      const source = path.join(folder, file);
      if (fs.existsSync(source)) continue;
      fs.mkdirSync(path.dirname(source), { recursive: true });
      fs.writeFileSync(`${source}.gotmpl`, '{{- /* stands in for the template */ -}}\n');
    }
  }
}

/** ../shared is read-only, and so is a copy of it. */
function makeWritable(folder: string): void {
  fs.chmodSync(folder, 0o755);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) makeWritable(path.join(folder, entry.name));
    else fs.chmodSync(path.join(folder, entry.name), 0o644);
  }
}
