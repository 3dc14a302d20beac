import limit, { type Limit } from 'p-limit';
import { DiagnosticsError, error } from '../diagnostics';
import {
  type Blob,
  type ContentSource,
  type ContentStore,
  type Descriptor,
  type Digest,
  isIndex,
  isManifest,
  parseIndex,
  parseManifest,
} from '../oci';
import { inParallel } from './in-parallel';

/** Where an image is copied to. */
export interface CopyTarget extends ContentStore {
  /**
   * Gets a blob without its bytes being sent, from elsewhere in the same registry: `mounted`, or `present` if it has arrived by now;
   * undefined if that cannot be done.
   */
  mount?(descriptor: Descriptor): Promise<'mounted' | 'present' | undefined>;
}

/** How an image is copied. */
export interface CopyOptions {
  /** So many blobs are under way at once; or what bounds them together with those of other copies. @default 4 */
  readonly concurrency?: number | Limit;
  /** Told how many bytes of the content to copy are there, and of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** What a copy did. */
export interface CopyResult {
  /** Number of manifests and indexes that were sent. */
  readonly manifests: number;
  /** Number of blobs that were sent. */
  readonly written: number;
  /** Number of blobs that were taken over from another repository. */
  readonly mounted: number;
  /** Number of manifests and blobs that were there already. */
  readonly present: number;
  /** The size of what was sent. */
  readonly bytes: number;
}

/** Indexes in indexes that are followed. */
const MAX_DEPTH = 4;

/** Manifests of one image: far more than there are platforms. */
const MAX_MANIFESTS = 1000;

/** The largest manifest, in bytes: what the distribution specification wants registries to take. */
const MAX_MANIFEST = 4 * 1024 * 1024;

/**
 * Copies an image with all it is made of, from a layout or registry to another. A manifest that is there is there with all of its parts,
 * so nothing is sent for it. Otherwise blobs go first and a manifest only after all that it names, the root last: whoever sees a manifest
 * can use it, also if the copy ends in the middle.
 * @throws DiagnosticsError `IMAGE_TOO_LARGE`, and what source and target throw
 */
export async function copyImage(
  from: ContentSource,
  root: Descriptor,
  to: CopyTarget,
  { concurrency = 4, onProgress }: CopyOptions = {},
): Promise<CopyResult> {
  const { manifests, blobs, present } = await missingParts(from, root, to);
  const total = sum(manifests.map(({ descriptor }) => descriptor)) + sum(blobs);
  let done = 0;
  const progress = ({ size }: Descriptor) => {
    done += size;
    onProgress?.(done, total);
  };
  const queue = typeof concurrency === 'number' ? limit(concurrency) : concurrency;
  const outcomes = await inParallel(
    queue,
    blobs.map((descriptor) => async () => {
      const outcome = await copyBlob(from, descriptor, to);
      progress(descriptor);
      return outcome;
    }),
  );
  for (const manifest of manifests) {
    await to.write(manifest);
    progress(manifest.descriptor);
  }
  const written = blobs.filter((_, index) => outcomes[index] === 'written');
  return {
    manifests: manifests.length,
    written: written.length,
    mounted: outcomes.filter((outcome) => outcome === 'mounted').length,
    present: present + outcomes.filter((outcome) => outcome === 'present').length,
    bytes: sum(manifests.map(({ descriptor }) => descriptor)) + sum(written),
  };
}

/** What an image has that a place does not have. */
export interface MissingParts {
  /** Each after those that it names. */
  readonly manifests: readonly Blob[];
  /** What these manifests name, each once, whether it is there or not. */
  readonly blobs: readonly Descriptor[];
  /** Number of manifests that are there. */
  readonly present: number;
}

/** Finds the manifests of an image that a place does not have. @throws DiagnosticsError as {@link copyImage} */
export async function missingParts(from: ContentSource, root: Descriptor, to: Pick<CopyTarget, 'has'>): Promise<MissingParts> {
  const seen = new Set<Digest>();
  const blobs = new Map<Digest, Descriptor>();
  const manifests: Blob[] = [];
  let present = 0;
  const visit = async (descriptor: Descriptor, depth: number): Promise<void> => {
    const { digest, mediaType, size } = descriptor;
    if (seen.has(digest)) return;
    seen.add(digest);
    if (seen.size > MAX_MANIFESTS) throw tooLarge(root, `has more than ${MAX_MANIFESTS} manifests`);
    if (depth > MAX_DEPTH) throw tooLarge(root, `is nested more than ${MAX_DEPTH} deep`);
    if (size > MAX_MANIFEST) throw tooLarge(descriptor, `has ${size} bytes, and is a manifest`);
    if (await to.has(descriptor)) {
      present += 1;
      return;
    }
    const bytes = await from.read(descriptor);
    if (isIndex(mediaType)) {
      for (const child of parseIndex(bytes, mediaType, digest).manifests) {
        // An index can name other things too, which are blobs then.
        if (isIndex(child.mediaType) || isManifest(child.mediaType)) await visit(child, depth + 1);
        else blobs.set(child.digest, child);
      }
    } else {
      const { config, layers } = parseManifest(bytes, mediaType, digest);
      for (const blob of [config, ...layers]) blobs.set(blob.digest, blob);
    }
    manifests.push({ descriptor: { mediaType, digest, size }, bytes });
  };
  await visit(root, 0);
  return { manifests, blobs: [...blobs.values()], present };
}

async function copyBlob(from: ContentSource, descriptor: Descriptor, to: CopyTarget): Promise<'written' | 'mounted' | 'present'> {
  if (await to.has(descriptor)) return 'present';
  const mounted = await to.mount?.(descriptor);
  if (mounted) return mounted;
  await to.write({ descriptor, bytes: await from.read(descriptor) });
  return 'written';
}

function sum(descriptors: readonly Descriptor[]): number {
  return descriptors.reduce((bytes, { size }) => bytes + size, 0);
}

function tooLarge({ digest }: Descriptor, what: string): DiagnosticsError {
  return new DiagnosticsError([
    error({
      code: 'IMAGE_TOO_LARGE',
      message: `The image ${digest} ${what}`,
      hint: 'No registry takes such an image. Make it anew.',
    }),
  ]);
}
