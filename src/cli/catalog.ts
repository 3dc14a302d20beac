import * as fs from 'node:fs';
import { type Command, Option } from 'commander';
import type { PackageGraph } from '../catalogs';
import { hasErrors } from '../diagnostics';
import { CommandError, ExitCode } from './exit-code';
import { DIAGNOSTIC_FORMATS, type DiagnosticFormat, plural, printDiagnostics } from './report';

/** The forms in which an upgrade graph is drawn. */
const GRAPH_FORMATS = ['text', 'mermaid', 'svg'] as const;

/** Versions in an image: nobody can read more, and their ways would take long to lay out. */
const MAX_DRAWN = 5000;

interface GraphOptions {
  readonly format: (typeof GRAPH_FORMATS)[number];
  readonly package?: string;
  readonly channel?: string;
  readonly output?: string;
}

/** Adds `addons catalog validate DIR` and `addons catalog graph DIR`. `exit` is told the exit code. */
export function addCatalogCommand(program: Command, exit: (code: ExitCode) => void): void {
  const group = program
    .command('catalog')
    .summary('check and draw file-based catalogs')
    .description('Checks file-based OLM catalogs and draws their upgrade graphs.');
  group
    .command('validate')
    .summary('check a catalog')
    .description(
      'Checks the file-based catalog in DIR by all rules of opm validate, and warns of upgrades that are seldom meant.',
    )
    .argument('<dir>', 'folder of the catalog')
    .addOption(new Option('--diagnostics <format>', 'form of the problems').choices(DIAGNOSTIC_FORMATS).default('text'))
    .action(async (dir: string, options: { diagnostics: DiagnosticFormat }) => exit(await validate(dir, options.diagnostics)));
  group
    .command('graph')
    .summary('draw the upgrade graph')
    .description('Draws for each channel which versions OLM upgrades to which, and those from which no way leads to the head.')
    .argument('<dir>', 'folder of the catalog')
    .addOption(new Option('-f, --format <format>', 'form of the drawing').choices(GRAPH_FORMATS).default('text'))
    .option('-p, --package <name>', 'draw this package only')
    .option('-c, --channel <name>', 'draw channels of this name only')
    .option('-o, --output <file>', 'write it to a file (default: standard output)')
    .action(async (dir: string, options: GraphOptions) => exit(await graph(dir, options)));
}

async function validate(dir: string, format: DiagnosticFormat): Promise<ExitCode> {
  checkFolder(dir);
  const { readCatalog, validateCatalog } = await import('../catalogs');
  const { placed, diagnostics } = readCatalog(dir);
  const all = [...diagnostics, ...(placed ? validateCatalog(placed) : [])];
  printDiagnostics(all, format);
  if (hasErrors(all)) {
    const errors = all.filter(({ severity }) => severity === 'error').length;
    process.stderr.write(`${plural(errors, 'error')}; the catalog is not valid\n`);
    return ExitCode.PROBLEMS;
  }
  const { packages = [], channels = [], bundles = [] } = placed?.catalog ?? {};
  const counts = [plural(packages.length, 'package'), plural(channels.length, 'channel'), plural(bundles.length, 'bundle')];
  (format === 'text' ? process.stdout : process.stderr).write(`${counts.join(', ')}: the catalog is valid\n`);
  return ExitCode.OK;
}

async function graph(dir: string, options: GraphOptions): Promise<ExitCode> {
  checkFolder(dir);
  const { drawMermaid, drawSvg, drawText, readCatalog, upgradeGraph } = await import('../catalogs');
  const { placed, diagnostics } = readCatalog(dir);
  printDiagnostics(diagnostics, 'text');
  if (!placed) return ExitCode.PROBLEMS;
  const wanted = selected(upgradeGraph(placed.catalog), options);
  const versions = wanted.flatMap(({ channels }) => channels).reduce((sum, channel) => sum + channel.versions.length, 0);
  if (options.format === 'svg' && versions > MAX_DRAWN) {
    throw new CommandError(`--format: ${versions} versions are too many for an image; choose a --package or --channel`);
  }
  const draw = { text: drawText, mermaid: drawMermaid, svg: drawSvg }[options.format];
  if (options.output === undefined) process.stdout.write(draw(wanted));
  else fs.writeFileSync(options.output, draw(wanted));
  return ExitCode.OK;
}

function selected(all: readonly PackageGraph[], { package: name, channel }: GraphOptions): readonly PackageGraph[] {
  const packages = all.filter((each) => name === undefined || each.name === name);
  if (name !== undefined && packages.length === 0) {
    throw new CommandError(`--package: the catalog has no package '${name}'; it has ${list(all)}`);
  }
  const found = packages
    .map((each) => ({ ...each, channels: each.channels.filter((one) => channel === undefined || one.name === channel) }))
    .filter(({ channels }) => channels.length > 0);
  if (channel !== undefined && found.length === 0) {
    throw new CommandError(
      `--channel: there is no channel '${channel}'; there are ${list(packages.flatMap((each) => each.channels))}`,
    );
  }
  return found;
}

/** At most ten names: a catalog may have hundreds. */
function list(items: readonly { readonly name: string }[]): string {
  const names = items.slice(0, 10).map(({ name }) => name);
  return `${names.join(', ') || 'none'}${items.length > 10 ? ', …' : ''}`;
}

/** A folder that is not there is a wrong argument, not a wrong catalog. */
function checkFolder(dir: string): void {
  if (!fs.statSync(dir, { throwIfNoEntry: false })?.isDirectory()) throw new CommandError(`DIR: there is no folder '${dir}'`);
}
