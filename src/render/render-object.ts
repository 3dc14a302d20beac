import type { ApiObject } from 'cdk8s';
import { type Diagnostic, error, withOrigin } from '../diagnostics';
import type { KubernetesObject } from '../kubernetes';
import { quickManifest } from './quick-manifest';

/** What came of rendering an object. */
export interface RenderedObject {
  /** Absent if it cannot be rendered. */
  readonly manifest?: KubernetesObject;
  readonly problems: readonly Diagnostic[];
}

/** The manifest of an object, and what is wrong with it: that it cannot be rendered, or that a patch of it has no effect. */
export function renderObject(object: ApiObject): RenderedObject {
  try {
    const manifest = (quickManifest(object) ?? object.toJson()) as KubernetesObject;
    return { manifest, problems: idlePatches(object, manifest) };
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    return { problems: [problem(object, 'OBJECT_NOT_RENDERED', message)] };
  }
}

/**
 * The generated classes drop what they do not know after patches were applied, and in silence (cdk8s 2.2): a patch that leaves no
 * trace is a mistake. Each is looked for by rendering without it.
 */
function idlePatches(object: ApiObject, manifest: KubernetesObject): Diagnostic[] {
  const { patches }: { patches?: unknown[] } = Object(object);
  if (!Array.isArray(patches) || patches.length === 0) return [];
  const all = [...patches];
  const whole = JSON.stringify(manifest);
  try {
    return all.flatMap((_, index) => {
      patches.splice(0, patches.length, ...all.filter((_patch, each) => each !== index));
      if (JSON.stringify(object.toJson()) !== whole) return [];
      const hint =
        'Its path may be unknown to the class, which has names of its own: startingCsv, not startingCSV. Use a plain ApiObject for unknown fields.';
      return [
        problem(
          object,
          'PATCH_WITHOUT_EFFECT',
          `patch ${index + 1} of ${all.length} changes nothing in ${object.kind} ${object.name}`,
          hint,
        ),
      ];
    });
  } catch {
    return []; // without one of them the others cannot be applied: it has an effect
  } finally {
    patches.splice(0, patches.length, ...all);
  }
}

function problem(object: ApiObject, code: string, message: string, hint?: string): Diagnostic {
  return withOrigin(error({ code, message, ...(hint && { hint }) }), object);
}
