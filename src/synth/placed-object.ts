import type { ApiObject } from 'cdk8s';
import { type Diagnostic, error, type Problem, withOrigin } from '../diagnostics';
import { checkObject, type KubernetesObject, plaintextSecrets } from '../kubernetes';
import { renderObject } from '../render';
import { emitYaml } from '../tree';
import { checkHubObject } from './hub-object';

/** An object of the hub and where it comes from. */
export interface PlacedObject {
  readonly object: KubernetesObject;
  /** Its YAML; undefined where nobody asked for it. */
  readonly text: string | undefined;
  /** Folder in the tree. */
  readonly folder: string;
  readonly construct: ApiObject;
}

/** What came of an object. */
export interface Placing {
  /** Absent if it cannot be rendered or written. */
  readonly placed?: PlacedObject;
  readonly diagnostics: readonly Diagnostic[];
}

/** Renders, checks and writes an object. */
export function placeObject(construct: ApiObject, folder: string, isWanted: boolean): Placing {
  const { manifest, problems } = renderObject(construct);
  if (!manifest) return { diagnostics: problems };
  const diagnostics = [...problems, ...check(manifest).map((problem) => at(construct, problem))];
  try {
    const text = isWanted ? emitYaml(manifest) : undefined;
    return { placed: { object: manifest, text, folder, construct }, diagnostics };
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    return { diagnostics: [...diagnostics, at(construct, { code: 'OBJECT_NOT_RENDERED', message: cause.message })] };
  }
}

function check(manifest: KubernetesObject): Problem[] {
  return [...checkObject(manifest), ...checkHubObject(manifest), ...plaintextSecrets(manifest)];
}

function at(construct: ApiObject, problem: Problem): Diagnostic {
  return withOrigin(error(problem), construct);
}
