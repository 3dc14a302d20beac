import { SemVer } from 'semver';

/** The longest `release` of a version, in characters (operator-registry, alpha/model/versionrelease.go). */
const MAX_RELEASE_LENGTH = 20;

/** A version of SemVer 2.0.0 exactly as written: no `v` before it, no blanks (blang/semver `Parse`). Undefined if it is none. */
export function parseStrictVersion(text: string): SemVer | undefined {
  if (!/^[0-9]/.test(text) || /\s/.test(text)) return undefined;
  try {
    return new SemVer(text);
  } catch {
    return undefined;
  }
}

/** True for a `release`: identifiers as those of a pre-release, with dots between them, at most 20 characters. */
export function isRelease(text: string): boolean {
  return text.length <= MAX_RELEASE_LENGTH && parseStrictVersion(`0.0.0-${text}`)?.prerelease.join('.') === text;
}
