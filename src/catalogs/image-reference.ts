/** The longest name of a repository, host included, in characters (distribution/reference). */
const MAX_NAME_LENGTH = 255;

const PATH = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/;
const HOST =
  /^(?:(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])(?:\.(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9]))*|\[[a-fA-F0-9:]+\])(?::[0-9]+)?$/;
const TAG = /^[\w][\w.-]{0,127}$/;
const HEX_LENGTH: Readonly<Record<string, number>> = { sha256: 64, sha384: 96, sha512: 128 };

/**
 * What is wrong, in words, with the reference of an image for opm, or undefined if nothing is (go.podman.io/image,
 * `reference.ParseNormalizedNamed`). Without a host it means one of Docker Hub, which opm accepts.
 */
export function imageReferenceProblem(reference: string): string | undefined {
  if (/^[a-f0-9]{64}$/.test(reference)) return 'it is a bare digest';
  const at = reference.indexOf('@');
  const [named, digest] = at < 0 ? [reference, undefined] : [reference.slice(0, at), reference.slice(at + 1)];
  const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
  const [name, tag] = colon < 0 ? [named, undefined] : [named.slice(0, colon), named.slice(colon + 1)];
  const { host, path } = splitName(name);
  if (path !== path.toLowerCase()) return 'the repository is not in lower case';
  if (!PATH.test(path) || (host !== undefined && !HOST.test(host))) return 'the name of the repository is malformed';
  // Without a host Docker Hub's is added, and library/ before a single name.
  const full =
    (host ?? 'docker.io').length + 1 + path.length + (host === undefined && !path.includes('/') ? 'library/'.length : 0);
  if (full > MAX_NAME_LENGTH) return `the name of the repository is longer than ${MAX_NAME_LENGTH} characters`;
  if (tag !== undefined && !TAG.test(tag)) return 'the tag is malformed';
  return digest !== undefined && !isDigest(digest) ? 'the digest is malformed' : undefined;
}

/** What stands before the first slash is a host if nothing else can be: with a dot or port, `localhost`, or with upper-case letters. */
function splitName(name: string): { host?: string; path: string } {
  const slash = name.indexOf('/');
  if (slash < 0) return { path: name };
  const first = name.slice(0, slash);
  const isHost = /[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase();
  return isHost ? { host: first, path: name.slice(slash + 1) } : { path: name };
}

function isDigest(digest: string): boolean {
  const colon = digest.indexOf(':');
  const hex = digest.slice(colon + 1);
  return HEX_LENGTH[digest.slice(0, colon)] === hex.length && /^[a-f0-9]+$/.test(hex);
}
