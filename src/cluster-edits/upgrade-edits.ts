import { compare } from 'semver';
import { quote } from '../diagnostics';
import type { OfferedAddon } from '../host';
import type { Installation } from '../installations';
import { isVersion } from '../releases';
import type { YamlEdit } from './edit-yaml';
import { type Edits, refuse } from './problem';
import { typedValue } from './typed-value';

/** A change of an installation that was asked for by the name of its add-on. */
export interface UpgradeRequest {
  /**
   * `latest` or an exact version.
   * @default - an exact version becomes the newest one, unless values change
   */
  readonly version?: string;
  readonly values: ReadonlyMap<string, string>;
  /** Ids of parameters that get their default again. */
  readonly unset: readonly string[];
  readonly allowsDowngrade: boolean;
}

/** Changes an installation as it was asked for. */
export function upgradeEdits(installation: Installation, request: UpgradeRequest, offer: OfferedAddon): Edits {
  const { addon, form, parameters } = installation;
  const path = ['addons', addon];
  if (form.stage !== 'installed') {
    const hint = 'Let addons uninstall end, and install it again.';
    return refuse([...path, 'uninstall'], 'UPGRADE_UNINSTALLING', `${quote(addon)} is being uninstalled`, hint);
  }
  const current = versionOf(installation);
  const isAboutValues = request.values.size + request.unset.length > 0;
  const wanted = request.version ?? (isAboutValues || current === 'latest' ? current : (offer.newest ?? current));
  if (!request.allowsDowngrade && isOlder(wanted, current, offer)) {
    const message = `${quote(wanted)} is older than ${quote(current === 'latest' ? `${current} (${offer.newest})` : current)}, which the cluster has`;
    const hint = 'An operator need not be able to go back. Give --allow-downgrade if this one is.';
    return refuse([...path, 'version'], 'UPGRADE_DOWNGRADE', `${quote(addon)}: ${message}`, hint);
  }
  const given = parameters.are === 'plain' ? Object.keys(parameters.values) : [];
  const missing = request.unset.find((id) => !given.includes(id));
  if (missing !== undefined) {
    const hint = given.length > 0 ? `There are: ${given.join(', ')}.` : 'It has none.';
    return refuse([...path, 'parameters'], 'UPGRADE_NOT_SET', `${quote(addon)} has no value of ${quote(missing)}`, hint);
  }
  return { edits: [...moves(installation, wanted), ...valueEdits(installation, wanted, request, offer)], problems: [] };
}

/** Moves an exact version to the newest one if it is to be moved without being asked for. */
export function automaticEdits(installation: Installation, offer: OfferedAddon | undefined): readonly YamlEdit[] {
  const { version, form } = installation;
  const newest = offer?.newest;
  if (version.is === 'latest' || version.upgrade !== 'automatic' || form.stage !== 'installed' || newest === undefined) return [];
  return compare(newest, version.version) > 0 ? moves(installation, newest) : [];
}

function versionOf({ version }: Installation): string {
  return version.is === 'latest' ? 'latest' : version.version;
}

function isOlder(wanted: string, current: string, { newest = '' }: OfferedAddon): boolean {
  const [to, from] = [wanted, current].map((each) => (each === 'latest' ? newest : each));
  // What is no version is told when the file is read.
  return to !== undefined && from !== undefined && isVersion(to) && isVersion(from) && compare(to, from) < 0;
}

function moves(installation: Installation, wanted: string): YamlEdit[] {
  const path = ['addons', installation.addon];
  if (wanted === versionOf(installation)) return [];
  return [
    { does: 'set', path: [...path, 'version'], value: wanted },
    // What is always the newest is not upgraded by anybody.
    ...(wanted === 'latest' ? [{ does: 'remove' as const, path: [...path, 'upgrade'], ifThere: true }] : []),
  ];
}

function valueEdits(
  { addon, parameters }: Installation,
  version: string,
  request: UpgradeRequest,
  offer: OfferedAddon,
): YamlEdit[] {
  const path = ['addons', addon, 'parameters'];
  const values = parameters.are === 'plain' ? parameters.values : {};
  const known = version === 'latest' ? (offer.newest ?? version) : version;
  const isEmptied =
    request.unset.length > 0 && request.values.size === 0 && Object.keys(values).every((id) => request.unset.includes(id));
  if (isEmptied) return [{ does: 'remove', path }];
  const changed = [...request.values]
    .map(([id, text]) => ({ id, value: typedValue(text, offer.valueType(known, id)) }))
    .filter(({ id, value }) => !Object.hasOwn(values, id) || values[id] !== value);
  return [
    ...changed.map(({ id, value }): YamlEdit => ({ does: 'set', path: [...path, id], value })),
    ...request.unset.map((id): YamlEdit => ({ does: 'remove', path: [...path, id] })),
  ];
}
