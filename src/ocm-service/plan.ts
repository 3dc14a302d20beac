import type { OcmService } from '../ocm';
import { isObject, type JsonObject } from './json-object';
import { modelOf, type OcmKind } from './models';
import type { OcmAddons, OcmName } from './ocm-addons';
import { type Difference, differenceOf } from './patch';

/** What is to be in OCM: the bodies that `addons ocm payload` writes. */
export interface OcmBodies {
  /** The add-on; its `id` names it. */
  readonly addon: JsonObject & { readonly id: string };
  /** Its version, if it has one. */
  readonly version?: JsonObject & { readonly id: string };
}

/** One thing to do in OCM. */
export interface Step {
  readonly kind: OcmKind;
  readonly name: OcmName;
  /** `same`: nothing is sent. */
  readonly action: 'create' | 'change' | 'same';
  /** How OCM differs, field by field; everything for what is not there. */
  readonly difference: Difference;
  /** What it is to be. */
  readonly wanted: JsonObject;
}

/** What OCM has of an add-on; undefined for what is not there. */
export interface OcmState {
  readonly addon: JsonObject | undefined;
  readonly version: JsonObject | undefined;
}

/** Reads what OCM has. A version cannot be there without its add-on, so it is not asked for then. @throws OcmError */
export async function readState(ocm: OcmAddons, { addon, version }: OcmBodies): Promise<OcmState> {
  const there = await ocm.read({ addon: addon.id });
  const isAsked = there !== undefined && version !== undefined;
  return { addon: there, version: isAsked ? await ocm.read({ addon: addon.id, version: version.id }) : undefined };
}

/**
 * What there is to do, in the order in which it has to be done: an add-on before its versions, which are below it; but the versions before
 * the add-on points at one. So a new add-on that points at a new version takes three steps. Each of them leaves OCM in a state from which
 * a new plan leads to the same end, so a run that failed half-way is simply repeated.
 */
export function planPush(bodies: OcmBodies, state: OcmState, service: OcmService): Step[] {
  const { addon, version } = bodies;
  const ofAddon = (wanted: JsonObject, theirs: JsonObject | undefined) =>
    stepOf('addon', { addon: addon.id }, wanted, theirs, service);
  const ofVersion = version ? [stepOf('version', { addon: addon.id, version: version.id }, version, state.version, service)] : [];
  if (state.addon) return [...ofVersion, ofAddon(addon, state.addon)];
  if (!isObject(addon.version)) return [ofAddon(addon, undefined), ...ofVersion];
  const { version: _, ...unlinked } = addon;
  return [ofAddon(unlinked, undefined), ...ofVersion, ofAddon(addon, unlinked)];
}

/** What there is to do for one thing, of which OCM has `theirs`. */
export function stepOf(
  kind: OcmKind,
  name: OcmName,
  wanted: JsonObject,
  theirs: JsonObject | undefined,
  service: OcmService,
): Step {
  const difference = differenceOf(modelOf(kind, service), theirs ?? {}, wanted);
  const action = !theirs ? 'create' : difference.changes.length > 0 ? 'change' : 'same';
  return { kind, name, action, difference, wanted };
}
