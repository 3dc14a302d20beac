/**
 * Measures whole processes, beside a peer in the same run. Prints a table; asserts nothing. `--quick` leaves out 5,000 add-ons with stock
 * cdk8s, which take minutes.
 */
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { benchClusters } from './clusters';
import { benchImages } from './images';
import { benchStatus } from './status';
import { benchSynthesis } from './synthesis';
import { Table } from './table';

async function main(): Promise<void> {
  const build = path.join(__dirname, '..', 'build');
  fs.mkdirSync(build, { recursive: true });
  const folders = {
    bundles: fs.mkdtempSync(path.join(build, 'bench-')),
    work: fs.mkdtempSync(path.join(os.tmpdir(), 'addons-bench-')),
  };
  try {
    const table = new Table();
    await benchSynthesis(table, folders, process.argv.includes('--quick'));
    await benchClusters(table, folders);
    benchImages(table, folders);
    benchStatus(table, folders);
    console.log(table.toString());
  } finally {
    for (const folder of Object.values(folders)) fs.rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((cause) => {
  console.error(cause);
  process.exitCode = 1;
});
