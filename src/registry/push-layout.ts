import limit, { type Limit } from 'p-limit';
import { type ContentSource, type Descriptor, type Digest, isIndex, readIndex } from '../oci';
import { type CopyResult, copyImage, missingParts } from './copy-image';
import { inParallel } from './in-parallel';
import { type PushTarget, pushTargets } from './push-target';
import { formatReference, type RegistryReference } from './reference';
import type { Registries } from './registry';
import type { Repository } from './repository';

/** Images with their references and what refers to them: an image layout. */
export interface PushSource extends ContentSource {
  references(): ReadonlyMap<string, Descriptor>;
  /** The manifests that have another one as their subject, by its digest. */
  allReferrers(): ReadonlyMap<Digest, readonly Descriptor[]>;
}

/** Makes repositories, for registries that do not make them by themselves. */
export interface RepositoryMaker {
  /** True if the repository of a reference is there, or will be made by the registry itself. */
  has(reference: RegistryReference): Promise<boolean>;
  /** Makes it, unless it is there. */
  ensure(reference: RegistryReference): Promise<void>;
}

/** How a layout is pushed. */
export interface PushOptions {
  readonly registries: Registries;
  /** Another registry and organization for all references: `localhost:5000/test`. @default - as the references say */
  readonly destination?: string;
  /** So many images, and so many blobs, are under way at once. @default 4 */
  readonly concurrency?: number;
  /** Nothing is sent; the result says what would be. */
  readonly isDryRun?: boolean;
  /** @default - the registries make repositories by themselves */
  readonly maker?: RepositoryMaker;
  /** Told how many bytes are there, of how many that are known so far. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** What was done for one reference. In a dry run, `written` and `bytes` are what is missing, part of which may be mounted. */
export interface PushedImage extends CopyResult {
  readonly reference: string;
  readonly digest: Digest;
  /**
   * `present`: nothing was sent. `mounted`: only manifests were, as all blobs are from other repositories of the registry. `missing`:
   * something is, in a dry run.
   */
  readonly outcome: 'pushed' | 'mounted' | 'present' | 'missing';
  /** What the tag stood for before, if for something else. */
  readonly replaced?: Digest;
  /** Number of SBOMs, signatures and the like that go with it. */
  readonly referrers: number;
}

/**
 * Pushes all images of a layout to the registries in their references. For each: blobs, then manifests, then the index, then the tag, then
 * what refers to it. Nothing that is there is sent again, so a push that was interrupted goes on where it was.
 * @returns a result for each reference, in their order
 * @throws DiagnosticsError `REGISTRY_REFERENCE_INVALID` before anything is sent
 * @throws RegistryError
 */
export async function pushLayout(layout: PushSource, options: PushOptions): Promise<readonly PushedImage[]> {
  const targets = pushTargets(layout.references(), options.destination);
  const { concurrency = 4 } = options;
  const blobs = limit(concurrency);
  const images = limit(concurrency);
  const push = new Push(layout, options, blobs);
  // Several tags of one image come one after another, so that it is sent once.
  const groups = new Map<string, PushTarget[]>();
  for (const target of targets) {
    const key = formatReference({ ...target.reference, tag: undefined, digest: target.descriptor.digest });
    groups.set(key, [...(groups.get(key) ?? []), target]);
  }
  const results = new Map<PushTarget, PushedImage>();
  await inParallel(
    images,
    [...groups.values()].map((group) => async () => {
      for (const target of group) results.set(target, await push.image(target));
    }),
  );
  return targets.map((target) => results.get(target)).filter((result) => result !== undefined);
}

/** One run. */
class Push {
  private readonly referrers: ReadonlyMap<Digest, readonly Descriptor[]>;
  private done = 0;
  private total = 0;

  public constructor(
    private readonly layout: PushSource,
    private readonly options: PushOptions,
    private readonly blobs: Limit,
  ) {
    this.referrers = layout.allReferrers();
  }

  public async image({ descriptor, reference }: PushTarget): Promise<PushedImage> {
    const { registries, isDryRun = false, maker } = this.options;
    const repository = registries.at(reference.host).repository(reference.repository, isDryRun ? 'pull' : 'push');
    const { tag } = reference;
    const { digest } = descriptor;
    const base = { reference: formatReference(reference), digest };
    if (isDryRun) {
      const isMade = maker === undefined || (await maker.has(reference));
      return { ...base, ...(await this.look(descriptor, tag, isMade ? repository : NOWHERE)) };
    }
    await maker?.ensure(reference);
    let result = await this.copy(descriptor, repository);
    const bytes = tag === undefined ? undefined : await this.layout.read(descriptor);
    const before = tag === undefined || bytes === undefined ? digest : await repository.tag({ descriptor, bytes }, tag);
    const referrers = await this.referrersOf(descriptor);
    for (const referrer of referrers) {
      const copied = await this.copy(referrer, repository);
      result = sumOf(result, copied);
      if (copied.manifests === 0) await repository.enter({ descriptor: referrer, bytes: await this.layout.read(referrer) });
    }
    const isPresent = result.manifests + result.written + result.mounted === 0 && before === digest;
    const outcome = isPresent ? 'present' : result.written === 0 && result.mounted > 0 ? 'mounted' : 'pushed';
    const replaced = before === undefined || before === digest ? {} : { replaced: before };
    return { ...base, ...result, outcome, referrers: referrers.length, ...replaced };
  }

  private copy(descriptor: Descriptor, repository: Repository): Promise<CopyResult> {
    const own = { done: 0, total: 0 };
    const onProgress = (done: number, total: number) => {
      this.done += done - own.done;
      this.total += total - own.total;
      Object.assign(own, { done, total });
      this.options.onProgress?.(this.done, this.total);
    };
    return copyImage(this.layout, descriptor, repository, { concurrency: this.blobs, onProgress });
  }

  /** What a place does not have of an image. */
  private async look(
    descriptor: Descriptor,
    tag: string | undefined,
    place: Place,
  ): Promise<Omit<PushedImage, 'reference' | 'digest'>> {
    const referrers = await this.referrersOf(descriptor);
    let result: CopyResult = NOTHING;
    for (const root of [descriptor, ...referrers]) {
      const { manifests, blobs, present } = await missingParts(this.layout, root, place);
      const found = await Promise.all(blobs.map((blob) => this.blobs(() => place.has(blob))));
      const missing = blobs.filter((_, index) => !found[index]);
      const bytes = [...manifests.map((manifest) => manifest.descriptor), ...missing].reduce((sum, { size }) => sum + size, 0);
      const rest = present + blobs.length - missing.length;
      result = sumOf(result, { manifests: manifests.length, written: missing.length, mounted: 0, present: rest, bytes });
    }
    const before = tag === undefined ? descriptor.digest : (await place.find(tag))?.digest;
    const isPresent = result.manifests + result.written === 0 && before === descriptor.digest;
    const replaced = before === undefined || before === descriptor.digest ? {} : { replaced: before };
    return { ...result, outcome: isPresent ? 'present' : 'missing', referrers: referrers.length, ...replaced };
  }

  /** What refers to an image, to a part of it for one platform, or to such a referrer. */
  private async referrersOf(descriptor: Descriptor): Promise<readonly Descriptor[]> {
    const found: Descriptor[] = [];
    const seen = new Set([descriptor.digest]);
    const queue = [descriptor];
    const follow = (next: readonly Descriptor[]) => {
      // Each once: indexes can name the same over and over.
      const fresh = [...new Map(next.map((each) => [each.digest, each])).values()].filter(({ digest }) => !seen.has(digest));
      for (const { digest } of fresh) seen.add(digest);
      queue.push(...fresh);
      return fresh;
    };
    for (let each = queue.shift(); each !== undefined; each = queue.shift()) {
      if (isIndex(each.mediaType)) follow((await readIndex(this.layout, each)).manifests);
      found.push(...follow(this.referrers.get(each.digest) ?? []));
    }
    return found;
  }
}

/** Where images are looked for. */
type Place = Pick<Repository, 'has' | 'find'>;

/** A repository that is yet to be made. */
const NOWHERE: Place = { has: async () => false, find: async () => undefined };

const NOTHING: CopyResult = { manifests: 0, written: 0, mounted: 0, present: 0, bytes: 0 };

function sumOf(a: CopyResult, b: CopyResult): CopyResult {
  return {
    manifests: a.manifests + b.manifests,
    written: a.written + b.written,
    mounted: a.mounted + b.mounted,
    present: a.present + b.present,
    bytes: a.bytes + b.bytes,
  };
}
