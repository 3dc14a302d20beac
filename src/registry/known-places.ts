import type { Digest } from '../oci';

/** In which repository of a registry a blob is known to be, or about to be: others can take it over from there. */
export class KnownPlaces {
  private readonly there = new Map<Digest, string>();
  private readonly arriving = new Map<Digest, Promise<string>>();

  /** Notes that a repository has a blob. The first one that is known stays. */
  public add(digest: Digest, repository: string): void {
    if (!this.there.has(digest)) this.there.set(digest, repository);
  }

  /** Notes that a blob is being sent to a repository. */
  public expect(digest: Digest, repository: string, sending: Promise<void>): void {
    const arrival = sending.then(() => {
      this.add(digest, repository);
      return repository;
    });
    this.arriving.set(digest, arrival);
    arrival.catch(() => undefined).finally(() => this.arriving.delete(digest));
  }

  /** A repository that has a blob, once it has arrived if it is under way; undefined if none is known, or the sending failed. */
  public async find(digest: Digest): Promise<string | undefined> {
    return this.there.get(digest) ?? this.arriving.get(digest)?.catch(() => undefined);
  }
}
