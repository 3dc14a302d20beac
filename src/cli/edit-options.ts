import { type Command, Option } from 'commander';
import { quote } from '../diagnostics';
import { Environment, type EnvironmentName } from '../environment';
import { environmentNamed } from './environment-named';
import { CommandError } from './exit-code';
import { CLUSTERS } from './project-app';

/** The forms in which an edit is told. */
export const EDIT_FORMATS = ['text', 'json'] as const;

/** Options of the commands that edit cluster files. */
export interface EditOptions {
  readonly environment?: EnvironmentName;
  readonly addons?: string;
  readonly clusters: string;
  readonly output: string;
  readonly dryRun?: boolean;
  readonly format: (typeof EDIT_FORMATS)[number];
}

/** Adds the options of {@link EditOptions}. */
export function addEditOptions(command: Command): Command {
  return command
    .addOption(
      new Option('-e, --environment <name>', 'environment of the cluster (default: the one that has its file)')
        .choices(Environment.ALL.map(({ name }) => name))
        .argParser((name: string) => environmentNamed('--environment', name)),
    )
    .option('--addons <folder>', 'folder of metadata add-ons, as DIR of addons synth (default: the app in addons/main.ts)')
    .option('--clusters <folder>', 'folder of cluster files, <folder>/<environment>/<cluster>.yaml', CLUSTERS)
    .option('-o, --output <folder>', 'root of the tree, with which the plan compares', process.env['CDK8S_OUTDIR'] || 'dist')
    .option('--dry-run', 'write nothing; show the plan')
    .addOption(new Option('-f, --format <format>', 'form of the plan and the problems').choices(EDIT_FORMATS).default('text'));
}

/** The option of a repeatable `id=value`. */
export function setOption(): Option {
  return new Option('--set <id=value>', 'value of a parameter; repeat it for more').argParser(parseSet);
}

function parseSet(text: string, before: ReadonlyMap<string, string> = new Map()): ReadonlyMap<string, string> {
  const [, id, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  // Without the value: it may be a secret that should not be here.
  if (id === undefined || value === undefined) throw new CommandError('--set is not ID=VALUE, as in --set size=large');
  if (before.has(id)) throw new CommandError(`--set: ${quote(id)} has two values`);
  return new Map([...before, [id, value]]);
}
