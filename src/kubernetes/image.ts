/** A container image reference in its parts. */
export interface ImageReference {
  /** Registry and repository, as written. */
  readonly repository: string;
  readonly tag?: string;
  /** `sha256:` and 64 lower-case hexadecimal digits. */
  readonly digest?: string;
}

const COMPONENT = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const HOST = '(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*(?::[0-9]{1,5})?';
const REFERENCE = new RegExp(
  `^((?:${HOST}/)?${COMPONENT}(?:/${COMPONENT})*)(?::([A-Za-z0-9_][A-Za-z0-9._-]{0,127}))?(?:@(sha256:[a-f0-9]{64}))?$`,
);

/** Takes a reference apart by the grammar of the OCI distribution specification, or returns undefined if it is none. */
export function parseImage(text: string): ImageReference | undefined {
  if (text.length > 512) return undefined;
  const match = REFERENCE.exec(text);
  if (!match?.[1]) return undefined;
  const port = /^[^/]*:([0-9]+)\//.exec(text)?.[1];
  if (port !== undefined && Number(port) > 65535) return undefined;
  return { repository: match[1], tag: match[2], digest: match[3] };
}
