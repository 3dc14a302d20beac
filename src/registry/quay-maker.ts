import type { RepositoryMaker } from './push-layout';
import type { Quay } from './quay';

/** Makes the repositories of one registry by the API of Quay; those of all others make theirs by themselves. */
export function quayMaker(quay: Quay, host: string): RepositoryMaker {
  return {
    has: async (reference) => reference.host !== host || quay.has(reference.repository),
    ensure: async (reference) => {
      if (reference.host === host) await quay.ensure(reference.repository);
    },
  };
}
