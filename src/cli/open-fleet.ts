import { hasErrors } from '../diagnostics';
import type { BuiltFleet, Fleet } from '../fleet';
import type { Hub } from '../hub';
import { CommandError } from './exit-code';
import type { HubOptions } from './hub-connection';
import { printDiagnostics } from './report';

/** Where a command reads a fleet from: recorded files, or the hub. */
export interface SourceOptions extends HubOptions {
  readonly from?: string;
}

/**
 * Reads a fleet from recorded files (`--from`), or else from the hub by `read`.
 * @throws CommandError if something cannot be read: half of a fleet must not look like all of it
 */
export async function openFleet(
  options: SourceOptions,
  read: (hub: Hub) => Promise<BuiltFleet>,
  signal?: AbortSignal,
): Promise<Fleet> {
  const { fleet, diagnostics } = await built(options, read, signal);
  printDiagnostics(diagnostics, 'text');
  if (hasErrors(diagnostics)) throw new CommandError('the fleet cannot be read');
  return fleet;
}

async function built(
  { from, kubeconfig, context }: SourceOptions,
  read: (hub: Hub) => Promise<BuiltFleet>,
  signal?: AbortSignal,
): Promise<BuiltFleet> {
  if (from !== undefined) {
    if (kubeconfig !== undefined || context !== undefined) {
      throw new CommandError('--from is for recorded files, --kubeconfig and --context are for the hub: give one or the other');
    }
    const { readFleet } = await import('../fleet');
    return readFleet(from);
  }
  const { HubError } = await import('../hub');
  const { openHub } = await import('./hub-connection');
  try {
    const hub = await openHub(
      { ...(kubeconfig !== undefined && { kubeconfig }), ...(context !== undefined && { context }) },
      signal,
    );
    try {
      return await read(hub);
    } finally {
      await hub.close();
    }
  } catch (cause) {
    throw cause instanceof HubError ? new CommandError(cause.message) : cause;
  }
}
