import { compare, valid } from 'semver';

/** True for a version of SemVer 2.0.0 exactly as written: no `v` before it, no blanks. */
export function isVersion(text: string): boolean {
  return /^[0-9]/.test(text) && !/\s/.test(text) && valid(text) !== null;
}

/** The highest version by SemVer precedence, pre-releases included; undefined if there is none. */
export function latestVersion(versions: Iterable<string>): string | undefined {
  let latest: string | undefined;
  for (const version of versions) if (latest === undefined || compare(version, latest) > 0) latest = version;
  return latest;
}
