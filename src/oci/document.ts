import { DiagnosticsError, error, quote } from '../diagnostics';
import type { Descriptor, Platform } from './descriptor';
import { isDigest } from './digest';
import { DockerMediaType, isIndex, isManifest, MediaType } from './media-type';

/** A manifest: the parts of one image, or of an artifact such as an SBOM. */
export interface Manifest {
  readonly config: Descriptor;
  readonly layers: readonly Descriptor[];
  /** The manifest that this one says something about. */
  readonly subject?: Descriptor;
  readonly artifactType?: string;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** An index: the manifests of one image for several platforms, or all that an image layout holds. */
export interface Index {
  readonly manifests: readonly Descriptor[];
  /** The manifest that this index says something about. */
  readonly subject?: Descriptor;
}

/** The most layers that an image may have; the runtimes take at most 127. */
const MAX_LAYERS = 128;

/**
 * Reads a manifest written by somebody else.
 * @param what names it in messages: a reference or a digest
 * @throws DiagnosticsError `OCI_DOCUMENT_INVALID`, `OCI_DIGEST_UNSUPPORTED`, `OCI_MEDIA_TYPE`
 */
export function parseManifest(bytes: Uint8Array, mediaType: string, what: string): Manifest {
  if (!isManifest(mediaType)) throw wrongType(what, mediaType, 'a manifest');
  const document = parseDocument(bytes, mediaType, what);
  if (document['manifests'] !== undefined) throw invalid(what, "is a manifest and has 'manifests', as an index");
  const layers = list(document, 'layers', what);
  if (layers.length > MAX_LAYERS) throw invalid(what, `has ${layers.length} layers; at most ${MAX_LAYERS} are read`);
  const { artifactType } = document;
  return {
    config: parseDescriptor(document['config'], 'config', what),
    layers: layers.map((layer, index) => parseDescriptor(layer, `layers[${index}]`, what)),
    ...subjectOf(document, what),
    ...(typeof artifactType === 'string' && { artifactType }),
    ...annotationsOf(document, what),
  };
}

/**
 * Reads an index written by somebody else.
 * @param what names it in messages: a reference, a digest or a file
 * @throws DiagnosticsError `OCI_DOCUMENT_INVALID`, `OCI_DIGEST_UNSUPPORTED`, `OCI_MEDIA_TYPE`
 */
export function parseIndex(bytes: Uint8Array, mediaType: string, what: string): Index {
  if (!isIndex(mediaType)) throw wrongType(what, mediaType, 'an index');
  const document = parseDocument(bytes, mediaType, what);
  if (document['layers'] !== undefined || document['config'] !== undefined) {
    throw invalid(what, "is an index and has 'layers' or 'config', as a manifest");
  }
  const manifests = list(document, 'manifests', what);
  return {
    manifests: manifests.map((each, index) => parseDescriptor(each, `manifests[${index}]`, what)),
    ...subjectOf(document, what),
  };
}

/** The media types of the config of an image, in either family. */
export function isConfig(mediaType: string): boolean {
  return mediaType === MediaType.CONFIG || mediaType === DockerMediaType.CONFIG;
}

/** A JSON object, and if it says its media type, the one by which it was found: else two readers could see two documents in it. */
function parseDocument(bytes: Uint8Array, mediaType: string, what: string): Fields {
  const document = parseJson(bytes, what);
  if (document['schemaVersion'] !== 2) throw invalid(what, "does not have the 'schemaVersion' 2");
  const own = document['mediaType'] ?? mediaType;
  if (own !== mediaType) throw wrongType(what, own, quote(mediaType));
  return document;
}

/** The fields of a JSON object of somebody else. */
export type Fields = Readonly<Record<string, unknown>>;

/** A JSON object in UTF-8. @throws DiagnosticsError `OCI_DOCUMENT_INVALID` */
export function parseJson(bytes: Uint8Array, what: string): Fields {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    if (isFields(value)) return value;
  } catch {
    throw invalid(what, 'is not JSON');
  }
  throw invalid(what, 'is not a JSON object');
}

/** True for a JSON object. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads a descriptor; `path` says where in the document. @throws DiagnosticsError `OCI_DOCUMENT_INVALID`, `OCI_DIGEST_UNSUPPORTED` */
export function parseDescriptor(value: unknown, path: string, what: string): Descriptor {
  if (!isFields(value)) throw invalid(what, `has no descriptor at ${quote(path)}`);
  const { mediaType, digest, size, platform, artifactType } = value;
  if (typeof mediaType !== 'string') throw invalid(what, `has no media type at ${quote(path)}`);
  if (typeof digest !== 'string' || !isDigest(digest)) throw unsupported(what, path, digest);
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) {
    throw invalid(what, `has the size ${quote(size)} at ${quote(path)}`);
  }
  return {
    mediaType,
    digest,
    size,
    ...annotationsOf(value, what),
    ...(platform !== undefined && { platform: parsePlatform(platform, path, what) }),
    ...(typeof artifactType === 'string' && { artifactType }),
  };
}

function parsePlatform(value: unknown, path: string, what: string): Platform {
  const { os, architecture, variant } = isFields(value) ? value : {};
  if (typeof os !== 'string' || typeof architecture !== 'string') throw invalid(what, `has no platform at ${quote(path)}`);
  return { os, architecture, ...(typeof variant === 'string' && { variant }) };
}

function list(document: Fields, key: string, what: string): readonly unknown[] {
  const value = document[key];
  if (!Array.isArray(value)) throw invalid(what, `has no list ${quote(key)}`);
  return value;
}

function subjectOf({ subject }: Fields, what: string): Pick<Manifest, 'subject'> {
  return subject === undefined || subject === null ? {} : { subject: parseDescriptor(subject, 'subject', what) };
}

/** The map `annotations`, if there is one. */
function annotationsOf(document: Fields, what: string): Pick<Descriptor, 'annotations'> {
  const value = document['annotations'];
  if (value === undefined || value === null) return {};
  if (!isFields(value)) throw invalid(what, "has no map 'annotations'");
  const wrong = Object.entries(value).find(([, text]) => typeof text !== 'string');
  if (wrong) throw invalid(what, `has no text at ${quote(`annotations.${wrong[0]}`)}`);
  return { annotations: Object.fromEntries(Object.entries(value).map(([name, text]) => [name, String(text)])) };
}

/** A document of an image that is not what it must be; `reason` follows its name. */
export function invalid(what: string, reason: string): DiagnosticsError {
  return new DiagnosticsError([
    error({
      code: 'OCI_DOCUMENT_INVALID',
      message: `${quote(what)} ${reason}`,
      hint: 'Whatever made the image is broken, or it was damaged on its way: build or copy it again.',
    }),
  ]);
}

function wrongType(what: string, found: unknown, wanted: string): DiagnosticsError {
  return new DiagnosticsError([
    error({
      code: 'OCI_MEDIA_TYPE',
      message: `${quote(what)} has the media type ${quote(found)} where ${wanted} is wanted`,
      hint: 'Name an image in the format of OCI or docker (schema 2).',
    }),
  ]);
}

function unsupported(what: string, path: string, digest: unknown): DiagnosticsError {
  return new DiagnosticsError([
    error({
      code: 'OCI_DIGEST_UNSUPPORTED',
      message: `${quote(what)} has the digest ${quote(digest)} at ${quote(path)}`,
      hint: "Only 'sha256:' and 64 lower-case hexadecimal digits are read.",
    }),
  ]);
}
