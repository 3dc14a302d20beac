import { quote } from '../diagnostics';
import { compareBytes } from '../files';
import type { Descriptor } from './descriptor';
import { invalid, parseIndex } from './document';
import { MediaType } from './media-type';

/** The annotation by which an image in a layout has a name (OCI image specification, annotations.md). */
const REF_NAME = 'org.opencontainers.image.ref.name';

/** The entries of the `index.json` of a layout: images by their references, and those that have none. */
export interface LayoutIndex {
  /** Without the annotation that names them. */
  readonly named: ReadonlyMap<string, Descriptor>;
  readonly unnamed: readonly Descriptor[];
}

/**
 * Reads an `index.json`.
 * @param file names it in messages
 * @throws DiagnosticsError as {@link parseIndex}, and `OCI_DOCUMENT_INVALID` if two images have one name
 */
export function parseLayoutIndex(bytes: Uint8Array, file: string): LayoutIndex {
  const named = new Map<string, Descriptor>();
  const unnamed: Descriptor[] = [];
  for (const { annotations, ...descriptor } of parseIndex(bytes, MediaType.INDEX, file).manifests) {
    const { [REF_NAME]: name, ...others } = annotations ?? {};
    const entry = { ...descriptor, ...(Object.keys(others).length > 0 && { annotations: others }) };
    if (name === undefined) unnamed.push(entry);
    else if (named.has(name) && named.get(name)?.digest !== entry.digest) throw invalid(file, `names two images ${quote(name)}`);
    else named.set(name, entry);
  }
  return { named, unnamed };
}

/** Writes an `index.json`: sorted, so that the same images make the same file in whatever order they were added. */
export function renderLayoutIndex({ named, unnamed }: LayoutIndex): string {
  const images = [...named].sort(([a], [b]) => compareBytes(a, b)).map(([name, each]) => entryOf(each, { [REF_NAME]: name }));
  const others = [...unnamed].sort((a, b) => compareBytes(a.digest, b.digest)).map((each) => entryOf(each, {}));
  return JSON.stringify({ schemaVersion: 2, mediaType: MediaType.INDEX, manifests: [...images, ...others] });
}

function entryOf(
  { mediaType, digest, size, platform, artifactType, annotations }: Descriptor,
  name: Record<string, string>,
): object {
  const all = Object.entries({ ...annotations, ...name }).sort(([a], [b]) => compareBytes(a, b));
  return {
    mediaType,
    digest,
    size,
    ...(platform && { platform }),
    ...(artifactType !== undefined && { artifactType }),
    ...(all.length > 0 && { annotations: Object.fromEntries(all) }),
  };
}
