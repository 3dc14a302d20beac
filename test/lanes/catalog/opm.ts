import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { FolderFile } from '../../../src/files';

/** What a run of opm said. */
export interface OpmRun {
  readonly ok: boolean;
  readonly stdout: string;
  /** Why it failed. */
  readonly reason: string;
}

/** Runs opm, which must be on the path. */
export function opm(...args: readonly string[]): OpmRun {
  const { status, stdout, stderr, error } = spawnSync('opm', args, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  if (error) throw error;
  return { ok: status === 0, stdout, reason: stderr };
}

/** The JSON objects that opm prints one after the other. */
export function objectsOf(stdout: string): unknown[] {
  return stdout
    .split(/^(?=\{$)/m)
    .filter((text) => text.trim() !== '')
    .map((text): unknown => JSON.parse(text));
}

/** Writes files into a new folder below `parent`. */
export function writeFolder(parent: string, files: readonly FolderFile[]): string {
  const folder = fs.mkdtempSync(path.join(parent, 'catalog-'));
  for (const file of files) {
    const target = path.join(folder, file.path);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, file.content);
  }
  return folder;
}
