import * as fs from 'node:fs';
import type { Command } from 'commander';
import { quote } from '../diagnostics';
import type { Hub } from '../hub';
import { CommandError } from './exit-code';

/** Which cluster is asked. */
export interface HubOptions {
  readonly kubeconfig?: string;
  readonly context?: string;
}

/** Adds the options of {@link HubOptions}. */
export function addHubOptions(command: Command): Command {
  return command
    .option('--kubeconfig <file>', 'kubeconfig of the hub (default: as kubectl finds it, or that of the Pod)')
    .option('--context <name>', 'context of the kubeconfig (default: its current one)');
}

type Client = typeof import('@kubernetes/client-node');
type KubeConfig = InstanceType<Client['KubeConfig']>;

/** More than any kubeconfig is long, in bytes. */
const MAX_KUBECONFIG = 4 * 1024 * 1024;

/** What a Pod is given to reach the API server of its own cluster. */
const POD_TOKEN = '/var/run/secrets/kubernetes.io/serviceaccount/token';

/**
 * Connects to the hub; whoever calls this closes it. The client library is loaded here, and by no command that needs no cluster.
 * @throws CommandError if there is no kubeconfig that can be used, or no such context
 */
export async function openHub({ kubeconfig, context }: HubOptions, signal?: AbortSignal): Promise<Hub> {
  const { importModule } = await import('../../bin/import-module.js');
  const { KubeConfig } = (await importModule('@kubernetes/client-node')) as Client;
  const config = new KubeConfig();
  load(config, kubeconfig);
  if (context !== undefined) {
    const names = config.getContexts().map(({ name }) => name);
    if (!names.includes(context)) {
      const there = names.length === 0 ? 'none' : names.map((each) => quote(each)).join(', ');
      throw new CommandError(`--context: the kubeconfig has no ${quote(context)}; it has ${there}`);
    }
    config.setCurrentContext(context);
  }
  const { systemClock } = await import('../http');
  const { Hub } = await import('../hub');
  return Hub.connect(config, systemClock, signal);
}

/** As kubectl does: the file that is named, those of $KUBECONFIG, that of the home folder, or what a Pod is given. */
function load(config: KubeConfig, kubeconfig: string | undefined): void {
  const home = `${process.env.HOME ?? ''}/.kube/config`;
  const [first, ...more] = kubeconfig !== undefined ? [kubeconfig] : filesOf(process.env.KUBECONFIG, home);
  if (first !== undefined) {
    loadFile(config, first);
    for (const file of more) {
      const other = new (config.constructor as new () => KubeConfig)();
      loadFile(other, file);
      config.mergeConfig(other);
    }
  } else if (process.env.KUBERNETES_SERVICE_HOST && fs.existsSync(POD_TOKEN)) config.loadFromCluster();
  else throw new CommandError('there is no kubeconfig: give --from for recorded files, or --kubeconfig for a hub');
}

/** Those files of a list that exist, as kubectl reads them. */
function filesOf(list: string | undefined, home: string): readonly string[] {
  const named = list ? list.split(process.platform === 'win32' ? ';' : ':').filter((file) => file !== '') : [home];
  return named.filter((file) => fs.existsSync(file));
}

function loadFile(config: KubeConfig, file: string): void {
  let size: number;
  try {
    size = fs.statSync(file).size;
  } catch {
    throw new CommandError(`--kubeconfig: ${quote(file)} cannot be read`);
  }
  if (size > MAX_KUBECONFIG) throw new CommandError(`${quote(file)} is no kubeconfig: it is longer than ${MAX_KUBECONFIG} bytes`);
  try {
    config.loadFromFile(file);
  } catch {
    // What the library says may quote the file, and with it a token.
    throw new CommandError(`${quote(file)} is no kubeconfig, or it cannot be read: kubectl config view says more`);
  }
}
