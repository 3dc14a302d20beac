import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Command } from 'commander';
import { hasErrors, printable, quote } from '../diagnostics';
import type { ClusterEntries, InventoryChanges } from '../inventory';
import { environmentNamed } from './environment-named';
import { CommandError, ExitCode } from './exit-code';
import type { SourceOptions } from './open-fleet';
import { printDiagnostics } from './report';
import { addSourceOptions } from './status-options';

interface InventoryOptions extends SourceOptions {
  readonly environment: string;
  readonly output?: string;
  readonly check?: boolean;
}

/** Adds `addons inventory`. `exit` is told the exit code. */
export function addInventoryCommand(program: Command, exit: (code: ExitCode) => void): void {
  const command = program
    .command('inventory')
    .summary('write down the facts of the clusters of a hub')
    .description(
      'Writes what the hub of an environment knows of its clusters to clusters/ENVIRONMENT/inventory.yaml, against which the requirements ' +
        'of add-ons are checked. What you wrote under extra of a cluster stays.',
    )
    .requiredOption('--environment <name>', 'environment of the hub');
  addSourceOptions(command)
    .option('-o, --output <file>', 'file to write (default: clusters/ENVIRONMENT/inventory.yaml)')
    .option('--check', 'write nothing; exit with 1 and a list if the file differs')
    .action(async (options: InventoryOptions) => exit(await inventory(options)));
}

async function inventory(options: InventoryOptions): Promise<ExitCode> {
  const environment = environmentNamed('--environment', options.environment);
  const file = options.output ?? path.join('clusters', environment, 'inventory.yaml');
  const { compareInventories, entriesOf, inventoryText, lostFacts } = await import('../inventory');
  const { openFleet } = await import('./open-fleet');
  const before = await readBefore(file);
  if (!before) return ExitCode.PROBLEMS;
  const fleet = await openFleet(options, async (hub) => (await import('../hub')).readClusters(hub));
  const after = entriesOf(fleet.clusters, before.entries);
  const text = inventoryText(environment, after);
  const { MAX_FILE_BYTES } = await import('../yaml');
  if (Buffer.byteLength(text) > MAX_FILE_BYTES) {
    throw new CommandError(
      `the inventory of ${count(fleet.clusters.length)} is longer than ${MAX_FILE_BYTES} bytes: divide the hub`,
    );
  }
  const changes = compareInventories(before.entries, after);
  if (text === before.text) {
    process.stdout.write(`${file} is up to date: ${count(fleet.clusters.length)}\n`);
    return ExitCode.OK;
  }
  process.stdout.write(listOf(changes));
  if (options.check) {
    process.stderr.write(`${file} is not up to date: run addons inventory --environment ${environment}\n`);
    return ExitCode.PROBLEMS;
  }
  printDiagnostics(lostFacts(before.entries, changes), 'text');
  await write(file, text);
  process.stdout.write(`${file} written: ${count(fleet.clusters.length)}\n`);
  return ExitCode.OK;
}

/** The file as it is; undefined if it has errors, which are told: what people wrote in it must not be lost. */
async function readBefore(file: string): Promise<{ readonly text?: string; readonly entries: ClusterEntries } | undefined> {
  if (!fs.existsSync(file)) return { entries: {} };
  const { readInventory } = await import('../inventory');
  const { inventory: read, diagnostics } = readInventory(file);
  printDiagnostics(diagnostics, 'text');
  if (hasErrors(diagnostics) || !read) {
    process.stderr.write('nothing was written\n');
    return undefined;
  }
  return { text: fs.readFileSync(file, 'utf8'), entries: read.entries };
}

/** Whole or not at all. */
async function write(file: string, text: string): Promise<void> {
  const temporary = `${file}.${process.pid}`;
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(temporary, text);
    fs.renameSync(temporary, file);
  } catch (cause) {
    fs.rmSync(temporary, { force: true });
    throw new CommandError(`${quote(file)} cannot be written: ${cause instanceof Error ? cause.message : 'it did not say why'}`);
  }
}

/** A line for each cluster that differs. */
function listOf({ added, changed, gone }: InventoryChanges): string {
  const lines = [...added.map((name) => `+ ${name}`), ...changed.map((name) => `~ ${name}`), ...gone.map((name) => `- ${name}`)];
  const shown = lines.slice(0, MAX_LINES).map((line) => `${printable(line)}\n`);
  return lines.length > MAX_LINES ? `${shown.join('')}and ${lines.length - MAX_LINES} more\n` : shown.join('');
}

const MAX_LINES = 50;

function count(clusters: number): string {
  return clusters === 1 ? '1 cluster' : `${clusters} clusters`;
}
