import * as fs from 'node:fs';
import * as path from 'node:path';
import { type Diagnostic, error, quote } from '../../diagnostics';
import { isVersion, latestVersion } from '../../releases';
import { displayPath, readText } from '../../yaml';

/** The version of a release, or why there is none. */
export interface ReleaseVersion {
  readonly version?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The content of a file `VERSION` in one of the folders; without such a file the highest of the versions of the main bundles
 * (managed-tenants 4.1). Two files must agree.
 */
export function releaseVersion(folders: readonly string[], bundleVersions: Iterable<string>): ReleaseVersion {
  const files = folders.map((folder) => path.join(folder, 'VERSION')).filter((file) => fs.existsSync(file));
  if (files.length === 0) {
    const version = latestVersion(bundleVersions);
    return { ...(version !== undefined && { version }), diagnostics: [] };
  }
  const read = files.map(readVersion);
  const diagnostics = read.flatMap((each) => each.diagnostics);
  const [version, other] = read.map((each) => each.version);
  if (diagnostics.length > 0 || version === undefined) return { diagnostics };
  if (other === undefined || other === version) return { version, diagnostics };
  const [first = '', second = ''] = files.map(displayPath);
  return {
    diagnostics: [
      refuse(second, `it says ${quote(other)}, but ${quote(first)} says ${quote(version)}`, 'Remove one of the two.'),
    ],
  };
}

function readVersion(file: string): ReleaseVersion {
  const { text, diagnostics } = readText(file);
  if (text === undefined) return { diagnostics };
  const version = text.trim();
  if (isVersion(version)) return { version, diagnostics };
  return {
    diagnostics: [
      refuse(displayPath(file), `it says ${quote(version)}, which is no semantic version`, 'Write one such as 1.2.3.'),
    ],
  };
}

function refuse(file: string, message: string, hint: string): Diagnostic {
  return error({ code: 'BUNDLES_VERSION_FILE', message, hint, where: { file, line: 1, column: 1 } });
}
