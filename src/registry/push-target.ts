import { DiagnosticsError } from '../diagnostics';
import type { Descriptor } from '../oci';
import { parseReference, type RegistryReference } from './reference';

/** An image, and where it goes. */
export interface PushTarget {
  readonly descriptor: Descriptor;
  readonly reference: RegistryReference;
}

/**
 * Where the images of a layout go.
 * @param destination another registry and organization for all of them: `localhost:5000/test`; the last part of the name and the tag stay
 * @throws DiagnosticsError `REGISTRY_REFERENCE_INVALID`, for all wrong references at once
 */
export function pushTargets(references: ReadonlyMap<string, Descriptor>, destination?: string): PushTarget[] {
  const problems: DiagnosticsError[] = [];
  const targets: PushTarget[] = [];
  for (const [text, descriptor] of references) {
    try {
      targets.push({ descriptor, reference: moved(parseReference(text), destination) });
    } catch (cause) {
      if (!(cause instanceof DiagnosticsError)) throw cause;
      problems.push(cause);
    }
  }
  if (problems.length > 0) throw new DiagnosticsError(problems.flatMap(({ diagnostics }) => diagnostics));
  return targets;
}

function moved(reference: RegistryReference, destination: string | undefined): RegistryReference {
  if (destination === undefined) return reference;
  const name = reference.repository.split('/').at(-1) ?? reference.repository;
  const { host, repository } = parseReference(`${destination}/${name}`);
  return { ...reference, host, repository };
}
