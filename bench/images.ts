import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { writeBundleTree } from './bundles';
import { ADDONS, type BenchFolders } from './synthesis';
import type { Table } from './table';

/** With these, opm renders bundles as we do. */
const OPM_OPTIONS = [
  '--alpha-image-ref-template',
  'quay.io/a/b:{{.Version}}',
  '--migrate-level',
  'bundle-object-to-csv-metadata',
];

/** A catalog of 1,000 bundles with their images, SBOMs and provenance; in the same run, opm rendering the same bundles, and nothing else. */
export function benchImages(table: Table, { work }: BenchFolders): void {
  const repository = path.join(work, 'bundles');
  const output = path.join(work, 'images');
  const folders = writeBundleTree(path.join(repository, 'bench'), 1000);
  const args = [ADDONS, 'build', 'bench', '--bundles', repository, '--output', output];
  const before = () => fs.rmSync(output, { recursive: true, force: true });
  table.measure('addons build, 1,000 bundles', '20 s, 400 MB', { args, cwd: work, before, runs: 3 });
  table.measure('the same, nothing changed', '1 s', { args, cwd: work });
  const what = 'opm render of the same bundles';
  if (spawnSync('opm', ['version']).error) table.note(what, 'opm is not installed: tools/opm/install');
  else table.measure(what, '–', { program: 'opm', args: ['render', ...folders, ...OPM_OPTIONS], cwd: work, runs: 3 });
}
