/**
 * Measures synthesis, and stock cdk8s beside it, each as a whole process. Prints a table; asserts nothing.
 * `--quick` leaves out 5,000 add-ons with stock cdk8s, which take minutes.
 */
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { bundle } from '../bin/bundle.js';
import { measure, type Sample } from './measure';
import { writeMetadataFleet } from './metadata';

const RUNS = 5;

interface Row {
  readonly what: string;
  readonly sample: Sample;
  readonly target: string;
}

async function main(): Promise<void> {
  const quick = process.argv.includes('--quick');
  // Bundles lie beside the project, so that they find what they load from node_modules; trees are written to the disk of TMPDIR.
  const bundles = fs.mkdtempSync(path.join(makeFolder(path.join(__dirname, '..', 'build')), 'bench-'));
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'addons-bench-'));
  try {
    const rows = await measureAll(bundles, work, quick);
    const cpu = os.cpus();
    console.log(`Node ${process.version}, ${os.type()} ${os.arch()}, ${cpu.length} × ${cpu[0]?.model}, median of ${RUNS} runs\n`);
    console.log('| what | wall time | peak memory | target |\n|---|---:|---:|---|');
    for (const { what, sample, target } of rows) {
      console.log(`| ${what} | ${sample.seconds.toFixed(2)} s | ${sample.megabytes.toFixed(0)} MB | ${target} |`);
    }
  } finally {
    for (const folder of [bundles, work]) fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** A project whose app is a fleet of so many add-ons; lies in the bench's folder, so that it finds this library's source. */
function writeProject(folder: string, count: number): string {
  makeFolder(path.join(folder, 'addons'));
  fs.writeFileSync(
    path.join(folder, 'addons', 'main.ts'),
    `import { synthesizeFleet } from ${JSON.stringify(path.join(__dirname, 'ours'))};\nsynthesizeFleet(${count});\n`,
  );
  return folder;
}

async function measureAll(bundles: string, work: string, quick: boolean): Promise<Row[]> {
  const stock = await bundle(path.join(__dirname, 'stock.ts'), path.join(bundles, 'stock.js'));
  const command = path.join(__dirname, '..', 'bin', 'addons.js');
  const out = path.join(work, 'out');
  const clear = () => fs.rmSync(out, { recursive: true, force: true });
  const rows: Row[] = [];
  const row = (what: string, args: readonly string[], target: string, runs = RUNS, before = clear, cwd = work): Sample => {
    process.stderr.write(`${what}…\n`);
    const sample = measure(args, { runs, before, cwd });
    rows.push({ what, sample, target });
    return sample;
  };
  const fleet = (count: number, more: string, target: string, before = clear): Sample => {
    const project = writeProject(path.join(bundles, `project-${count}`), count);
    const args = [command, 'synth', '--output', out];
    measure(args, { runs: 1, before, cwd: project }); // bundles the app, as the first run after a change of its source does
    return row(`${count.toLocaleString('en')} add-on${count > 1 ? 's' : ''}${more}`, args, target, RUNS, before, project);
  };

  row('node, doing nothing', ['--eval', '0'], '–');
  fleet(1, '', '0.15 s');
  const thousand = fleet(1000, '', '0.6 s, 150 MB');
  fleet(1000, ', nothing changed', 'writes nothing', () => {});
  const fiveThousand = fleet(5000, '', '3 s');
  row('stock cdk8s, 1 add-on', [stock, '1', out], '–');
  row('stock cdk8s, 1,000 add-ons', [stock, '1000', out], '–', 3);
  if (!quick) row('stock cdk8s, 5,000 add-ons', [stock, '5000', out], '–', 1);

  for (const count of [1, 1000]) {
    const input = path.join(work, `metadata-${count}`);
    writeMetadataFleet(input, count);
    const args = [
      command,
      'synth',
      input,
      '--environment',
      'stage',
      '--output',
      out,
      '--repo-url',
      'https://git.example.com/a.git',
    ];
    row(
      `addons synth DIR, ${count.toLocaleString('en')} metadata add-on${count > 1 ? 's' : ''}`,
      args,
      count > 1 ? '2.5 s' : '–',
    );
    if (count > 1) row('the same, nothing changed', args, 'writes nothing', RUNS, () => {});
  }
  process.stderr.write(`growth 5,000/1,000: ${(fiveThousand.seconds / thousand.seconds).toFixed(1)} (target: under 6)\n`);
  return rows;
}

function makeFolder(folder: string): string {
  fs.mkdirSync(folder, { recursive: true });
  return folder;
}

main().catch((cause) => {
  console.error(cause);
  process.exitCode = 1;
});
