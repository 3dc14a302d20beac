import * as path from 'node:path';
import { type Command, Option } from 'commander';
import { type Diagnostic, DiagnosticsError, hasErrors, printable } from '../diagnostics';
import { Environment, type EnvironmentName } from '../environment';
import type { OcmService, ProjectAddons } from '../ocm';
import type { TreeResult } from '../tree';
import { environmentNamed } from './environment-named';
import { CommandError, ExitCode, exitCodeOf } from './exit-code';
import { serviceOption } from './ocm-service-option';
import { DIAGNOSTIC_FORMATS, type DiagnosticFormat, plural, printDiagnostics } from './report';

/** Where a project has its add-ons. */
const PROJECT_ADDONS = 'addons';

interface PayloadOptions {
  readonly environment?: readonly EnvironmentName[];
  readonly service: OcmService;
  readonly output: string;
  readonly diagnostics: DiagnosticFormat;
}

/** Adds `addons ocm payload [DIR]` to the group. `exit` is told the exit code. */
export function addOcmPayloadCommand(group: Command, exit: (code: ExitCode) => void): void {
  group
    .command('payload')
    .summary('write what OCM is told of add-ons')
    .description(
      'Writes <environment>/<add-on>/addon.json and, for a release with a version, version.json: the bodies that are sent to OCM. ' +
        'Makes them of the add-ons of this project that have metadata, or with DIR of DIR/<add-on>/metadata/<environment>/addon.yaml.',
    )
    .argument('[dir]', 'folder of metadata add-ons (default: those in addons)')
    .addOption(
      new Option('-e, --environment <name>', 'an environment; repeat it for more (default: all)')
        .choices(Environment.ALL.map(({ name }) => name))
        .argParser((name: string, before: readonly string[] = []) => [...before, environmentNamed('--environment', name)]),
    )
    .addOption(serviceOption('service of OCM that it is for'))
    .option('-o, --output <folder>', 'where to write', 'build/ocm')
    .addOption(new Option('--diagnostics <format>', 'form of the problems').choices(DIAGNOSTIC_FORMATS).default('text'))
    .action(async (dir: string | undefined, options: PayloadOptions) => exit(await payload(dir, options)));
}

async function payload(dir: string | undefined, options: PayloadOptions): Promise<ExitCode> {
  if (options.output === '') throw new CommandError('--output is empty; name a folder, for example build/ocm');
  const { payloadFiles, readPayloads } = await import('../ocm');
  const environments = options.environment ?? Environment.ALL.map(({ name }) => name);
  const found = await find(dir);
  const wanted = found.addons.filter(({ environment }) => environments.some((name) => name === environment));
  const { payloads, diagnostics } = readPayloads(wanted, options.service);
  const all = [...found.diagnostics, ...diagnostics];
  if (hasErrors(all)) return refuse(all, options.diagnostics);
  const { writeTree } = await import('../tree');
  let result: TreeResult;
  try {
    const scopes = [...new Set(environments)];
    result = writeTree(path.resolve(options.output), payloadFiles(payloads), { scopes, inputs: [dir ?? PROJECT_ADDONS] });
  } catch (cause) {
    if (!(cause instanceof DiagnosticsError)) throw cause;
    return refuse([...all, ...cause.diagnostics], options.diagnostics);
  }
  printDiagnostics(all, options.diagnostics);
  const out = options.diagnostics === 'text' ? process.stdout : process.stderr;
  if (found.withoutMetadata.length > 0) {
    out.write(`without metadata, so OCM is not told of them: ${found.withoutMetadata.map(printable).join(', ')}\n`);
  }
  out.write(summary(payloads.length, result, options));
  return ExitCode.OK;
}

async function find(dir: string | undefined): Promise<ProjectAddons> {
  if (dir === undefined) {
    const { findProjectAddons } = await import('../ocm');
    return findProjectAddons(PROJECT_ADDONS);
  }
  const { findAddons } = await import('../metadata');
  return { ...findAddons(dir), withoutMetadata: [] };
}

function summary(count: number, { written, unchanged, removed }: TreeResult, { service, output }: PayloadOptions): string {
  return (
    `${plural(count, 'payload')} for ${service} in ${output}: ${plural(written.length, 'file')} written, ` +
    `${unchanged} unchanged, ${removed.length} removed\n`
  );
}

/** Says what is wrong. Nothing is written; if it is the disk that failed, perhaps some files, each of them whole. */
function refuse(diagnostics: readonly Diagnostic[], format: DiagnosticFormat): ExitCode {
  printDiagnostics(diagnostics, format);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const isPartly = diagnostics.some(({ code }) => code === 'TREE_WRITE_FAILED');
  const outcome = isPartly ? 'some files may be new: mend the cause and run again' : 'nothing was written';
  process.stderr.write(`${plural(errors, 'error')}; ${outcome}\n`);
  return exitCodeOf(diagnostics);
}
