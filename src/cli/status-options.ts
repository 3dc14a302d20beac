import { type Command, Option } from 'commander';
import { quote } from '../diagnostics';
import { isDnsLabel, isDnsSubdomain } from '../kubernetes/names';
import type { CsvName } from '../status';
import { CommandError } from './exit-code';
import { addHubOptions } from './hub-connection';
import type { SourceOptions } from './open-fleet';

/** Where a command reads the state of a fleet from. */
export interface FleetOptions extends SourceOptions {
  readonly prometheus?: string;
  readonly csv?: ReadonlyMap<string, CsvName>;
  readonly tokenFile?: string;
  readonly plainHttp?: boolean;
}

/** Adds the options of {@link FleetOptions}. */
export function addFleetOptions(command: Command): Command {
  return addSourceOptions(command)
    .option('--prometheus <url>', 'Prometheus or Thanos that has the metrics of OLM')
    .addOption(
      new Option(
        '--csv <addon=namespace/name>',
        'the exact CSV of an add-on, to ask --prometheus for, where its Subscription was not recorded; repeat it for more',
      ).argParser(parseCsv),
    )
    .option('--token-file <file>', 'file with a bearer token for --prometheus')
    .option('--plain-http', 'no TLS to --prometheus; without it only one on this machine may do without');
}

/** Adds the options of {@link SourceOptions}. */
export function addSourceOptions(command: Command): Command {
  const recorded = command.option(
    '--from <path>',
    'recorded JSON of kubectl get: a file, or a folder of .json files (default: the hub)',
  );
  return addHubOptions(recorded);
}

/** Reads a value of `--csv`. @throws CommandError if it is none, or the add-on has one already */
export function parseCsv(text: string, before: ReadonlyMap<string, CsvName> = new Map()): ReadonlyMap<string, CsvName> {
  const [, addon, namespace, name] = /^([^=/]+)=([^=/]+)\/([^=/]+)$/.exec(text) ?? [];
  const isGood = addon && namespace && name && isDnsLabel(namespace) && isDnsSubdomain(name);
  if (!isGood) {
    throw new CommandError(`--csv: ${quote(text)} is not ADDON=NAMESPACE/NAME, as in widget=redhat-widget/widget.v1.2.3`);
  }
  if (before.has(addon)) throw new CommandError(`--csv: ${quote(addon)} has two CSVs`);
  return new Map([...before, [addon, { namespace, name }]]);
}
