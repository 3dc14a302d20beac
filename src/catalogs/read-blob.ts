import { type Diagnostic, error, quote, warning } from '../diagnostics';
import { bundleShape, channelShape, deprecationsShape, packageShape } from './blob-shapes';
import { type CatalogBlob, CatalogSchema } from './catalog';
import type { BlobDocument } from './documents';
import { isMapping, type Shape, type ShapeListener, struct, text } from './shape';

const SHAPES: ReadonlyMap<string, Shape<CatalogBlob>> = new Map<string, Shape<CatalogBlob>>([
  [CatalogSchema.PACKAGE, packageShape],
  [CatalogSchema.CHANNEL, channelShape],
  [CatalogSchema.BUNDLE, bundleShape],
  [CatalogSchema.DEPRECATIONS, deprecationsShape],
]);

/** The blob of a document, and what is wrong with it. */
export interface ReadBlob {
  /** Absent if the document does not say what it is. With fields of a wrong type it is there, so that the others are checked. */
  readonly blob?: CatalogBlob;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one document of a catalog by the rules by which opm loads it (hive-olm-argocd 2.6, "Loading"). */
export function readBlob(document: BlobDocument): ReadBlob {
  const { value } = document;
  if (!isMapping(value)) return { diagnostics: [notMapping(document)] };
  const twice = keysOfOneName(document, value);
  if (twice.length > 0) return { diagnostics: twice };
  const diagnostics: Diagnostic[] = [];
  const listener = listenerOf(document, diagnostics);
  const { schema, package: owner } = root({ value, path: [], listener: { ...listener, unknownField: () => undefined } });
  if (schema === '') return { diagnostics: [...diagnostics, noSchema(document)] };
  const shape = SHAPES.get(schema);
  if (!shape) return { blob: { schema, package: owner, content: value }, diagnostics };
  diagnostics.length = 0; // the shape reads those fields again
  return { blob: shape({ value, path: [], listener }), diagnostics };
}

/** What opm reads of every blob, whatever its schema. */
const root = struct({ schema: text, package: text, name: text });

/** Makes problems of what a shape hears. Fields that opm passes over are warnings: a typing error in `replaces` ends a chain. */
function listenerOf(document: BlobDocument, diagnostics: Diagnostic[]): ShapeListener {
  return {
    wrongType: (path, value, wanted) => {
      const message = `${path.join('.')} is ${quote(value)}, but must be ${wanted}`;
      const hint = 'opm cannot load the catalog otherwise.';
      diagnostics.push(error({ code: 'FBC_FIELD_TYPE', message, hint, where: document.locate(path) }));
    },
    unknownField: (path, known) => {
      const message = `${quote(path.join('.'))} is no field that opm knows, and passed over`;
      const hint = `Known are ${known.join(', ')}.`;
      diagnostics.push(warning({ code: 'FBC_FIELD_UNKNOWN', message, hint, where: document.locate(path, 'key') }));
    },
    plainAt: (path) => document.plainAt(path),
  };
}

function notMapping(document: BlobDocument): Diagnostic {
  const message = `the document is ${quote(document.value)}, but must be an object with a schema`;
  const hint = 'Write a mapping with a field schema, such as schema: olm.package.';
  return error({ code: 'FBC_NOT_OBJECT', message, hint, where: document.locate([]) });
}

function noSchema(document: BlobDocument): Diagnostic {
  const message = 'the object has no schema (opm: missing root schema field)';
  const hint = 'Add schema: olm.package, olm.channel, olm.bundle, olm.deprecations or one of your own.';
  return error({ code: 'FBC_SCHEMA_MISSING', message, hint, where: document.locate([]) });
}

/** Go reads names without regard to case, so two such keys are one. */
function keysOfOneName(document: BlobDocument, value: Readonly<Record<string, unknown>>): Diagnostic[] {
  const seen = new Map<string, string>();
  return Object.keys(value).flatMap((key) => {
    const first = seen.get(key.toLowerCase());
    seen.set(key.toLowerCase(), first ?? key);
    if (first === undefined) return [];
    const message = `the keys ${quote(first)} and ${quote(key)} are one to opm, which disregards case (duplicate keys)`;
    return [error({ code: 'FBC_KEY_TWICE', message, hint: 'Keep one of the two.', where: document.locate([key], 'key') })];
  });
}
