import * as path from 'node:path';
import { type Command, Option } from 'commander';
import { type Diagnostic, DiagnosticsError, error, hasErrors, quote } from '../diagnostics';
import { Environment, type EnvironmentName } from '../environment';
import type { Plan, ReleaseImages } from '../promotion';
import { addCarryOutOptions, type CarryOutOptions, carryOut, checkCarryOutOptions } from './carry-out';
import { environmentNamed } from './environment-named';
import type { ExitCode } from './exit-code';

interface ReleaseOptions extends CarryOutOptions {
  readonly environment?: readonly EnvironmentName[];
  readonly images: string;
  readonly bundles?: string;
}

/** Adds `addons release ADDON`. `exit` is told the exit code. */
export function addReleaseCommand(program: Command, exit: (code: ExitCode) => void): void {
  const command = program
    .command('release')
    .summary('release the images that were built and pushed')
    .description(
      'Writes addons/<add-on>/addonimagesets/<environment>/<add-on>.v<version>.yaml for the add-ons and environments that ' +
        'bundles/main/config.yaml lists, with the digests of the images in build/images/<add-on>. Production only if it is named.',
    )
    .argument('<addon>', 'add-on whose images are released')
    .addOption(
      new Option(
        '-e, --environment <name>',
        'an environment to release to; repeat it for more (default: those listed, but production)',
      )
        .choices(Environment.ALL.map(({ name }) => name))
        .argParser((name: string, before: readonly string[] = []) => [...before, environmentNamed('--environment', name)]),
    )
    .option('--images <dir>', 'folder with an image layout for each add-on', path.join('build', 'images'))
    .option('--bundles <dir>', 'a repository of bundles, DIR/<add-on>/main (default: addons/<add-on>/bundles)');
  addCarryOutOptions(command).action(async (addon: string, options: ReleaseOptions) => exit(await release(addon, options)));
}

async function release(addon: string, options: ReleaseOptions): Promise<ExitCode> {
  checkCarryOutOptions(options);
  const project = process.cwd();
  return carryOut(project, () => makePlan(project, addon, options), options);
}

async function makePlan(project: string, addon: string, { environment, images, bundles }: ReleaseOptions): Promise<Plan> {
  const { checkAddon, imagesOfBuild, planRelease } = await import('../promotion');
  const nothing = (diagnostics: readonly Diagnostic[]): Plan => ({ addon, version: '', title: '', files: [], diagnostics });
  // The name becomes part of paths.
  const unknown = checkAddon(project, addon);
  if (unknown.length > 0) return nothing(unknown);
  const [{ readBundleTree }, { buildFolders }, { ImageLayout }] = await Promise.all([
    import('../bundles'),
    import('../images'),
    import('../oci'),
  ]);
  const folders = buildFolders(addon, { addons: 'addons', ...(bundles !== undefined && { bundles }) });
  const { config, version, diagnostics } = readBundleTree(folders.bundles);
  const layout = path.join(images, addon);
  const { built, diagnostics: ofBuild } = collected(() => imagesOfBuild(ImageLayout.open(layout).references(), layout));
  const known = [...diagnostics, ...ofBuild];
  if (!config || !built) return nothing(known);
  if (version !== built.version) known.push(otherVersion(layout, built.version, version));
  const plan = planRelease({ project, addon, images: built, config, ...(environment && { environments: environment }) });
  return { ...plan, files: hasErrors(known) ? [] : plan.files, diagnostics: [...known, ...plan.diagnostics] };
}

/** What is wrong with the build is told together with what is wrong with the bundles. */
function collected(read: () => ReleaseImages): { built?: ReleaseImages; diagnostics: readonly Diagnostic[] } {
  try {
    return { built: read(), diagnostics: [] };
  } catch (cause) {
    if (!(cause instanceof DiagnosticsError)) throw cause;
    return { diagnostics: cause.diagnostics };
  }
}

function otherVersion(subject: string, built: string, version: string | undefined): Diagnostic {
  return error({
    code: 'RELEASE_BUILD_STALE',
    message: `the images in ${quote(subject)} are of version ${quote(built)}, but the bundles of version ${quote(version ?? 'none')}`,
    hint: 'Run addons build and addons push again.',
    subject,
  });
}
