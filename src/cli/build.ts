import * as path from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Diagnostic, DiagnosticsError, sortDiagnostics } from '../diagnostics';
import type { Build, BuildSettings, CatalogBase } from '../images';
import type { Platform } from '../oci';
import { buildSummary } from './build-summary';
import { CommandError, type ExitCode, exitCodeOf } from './exit-code';
import type { OpenBase } from './open-base';
import { Progress } from './progress';
import { DIAGNOSTIC_FORMATS, type DiagnosticFormat, printDiagnostics } from './report';
import { stopwatch } from './stopwatch';

interface BuildCommandOptions {
  readonly bundles?: string;
  readonly output: string;
  readonly registry: string;
  readonly platform?: readonly Platform[];
  readonly baseImage?: string;
  readonly singleBundle?: boolean;
  readonly caFile?: string;
  readonly plainHttp?: boolean;
  readonly diagnostics: DiagnosticFormat;
}

/** What most clusters run on. */
const PLATFORMS: readonly Platform[] = [
  { os: 'linux', architecture: 'amd64' },
  { os: 'linux', architecture: 'arm64' },
];

/** Adds `addons build ADDON…`. `exit` is told the exit code. */
export function addBuildCommand(program: Command, exit: (code: ExitCode) => void): void {
  program
    .command('build')
    .summary('build the images of add-ons')
    .description(
      'Checks addons/<add-on>/bundles and addons/<add-on>/package, and makes an image of each bundle, a catalog image and a package image ' +
        'in build/images/<add-on>, an OCI image layout. The same files make the same digests; what is there already is not made again.',
    )
    .argument('<addon...>', 'add-ons to build')
    .option(
      '--bundles <dir>',
      'a repository of bundles, DIR/<add-on>/{main,…,package} (default: addons/<add-on>/{bundles,package})',
    )
    .option('-o, --output <dir>', 'folder with an image layout for each add-on', path.join('build', 'images'))
    .option('--registry <host/org>', 'registry and organization of the images', 'quay.io/osd-addons')
    .addOption(
      new Option(
        '--platform <os/arch>',
        'a platform to build for; repeat it for more (default: linux/amd64 and linux/arm64)',
      ).argParser((text: string, before: readonly Platform[] = []) => [...before, platformOf(text)]),
    )
    .option(
      '--base-image <image>',
      'an image with opm to put the catalog on: a reference, or oci:DIR[:REFERENCE] (default: none)',
    )
    .option('--single-bundle', 'refuse more than one bundle of an operator, and anything but a skipRange in it')
    .option('--ca-file <file>', 'for a base in a registry: certificates (PEM) to trust too')
    .option('--plain-http', 'for a base in a registry: no TLS')
    .addOption(new Option('--diagnostics <format>', 'form of the problems').choices(DIAGNOSTIC_FORMATS).default('text'))
    .action(async (addons: readonly string[], options: BuildCommandOptions) => exit(await build(addons, options)));
}

async function build(addons: readonly string[], options: BuildCommandOptions): Promise<ExitCode> {
  const seconds = stopwatch();
  const progress = new Progress();
  const builds: Build[] = [];
  const diagnostics: Diagnostic[] = [];
  let opened: OpenBase | undefined;
  try {
    opened = await openBaseOf(options);
    const settings = await settingsOf(options, opened?.base);
    for (const addon of new Set(addons)) {
      const built = await buildOne(addon, settings, options, (done, total) => progress.update(done, total));
      builds.push(built);
      diagnostics.push(...built.diagnostics);
    }
  } catch (cause) {
    if (!(cause instanceof DiagnosticsError)) throw cause;
    diagnostics.push(...cause.diagnostics);
  } finally {
    progress.stop();
    await opened?.close();
  }
  const { diagnostics: format } = options;
  printDiagnostics(sortDiagnostics(diagnostics), format);
  const summary = buildSummary(builds, seconds());
  (format === 'text' ? process.stdout : process.stderr).write(summary);
  return exitCodeOf(diagnostics);
}

async function buildOne(
  addon: string,
  settings: BuildSettings,
  { bundles, output, singleBundle = false }: BuildCommandOptions,
  onProgress: (done: number, total: number) => void,
): Promise<Build> {
  const [{ buildAddon, buildFolders }, { isDnsLabel }, { sourceCommit }] = await Promise.all([
    import('../images'),
    import('../kubernetes'),
    import('./source-commit'),
  ]);
  if (!isDnsLabel(addon)) throw new CommandError(`'${addon}' cannot be the name of an add-on`);
  const folders = buildFolders(addon, { addons: 'addons', ...(bundles !== undefined && { bundles }) });
  const source = await sourceCommit(folders.bundles, process.env);
  return buildAddon(path.join(output, addon), folders, {
    settings: { ...settings, ...(source && { source }) },
    singleBundle,
    onProgress,
  });
}

async function openBaseOf(options: BuildCommandOptions): Promise<OpenBase | undefined> {
  if (options.baseImage === undefined) return undefined;
  const { openBase } = await import('./open-base');
  return openBase(options.baseImage, options.platform ?? PLATFORMS, options);
}

async function settingsOf(options: BuildCommandOptions, base: CatalogBase | undefined): Promise<BuildSettings> {
  const [{ parseReference }, { VERSION }] = await Promise.all([import('../registry'), import('./version')]);
  parseReference(`${options.registry}/name`);
  return {
    registry: options.registry,
    platforms: options.platform ?? PLATFORMS,
    toolVersion: VERSION,
    ...(base && { base }),
    ...sourceDateOf(process.env['SOURCE_DATE_EPOCH']),
  };
}

/** The time that documents carry, by the convention of reproducible builds. */
function sourceDateOf(text: string | undefined): { sourceDate?: number } {
  if (text === undefined || text === '') return {};
  if (!/^[0-9]{1,11}$/.test(text)) throw new CommandError(`SOURCE_DATE_EPOCH is '${text}', which is no number of seconds`);
  return { sourceDate: Number(text) };
}

function platformOf(text: string): Platform {
  const match = /^([a-z0-9]+)\/([a-z0-9]+)(?:\/([a-z0-9.]+))?$/.exec(text);
  if (!match?.[1] || !match[2]) throw new InvalidArgumentError('Write it as os/architecture, such as linux/arm64.');
  return { os: match[1], architecture: match[2], ...(match[3] !== undefined && { variant: match[3] }) };
}
