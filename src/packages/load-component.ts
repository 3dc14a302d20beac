import { posix } from 'node:path';
import { type Diagnostic, error, hasErrors, printable, quote } from '../diagnostics';
import type { FolderFile } from '../files';
import { type JsonSchema, parseYaml } from '../yaml';
import { MANIFESTS_GROUP, MANIFESTS_VERSION, type Optional } from './manifest';
import { LOCK_FIELDS, LOCK_SCHEMA, MANIFEST_FIELDS, MANIFEST_SCHEMA } from './manifest-schema';
import type { ManifestFile, PackageComponent } from './package';
import { textOf } from './text-of';
import { unknownFields } from './unknown-fields';

/** A component, or why it cannot be used. */
export interface Loaded {
  readonly component?: PackageComponent;
  readonly diagnostics: readonly Diagnostic[];
}

/** The files of a component. */
type ComponentFiles = Pick<PackageComponent, 'folder' | 'component' | 'files' | 'fixtures' | 'fixtureLinks'>;

/** A kind of file that describes a package. */
interface FileKind<T> {
  readonly kind: 'PackageManifest' | 'PackageManifestLock';
  /** Its name, without `.yaml` or `.yml`. */
  readonly name: string;
  readonly fields: object;
  readonly schema: JsonSchema<T>;
  readonly twice: (problem: {
    message: string;
    hint: string;
    where: { file: string; line: number; column: number };
  }) => Diagnostic;
}

interface Described {
  readonly apiVersion?: Optional<string>;
  readonly kind?: Optional<string>;
}

const EXTENSIONS = ['yaml', 'yml'];

/** Finds and reads the manifest and the lock file among the files of a component (package-operator 2.3, 2.4, 2.11). */
export function loadComponent({ folder, component, files, fixtures, fixtureLinks }: ComponentFiles): Loaded {
  const manifest = readKind(folder, files, {
    kind: 'PackageManifest',
    name: 'manifest',
    fields: MANIFEST_FIELDS,
    schema: MANIFEST_SCHEMA,
    twice: (problem) => error({ code: 'PACKAGE_MANIFEST_TWICE', ...problem }),
  });
  const lock = readKind(folder, files, {
    kind: 'PackageManifestLock',
    name: 'manifest.lock',
    fields: LOCK_FIELDS,
    schema: LOCK_SCHEMA,
    twice: (problem) => error({ code: 'PACKAGE_LOCK_TWICE', ...problem }),
  });
  const diagnostics = [...manifest.diagnostics, ...lock.diagnostics];
  if (!manifest.isThere) diagnostics.push(manifestMissing(folder, component));
  if (!manifest.file || hasErrors(lock.diagnostics)) return { diagnostics };
  const special = new Set(EXTENSIONS.flatMap((extension) => [`manifest.${extension}`, `manifest.lock.${extension}`]));
  return {
    component: {
      folder,
      ...(component !== undefined && { component }),
      name: component ?? manifest.file.value.metadata?.name ?? '',
      manifest: manifest.file,
      ...(lock.file && { lock: lock.file }),
      files: files.filter(({ path }) => !special.has(path)),
      fixtures,
      fixtureLinks,
    },
    diagnostics,
  };
}

function readKind<T extends Described>(
  folder: string,
  files: readonly FolderFile[],
  kind: FileKind<T>,
): { readonly isThere: boolean; readonly file?: ManifestFile<T>; readonly diagnostics: readonly Diagnostic[] } {
  const [first, second] = EXTENSIONS.flatMap((extension) => files.filter(({ path }) => path === `${kind.name}.${extension}`));
  if (!first) return { isThere: false, diagnostics: [] };
  if (second) {
    const where = { file: posix.join(folder, second.path), line: 1, column: 1 };
    const message = `${kind.kind} present multiple times: ${first.path} and ${second.path}`;
    return { isThere: true, diagnostics: [kind.twice({ message, hint: 'Keep one of the two.', where })] };
  }
  return { isThere: true, ...readFile(posix.join(folder, first.path), first, kind) };
}

function readFile<T extends Described>(
  name: string,
  content: FolderFile,
  kind: FileKind<T>,
): { readonly file?: ManifestFile<T>; readonly diagnostics: readonly Diagnostic[] } {
  const { text, diagnostics: unread } = textOf(content, name);
  if (text === undefined) return { diagnostics: unread };
  const { source, diagnostics: faults } = parseYaml(name, text);
  if (!source) return { diagnostics: faults };
  const { value, diagnostics: types } = kind.schema.read(source);
  if (!value) return { diagnostics: types };
  const wrong = checkKind(value, kind, source);
  const unknown = unknownFields(kind.fields, source);
  return { ...(wrong.length === 0 && { file: { value, source } }), diagnostics: [...types, ...wrong, ...unknown] };
}

function checkKind<T extends Described>(value: T, { kind }: FileKind<T>, source: ManifestFile<T>['source']): Diagnostic[] {
  const apiVersion = value.apiVersion ?? '';
  const slash = apiVersion.indexOf('/');
  const group = slash < 0 ? '' : apiVersion.slice(0, slash);
  const unknown = (what: string, at: string): Diagnostic =>
    error({
      code: 'PACKAGE_GVK_UNKNOWN',
      message: `unknown GVK: ${what}`,
      hint: `Write apiVersion: ${MANIFESTS_GROUP}/${MANIFESTS_VERSION} and kind: ${kind}.`,
      where: source.locate([at]),
    });
  if (group !== MANIFESTS_GROUP || value.kind !== kind) {
    const found = [value.kind ?? '', group].filter((part) => part !== '').join('.');
    return [
      unknown(`GroupKind must be ${kind}.${MANIFESTS_GROUP}, is: ${quote(found)}`, value.kind === kind ? 'apiVersion' : 'kind'),
    ];
  }
  if (apiVersion.slice(slash + 1) === MANIFESTS_VERSION) return [];
  return [
    unknown(`unknown version ${quote(apiVersion.slice(slash + 1))}, supported versions are: ${MANIFESTS_VERSION}`, 'apiVersion'),
  ];
}

function manifestMissing(folder: string, component: string | undefined): Diagnostic {
  const message = 'PackageManifest not found: searched at manifest.yaml and manifest.yml';
  return error({
    code: 'PACKAGE_MANIFEST_MISSING',
    message: component === undefined ? message : `component "${printable(component)}": ${message}`,
    hint: 'Write a manifest.yaml of the kind PackageManifest in the folder.',
    subject: folder,
  });
}
