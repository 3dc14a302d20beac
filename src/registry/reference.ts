import { quote } from '../diagnostics';
import { parseImage } from '../kubernetes';
import { type Digest, isDigest } from '../oci';
import { registryError } from './registry-error';

/** Where an image is, or shall be: a registry, a repository there and, in it, a tag or a digest. */
export interface RegistryReference {
  /** Host of the registry with its port, if it has one: `quay.io`, `localhost:5000`. */
  readonly host: string;
  /** The path below the host: `osd-addons/widget-index`. */
  readonly repository: string;
  readonly tag?: string;
  readonly digest?: Digest;
}

/**
 * Takes a reference apart by the grammar of the OCI distribution specification. Short names, which docker and podman complete each in
 * their own way, are refused: where something is pushed must be said.
 * @throws RegistryError `REGISTRY_REFERENCE_INVALID`
 */
export function parseReference(text: string): RegistryReference {
  const image = parseImage(text);
  if (!image)
    throw invalid(text, 'is no image reference', 'Write it as HOST/ORGANIZATION/NAME:TAG, without docker:// or https://.');
  const { host, repository } = splitHost(image.repository);
  if (host === undefined) {
    throw invalid(text, 'names no registry', `Write the registry too: for example quay.io/${repository}.`);
  }
  if (repository === '') throw invalid(text, 'names no repository', `Write the repository too: ${host}/ORGANIZATION/NAME.`);
  const digest = image.digest !== undefined && isDigest(image.digest) ? image.digest : undefined;
  return { host: host.toLowerCase(), repository, tag: image.tag, digest };
}

/** The reference as people write it. */
export function formatReference({ host, repository, tag, digest }: RegistryReference): string {
  return `${host}/${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}

/** A first part with a dot or a port, and `localhost`, is a host; anything else is part of a name, as docker has it. */
function splitHost(name: string): { host?: string; repository: string } {
  const slash = name.indexOf('/');
  const first = slash < 0 ? name : name.slice(0, slash);
  const isHost = first === 'localhost' || (slash >= 0 && /[.:]/.test(first));
  return isHost ? { host: first, repository: slash < 0 ? '' : name.slice(slash + 1) } : { repository: name };
}

function invalid(text: string, what: string, hint: string) {
  return registryError({ code: 'REGISTRY_REFERENCE_INVALID', message: `${quote(text)} ${what}`, hint });
}
