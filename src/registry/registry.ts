import { type Clock, DEFAULT_RETRIES, type RetryPolicy, Secrets, systemClock, type Transport, type Wire } from '../http';
import { Authorizer, type ChallengeMemory } from './auth/authorizer';
import { Client } from './client';
import type { FindCredential } from './credentials/credential';
import { KnownPlaces } from './known-places';
import { type RegistryKnowledge, Repository } from './repository';
import { registryAddress } from './scheme';

/** How registries are talked to. */
export interface RegistryOptions {
  readonly transport: Transport;
  /** @default - nobody logs in */
  readonly credentials?: FindCredential;
  /** Plain HTTP, everywhere. @default - TLS; on this machine also without */
  readonly isPlainHttp?: boolean;
  /** Blobs up to this size are sent at once, longer ones in pieces of it, in bytes. @default 16 MiB */
  readonly chunkSize?: number;
  /** @default - six attempts in at most five minutes */
  readonly retries?: RetryPolicy;
  /** @default - that of the machine */
  readonly clock?: Clock;
  /** Ends the run. */
  readonly signal?: AbortSignal;
}

/** What is done in a repository, and so what is asked for: who only reads needs no right to write. */
export type Access = 'pull' | 'push';

const CHUNK_SIZE = 16 * 1024 * 1024;

/** One registry, by its host. */
export class Registry {
  private readonly wire: Wire;
  private readonly challenges: ChallengeMemory = {};
  private readonly knowledge: RegistryKnowledge = { places: new KnownPlaces() };
  private readonly repositories = new Map<string, Repository>();
  private address: Promise<URL> | undefined;

  /** `host`: name or address with a port if it has one, as in a reference. */
  public constructor(
    public readonly host: string,
    private readonly options: RegistryOptions,
  ) {
    const { transport, clock = systemClock, retries = DEFAULT_RETRIES, isPlainHttp = false, signal } = options;
    this.wire = { transport, clock, retries, secrets: new Secrets(), isPlainPermitted: isPlainHttp, signal };
  }

  /** A repository of it, which need not be there yet. */
  public repository(name: string, access: Access = 'pull'): Repository {
    const key = `${name}:${access}`;
    const repository = this.repositories.get(key) ?? this.makeRepository(name, access);
    this.repositories.set(key, repository);
    return repository;
  }

  private makeRepository(name: string, access: Access): Repository {
    const { credentials, chunkSize = CHUNK_SIZE } = this.options;
    const base = () => {
      this.address ??= registryAddress(this.host, this.wire);
      return this.address;
    };
    const authorizer = new Authorizer(this.wire, this.challenges, async () => credentials?.(this.host, name));
    const client = new Client(this.wire, base, authorizer);
    const scopes = [`repository:${name}:${access === 'push' ? 'pull,push' : 'pull'}`];
    return new Repository({ client, repository: name, scopes, chunkSize }, this.knowledge);
  }
}

/** The registries of a run: one for each host. */
export class Registries {
  private readonly byHost = new Map<string, Registry>();

  public constructor(private readonly options: RegistryOptions) {}

  /** The registry with a host. */
  public at(host: string): Registry {
    const registry = this.byHost.get(host) ?? new Registry(host, this.options);
    this.byHost.set(host, registry);
    return registry;
  }
}
