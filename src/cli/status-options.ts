import { type Command, Option } from 'commander';
import { quote } from '../diagnostics';
import type { CsvName } from '../fleet';
import { isDnsLabel, isDnsSubdomain } from '../kubernetes/names';
import { CommandError } from './exit-code';

/** Where a command reads the state of a fleet from. */
export interface FleetOptions {
  readonly from: string;
  readonly prometheus?: string;
  readonly csv?: ReadonlyMap<string, CsvName>;
  readonly tokenFile?: string;
  readonly plainHttp?: boolean;
}

/** Adds the options of {@link FleetOptions}. */
export function addFleetOptions(command: Command): Command {
  return command
    .requiredOption('--from <path>', 'recorded JSON of kubectl get: a file, or a folder of .json files')
    .option('--prometheus <url>', 'Prometheus or Thanos that has the metrics of OLM; needs --csv')
    .addOption(
      new Option(
        '--csv <addon=namespace/name>',
        'the exact CSV of an add-on, to ask --prometheus for; repeat it for more',
      ).argParser(parseCsv),
    )
    .option('--token-file <file>', 'file with a bearer token for --prometheus')
    .option('--plain-http', 'no TLS to --prometheus; without it only one on this machine may do without');
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
