import { posix } from 'node:path';
import { type Diagnostic, error, printable, quote } from '../diagnostics';
import type { FolderFile } from '../files';
import { type Loaded, loadComponent } from './load-component';
import type { PackageComponent, ReadPackage } from './package';

/** Where the expected results of template tests are kept, in the folder of each component (package-operator 2.13). */
export const FIXTURES = '.test-fixtures';

/** The folder of components, if the root manifest has any (package-operator 2.12). */
const COMPONENTS = 'components';

/** Files of a package as they were read. */
export interface PackageFiles {
  /** The folder as a person would type it. */
  readonly folder: string;
  /** Those that count for the image, sorted by the bytes of their paths. */
  readonly files: readonly FolderFile[];
  /** Those below the folders `.test-fixtures` of the root and of components, with their whole paths. */
  readonly fixtures: readonly FolderFile[];
  /** Paths below those folders that are symbolic links. */
  readonly fixtureLinks: readonly string[];
}

/** Makes a package of its files: the root, and the components if the root manifest says that there are any (package-operator 2.3, 2.12). */
export function loadPackage(given: PackageFiles): ReadPackage {
  const { folder, files } = given;
  if (files.length === 0) {
    const message = 'Package image contains no files. Might be corrupted.';
    const hint = 'Give the folder that holds manifest.yaml; files whose name begins with a dot do not count.';
    return { diagnostics: [error({ code: 'PACKAGE_EMPTY', message, hint, subject: folder })] };
  }
  const loaded = loadComponent({ folder, files, ...fixturesIn(given, FIXTURES) });
  if (!loaded.component) return { diagnostics: loaded.diagnostics };
  if (!loaded.component.manifest.value.spec?.components) {
    return { package: { folder, files, root: loaded.component, components: [] }, diagnostics: loaded.diagnostics };
  }
  const { names, diagnostics: strays } = componentNames(folder, loaded.component.files);
  const parts = names.map((name) => loadPart(given, name));
  const diagnostics = [...loaded.diagnostics, ...strays, ...parts.flatMap((part) => part.diagnostics)];
  const root = { ...loaded.component, files: loaded.component.files.filter(({ path }) => !path.startsWith(`${COMPONENTS}/`)) };
  const components = parts.flatMap(({ component }) => (component ? [component] : []));
  return { package: { folder, files, root, components }, diagnostics };
}

function loadPart(given: PackageFiles, name: string): Loaded {
  const path = `${COMPONENTS}/${name}`;
  const loaded = loadComponent({
    folder: posix.join(given.folder, path),
    component: name,
    files: below(given.files, path),
    ...fixturesIn(given, `${path}/${FIXTURES}`),
  });
  return { ...loaded, diagnostics: [...loaded.diagnostics, ...nested(loaded.component)] };
}

function fixturesIn(
  { fixtures, fixtureLinks }: PackageFiles,
  folder: string,
): Pick<PackageComponent, 'fixtures' | 'fixtureLinks'> {
  const links = fixtureLinks.filter((path) => path.startsWith(`${folder}/`));
  return { fixtures: below(fixtures, folder), fixtureLinks: links.map((path) => path.slice(folder.length + 1)) };
}

/** The folders in `components/`. Any file beside them is refused. */
function componentNames(folder: string, files: readonly FolderFile[]): { names: string[]; diagnostics: Diagnostic[] } {
  const names = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const { path } of files) {
    const [first, name = '', ...rest] = path.split('/');
    if (first !== COMPONENTS) continue;
    if (rest.length > 0) {
      names.add(name);
      continue;
    }
    diagnostics.push(
      error({
        code: 'PACKAGE_COMPONENT_FILE',
        message: `The components directory may only contain folders and dot files, but has the file ${quote(name)}`,
        hint: 'Move the file into the folder of a component, or out of components/.',
        where: { file: posix.join(folder, path), line: 1, column: 1 },
      }),
    );
  }
  return { names: [...names].sort(), diagnostics };
}

function nested(component: PackageComponent | undefined): Diagnostic[] {
  if (!component?.manifest.value.spec?.components) return [];
  return [
    error({
      code: 'PACKAGE_COMPONENT_NESTED',
      message: `Nesting multi-component packages not allowed [${printable(component.name)}]`,
      hint: 'Only the manifest of the root may have spec.components; make the inner components siblings of this one.',
      where: component.manifest.source.locate(['spec', 'components'], 'key'),
    }),
  ];
}

/** The files in a folder, with paths that go on from it. */
function below(files: readonly FolderFile[], folder: string): FolderFile[] {
  return files.flatMap(({ path, content }) =>
    path.startsWith(`${folder}/`) ? [{ path: path.slice(folder.length + 1), content }] : [],
  );
}
