import { type Problem, quote } from '../diagnostics';
import { isKnownNamespaced } from '../kubernetes';
import { hasClusterLabel, toResourceTemplate } from './cluster-label';

/** How a patch is read (hive-olm-argocd 1.2, `patchType`). */
export enum PatchType {
  /** Lists of built-in kinds merge by key. */
  STRATEGIC = 'strategic',
  /** RFC 7386: lists are replaced, `null` removes. */
  MERGE = 'merge',
  /** RFC 6902: a list of operations. */
  JSON = 'json',
}

/** A change to an object that is on the cluster already. Hive never takes a patch back. */
export interface Patch {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  /** @default - none: the object is cluster-scoped */
  readonly namespace?: string;
  readonly type: PatchType;
  /** The patch as data: an object, or the list of operations of a JSON patch. */
  readonly patch: object;
}

/** The patch as Hive's API takes it: the data as JSON text, which may be a template of JSON text. */
export function renderPatch({ apiVersion, kind, name, namespace, type, patch }: Patch, templates: boolean): object {
  const text = JSON.stringify(patch);
  return {
    apiVersion,
    kind,
    name,
    ...(namespace !== undefined && { namespace }),
    patchType: type,
    patch: templates ? toResourceTemplate(text) : text,
  };
}

/** True if Hive must read the patches as templates. */
export function needTemplates(patches: readonly Patch[]): boolean {
  return patches.some(({ patch }) => hasClusterLabel(patch));
}

/** Rules that Hive applies on the cluster only: it does not fill in the namespace (hive-olm-argocd 1.2; H5). */
export function checkPatches(patches: readonly Patch[]): Problem[] {
  return patches.flatMap(({ apiVersion, kind, name, namespace, type, patch }, index) => {
    const problems: Problem[] = [];
    const at = `patches[${index}] of ${kind} ${quote(name)}`;
    if (!namespace && isKnownNamespaced(apiVersion, kind)) {
      problems.push({
        code: 'HIVE_PATCH_NAMESPACE_MISSING',
        message: `${at} has no namespace`,
        hint: 'Hive does not fill it in; name it.',
      });
    }
    if ((type === PatchType.JSON) !== Array.isArray(patch)) {
      problems.push({
        code: 'HIVE_PATCH_TYPE_MISMATCH',
        message: `${at} has the type ${quote(type)} and ${Array.isArray(patch) ? 'a list' : 'an object'} as its patch`,
        hint: 'A JSON patch is a list of operations; merge and strategic patches are objects.',
      });
    }
    return problems;
  });
}
