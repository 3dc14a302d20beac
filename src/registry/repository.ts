import { type Blob, type Descriptor, type Digest, digestOf, isIndex, isManifest } from '../oci';
import { hasBlob, openUpload, type UploadSession, type UploadTarget, uploadBlob } from './blob-upload';
import type { Call } from './client';
import { contentDiffers } from './content-differs';
import type { CopyTarget } from './copy-image';
import type { KnownPlaces } from './known-places';
import { getManifest, headManifest, putManifest } from './manifests';
import { addToReferrersTag, hasReferrersApi, listReferrers, referrerOf } from './referrers';
import { RegistryError, registryError } from './registry-error';

/** The largest blob that is read, in bytes: it is held in memory. */
const MAX_BLOB = 1024 * 1024 * 1024;

/** The codes that say that somebody may not do something. */
const LOGIN_PROBLEMS: ReadonlySet<string> = new Set(['REGISTRY_DENIED', 'REGISTRY_LOGIN_FAILED', 'REGISTRY_LOGIN_NEEDED']);

/** What the repositories of one registry find out for each other. */
export interface RegistryKnowledge {
  readonly places: KnownPlaces;
  /** It lists what refers to a manifest by itself. Undefined until somebody has asked. */
  hasReferrersApi?: boolean;
}

/** A repository of a registry: images by tag and digest, and the blobs they are made of. All of its methods throw RegistryError. */
export class Repository implements CopyTarget {
  private readonly sessions = new Map<Digest, UploadSession>();
  private readonly queues = new Map<Digest, Promise<void>>();

  /** Made by `Registry.repository`. */
  public constructor(
    private readonly target: UploadTarget,
    private readonly shared: RegistryKnowledge,
  ) {}

  /** Its name in the registry. */
  public get name(): string {
    return this.target.repository;
  }

  /** What a tag or digest stands for; undefined if it is not there. */
  public find(reference: string): Promise<Descriptor | undefined> {
    return headManifest(this.target, reference);
  }

  /** What a tag or digest stands for. */
  public async resolve(reference: string): Promise<Descriptor> {
    const found = await this.find(reference);
    if (found) return found;
    throw registryError({
      code: 'REGISTRY_NOT_FOUND',
      message: `The repository ${this.name} has no image ${reference}`,
      hint: 'Check the name of the repository and the tag or digest.',
    });
  }

  /** Reads a manifest or blob, and verifies it. */
  public async read(descriptor: Descriptor): Promise<Uint8Array> {
    const { digest, size } = descriptor;
    if (isDocument(descriptor)) {
      const manifest = await getManifest(this.target, digest);
      if (!manifest) throw this.missing(digest);
      const found = manifest.descriptor;
      // One text can be read as two documents, if its type may be another one.
      if (found.mediaType !== descriptor.mediaType) throw await this.differs(descriptor, `is of the type ${found.mediaType}`);
      if (found.size !== size) throw await this.differs(descriptor, `has ${found.size} bytes`);
      return manifest.bytes;
    }
    if (size > MAX_BLOB) {
      const message = `The blob ${digest} in ${this.name} has ${size} bytes; at most ${MAX_BLOB} are read`;
      throw registryError({ code: 'REGISTRY_ANSWER_INVALID', message });
    }
    const { client, scopes } = this.target;
    const url = `/v2/${this.name}/blobs/${digest}`;
    const call: Call = { method: 'GET', url, maxBody: size, scopes, action: `read the blob ${digest}` };
    const answer = await client.call(call);
    if (answer.status === 404) throw this.missing(digest);
    if (answer.status !== 200) throw await client.refusal(answer, call);
    const found = digestOf(answer.body);
    if (found !== digest) throw contentDiffers(answer.url, `is ${found}, and not ${digest}`);
    if (answer.body.length !== size) throw await this.differs(descriptor, `has ${answer.body.length} bytes`);
    this.shared.places.add(digest, this.name);
    return answer.body;
  }

  /** True if the repository has a manifest or blob. */
  public async has(descriptor: Descriptor): Promise<boolean> {
    if (isDocument(descriptor)) return (await this.find(descriptor.digest)) !== undefined;
    const isThere = await hasBlob(this.target, descriptor);
    if (isThere) this.shared.places.add(descriptor.digest, this.name);
    return isThere;
  }

  /** Takes a blob over from another repository of the registry, if one is known to have it and the registry does that. */
  public async mount({ digest }: Descriptor): Promise<'mounted' | 'present' | undefined> {
    const from = await this.shared.places.find(digest);
    if (from === undefined) return undefined;
    if (from === this.name) return 'present';
    let session: UploadSession | undefined;
    try {
      session = await openUpload(this.target, digest, from);
    } catch (cause) {
      // Some token services give nothing at all to who may not read the other repository.
      if (cause instanceof RegistryError && LOGIN_PROBLEMS.has(cause.code)) return undefined;
      throw cause;
    }
    // The upload that was begun instead is for the `write` that follows.
    if (session) this.sessions.set(digest, session);
    return session === undefined ? 'mounted' : undefined;
  }

  /**
   * Writes a manifest or blob, and looks that it has arrived. A manifest that refers to another is entered in its list of referrers where
   * the registry does not do that by itself.
   */
  public async write(blob: Blob): Promise<void> {
    const { descriptor } = blob;
    const { digest } = descriptor;
    if (isDocument(descriptor)) {
      if (await putManifest(this.target, blob, digest)) this.shared.hasReferrersApi = true;
      await this.enter(blob);
      return;
    }
    const sending = this.send(blob);
    this.shared.places.expect(digest, this.name, sending);
    await sending;
  }

  /** Gives a manifest, whose parts are there, a tag. Nothing is sent if it has it. @returns what had the tag before, if anything */
  public async tag(blob: Blob, tag: string): Promise<Digest | undefined> {
    const before = await this.find(tag);
    if (before?.digest !== blob.descriptor.digest) await putManifest(this.target, blob, tag);
    return before?.digest;
  }

  /** The manifests that refer to one: SBOMs, signatures. `artifactType` selects. */
  public referrers(digest: Digest, artifactType?: string): Promise<readonly Descriptor[]> {
    return listReferrers(this.target, digest, artifactType);
  }

  /**
   * Enters a manifest that refers to another in its list of referrers, unless it is there or the registry does that by itself. That is part
   * of `write`; a run that ended in between leaves it to the next one.
   */
  public async enter(blob: Blob): Promise<void> {
    const referrer = referrerOf(blob);
    if (!referrer) return;
    const { digest } = referrer.subject;
    this.shared.hasReferrersApi ??= await hasReferrersApi(this.target, digest);
    if (!this.shared.hasReferrersApi) await this.inTurn(digest, () => addToReferrersTag(this.target, referrer));
  }

  private async send(blob: Blob): Promise<void> {
    const { descriptor } = blob;
    const session = this.sessions.get(descriptor.digest);
    this.sessions.delete(descriptor.digest);
    await uploadBlob(this.target, blob, session);
    if (await hasBlob(this.target, descriptor)) return;
    throw contentDiffers(await this.target.client.address(), `has no blob ${descriptor.digest} after its upload`);
  }

  /** One after the other, for one key. */
  private inTurn(key: Digest, action: () => Promise<void>): Promise<void> {
    const turn = (this.queues.get(key) ?? Promise.resolve()).then(action, action);
    this.queues.set(key, turn);
    return turn;
  }

  private async differs({ digest, mediaType, size }: Descriptor, what: string) {
    const address = await this.target.client.address();
    return contentDiffers(address, `as ${digest} ${what}, where ${size} bytes of the type ${mediaType} are wanted`);
  }

  private missing(digest: Digest) {
    return registryError({ code: 'REGISTRY_NOT_FOUND', message: `The repository ${this.name} does not have ${digest}` });
  }
}

/** Manifests and indexes have a place of their own in registries. */
function isDocument({ mediaType }: Descriptor): boolean {
  return isManifest(mediaType) || isIndex(mediaType);
}
