import * as fs from 'node:fs';
import * as path from 'node:path';
import { bundle } from '../bin/bundle.js';
import { measure } from './measure';
import { writeMetadataFleet } from './metadata';
import type { Table } from './table';

/** Where a benchmark works. */
export interface BenchFolders {
  /** Beside the project, so that what is bundled there finds what it loads from `node_modules`. */
  readonly bundles: string;
  /** On the disk of `TMPDIR`. */
  readonly work: string;
}

/** The command. */
export const ADDONS = path.join(__dirname, '..', 'bin', 'addons.js');

/** Fleets of classes and of metadata; in the same run, stock cdk8s with the same sets. `quick` leaves out what takes stock cdk8s minutes. */
export async function benchSynthesis(table: Table, { bundles, work }: BenchFolders, quick: boolean): Promise<void> {
  const out = path.join(work, 'out');
  const clear = () => fs.rmSync(out, { recursive: true, force: true });
  const fleet = (count: number, more: string, target: string, before = clear) => {
    const run = {
      args: [ADDONS, 'synth', '--output', out],
      cwd: writeProject(path.join(bundles, `project-${count}`), count),
      before,
    };
    measure({ ...run, runs: 1 }); // bundles the app, as the first run after a change of its source does
    return table.measure(`${named(count, 'add-on')}${more}`, target, run);
  };
  table.measure('node, doing nothing', '–', { args: ['--eval', '0'], cwd: work });
  fleet(1, '', '0.15 s');
  const thousand = fleet(1000, '', '0.6 s, 150 MB');
  fleet(1000, ', nothing changed', 'writes nothing', () => {});
  const fiveThousand = fleet(5000, '', '3 s');
  process.stderr.write(`growth 5,000/1,000: ${(fiveThousand.seconds / thousand.seconds).toFixed(1)} (target: under 6)\n`);

  const { file: stock } = await bundle(path.join(__dirname, 'stock.ts'), path.join(bundles, 'stock.js'));
  for (const [count, runs] of [[1, 5], [1000, 3], ...(quick ? [] : [[5000, 1] as const])] as const) {
    table.measure(`stock cdk8s, ${named(count, 'add-on')}`, '–', {
      args: [stock, String(count), out],
      cwd: work,
      before: clear,
      runs,
    });
  }

  for (const count of [1, 1000]) {
    const input = path.join(work, `metadata-${count}`);
    writeMetadataFleet(input, count);
    const more = ['--environment', 'stage', '--output', out, '--repo-url', 'https://git.example.com/a.git'];
    const run = { args: [ADDONS, 'synth', input, ...more], cwd: work };
    table.measure(`addons synth DIR, ${named(count, 'metadata add-on')}`, count > 1 ? '2.5 s' : '–', { ...run, before: clear });
    if (count > 1) table.measure('the same, nothing changed', 'writes nothing', run);
  }
}

function named(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count > 1 ? 's' : ''}`;
}

/** A project whose app is a fleet of so many add-ons. */
function writeProject(folder: string, count: number): string {
  fs.mkdirSync(path.join(folder, 'addons'), { recursive: true });
  fs.writeFileSync(
    path.join(folder, 'addons', 'main.ts'),
    `import { synthesizeFleet } from ${JSON.stringify(path.join(__dirname, 'ours'))};\nsynthesizeFleet(${count});\n`,
  );
  return folder;
}
