import * as fs from 'node:fs';
import * as path from 'node:path';
import { type Diagnostic, warning } from '../diagnostics';
import { readFolder } from '../files';
import { displayPath } from '../yaml';
import { FIXTURES, loadPackage } from './load-package';
import type { ReadPackage } from './package';

/**
 * Reads a package from a folder as Package Operator's command does: files and folders whose name begins with a dot do not count, and
 * symbolic links are passed over (package-operator 2.3). Beside them the fixtures of template tests are read; those that are links are
 * not followed, and not compared.
 */
export function readPackage(folder: string): ReadPackage {
  const { files, diagnostics } = readFolder(folder, { symbolicLinks: 'skip', hidden: 'skip' });
  if (files.length === 0 && diagnostics.length > 0) return { diagnostics };
  const parts = new Set(files.flatMap((file) => /^components\/[^/]+(?=\/)/.exec(file.path) ?? []));
  const fixtures = ['', ...parts].map((part) => readFixtures(folder, path.posix.join(part, FIXTURES)));
  const loaded = loadPackage({
    folder: displayPath(folder),
    files,
    fixtures: fixtures.flatMap((read) => read.files),
    fixtureLinks: fixtures.flatMap((read) => read.links),
  });
  return { ...loaded, diagnostics: [...diagnostics, ...fixtures.flatMap((read) => read.diagnostics), ...loaded.diagnostics] };
}

/** Reads one folder of fixtures, if it is there. All paths go on from the folder of the package. */
function readFixtures(root: string, part: string) {
  const folder = path.resolve(root, part);
  if (!fs.existsSync(folder)) return { files: [], links: [], diagnostics: [] };
  const read = readFolder(folder, { symbolicLinks: 'refuse', hidden: 'keep' });
  const links: string[] = [];
  const diagnostics = read.diagnostics.map((diagnostic): Diagnostic => {
    if (diagnostic.code !== 'FILE_SYMBOLIC_LINK' || !diagnostic.where) return diagnostic;
    links.push(path.posix.join(part, path.relative(folder, path.resolve(diagnostic.where.file)).split(path.sep).join('/')));
    return warning({
      code: 'PACKAGE_FIXTURE_LINK',
      message: 'the fixture is a symbolic link, which is not followed: it is not compared',
      hint: 'Put a copy of the file in its place.',
      where: diagnostic.where,
    });
  });
  return { files: read.files.map(({ path: file, content }) => ({ path: `${part}/${file}`, content })), links, diagnostics };
}
