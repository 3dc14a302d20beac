import * as path from 'node:path';
import { type Command, Option } from 'commander';
import type { Diagnostic } from '../diagnostics';
import { Environment } from '../environment';
import type { OcmAddons, OcmBodies } from '../ocm-service';
import { environmentNamed } from './environment-named';
import { CommandError, ExitCode } from './exit-code';
import { endAs, Interrupted, interruptible } from './interrupt';
import { type PayloadFolder, readAllBodies } from './ocm-bodies';
import { serviceOption } from './ocm-service-option';
import { printDiagnostics } from './report';

/** What the commands that reach OCM have in common. */
export interface OcmOptions extends PayloadFolder {
  readonly url?: string;
  readonly tokenUrl?: string;
}

/** Adds the argument and the options of {@link OcmOptions}. */
export function addOcmOptions(command: Command): Command {
  return command
    .argument('[addon...]', 'add-ons (default: all that there is a payload of)')
    .addOption(
      new Option('-e, --environment <name>', 'environment')
        .choices(Environment.ALL.map(({ name }) => name))
        .argParser((name: string) => environmentNamed('--environment', name))
        .makeOptionMandatory(),
    )
    .option('--payload <dir>', 'folder that addons ocm payload has written', path.join('build', 'ocm'))
    .addOption(serviceOption('service of OCM, as the payload is for'))
    .option('--url <url>', 'address of OCM (default: that of the environment)')
    .option('--token-url <url>', 'where tokens are made (default: the single sign-on of Red Hat)')
    .addHelpText(
      'after',
      '\nThe login is OCM_CLIENT_ID and OCM_CLIENT_SECRET of a service account, or else OCM_OFFLINE_TOKEN, or else OCM_TOKEN.',
    );
}

/** What is done with one add-on; what it returns is printed as warnings. */
export type ForOneAddon = (ocm: OcmAddons, bodies: OcmBodies) => Promise<readonly Diagnostic[]>;

/**
 * Reads the payloads of the named add-ons, connects to OCM, and does something for each add-on. An add-on that OCM refuses does not keep
 * it from the others. Prints the problems. `again` is said to a person who interrupts.
 */
export async function forEachAddon(
  names: readonly string[],
  options: OcmOptions,
  again: string,
  forOne: ForOneAddon,
): Promise<ExitCode> {
  const { connectOcm, loginFrom, OcmError } = await import('../ocm-service');
  const url = await addressOf('--url', options.url ?? Environment.named(options.environment)?.ocmUrl ?? '');
  const tokenUrl = options.tokenUrl === undefined ? undefined : await addressOf('--token-url', options.tokenUrl);
  const { all, diagnostics } = await readAllBodies(names, options);
  printDiagnostics(diagnostics, 'text');
  if (diagnostics.length > 0) return ExitCode.PROBLEMS;
  const { signal, dispose } = interruptible();
  try {
    const login = loginFrom(process.env);
    const { addons, close } = connectOcm({ url, service: options.service, login, tokenUrl, signal });
    let isRefused = false;
    try {
      for (const bodies of all) {
        try {
          printDiagnostics(await forOne(addons, bodies), 'text');
        } catch (cause) {
          if (!(cause instanceof OcmError) || !ABOUT_ONE.has(cause.code)) throw cause;
          isRefused = true;
          printDiagnostics(cause.diagnostics, 'text');
        }
      }
    } finally {
      await close();
    }
    return isRefused ? ExitCode.COULD_NOT_RUN : ExitCode.OK;
  } catch (cause) {
    if (signal.reason instanceof Interrupted) {
      process.stderr.write(`interrupted; ${again}\n`);
      dispose();
      endAs(signal.reason);
      return ExitCode.COULD_NOT_RUN;
    }
    if (!(cause instanceof OcmError)) throw cause;
    printDiagnostics(cause.diagnostics, 'text');
    return ExitCode.COULD_NOT_RUN;
  } finally {
    dispose();
  }
}

/** Problems with one add-on alone; after any other one, such as a login that is refused, the next add-on would fare no better. */
const ABOUT_ONE = new Set(['OCM_REFUSED', 'OCM_CONFLICT', 'OCM_LIST_ENDLESS']);

/** An address that a token may be sent to. @throws CommandError if it is none */
export async function addressOf(option: string, text: string): Promise<URL> {
  const { safeAddress } = await import('../ocm-service');
  const url = safeAddress(text);
  if (url) return url;
  throw new CommandError(`${option} is no https address, or one with a user, a query or a fragment; the token is sent there`);
}
