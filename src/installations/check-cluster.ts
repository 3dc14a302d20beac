import type { Addon, AddonNames } from '../addon';
import { type Diagnostic, error, quote } from '../diagnostics';
import type { InventoryFacts } from '../inventory';
import { type AddonProperties, dependencyOrder, type KnownFacts } from '../requirements';
import { closest } from '../yaml';
import { type BroughtOperator, checkOperators } from './check-operators';
import type { ClusterInstallations, Installation } from './installation';
import type { InstallationProblem } from './resolve';

/** What is wrong with the add-ons of a cluster together, and what each of them may count on. */
export interface ClusterCheck {
  readonly facts: KnownFacts;
  readonly problems: readonly InstallationProblem[];
}

/**
 * Checks what the add-ons of one cluster are together.
 * @param addons all add-ons of the environment, by id
 * @param hub what the inventory says; undefined if there is none
 */
export function checkCluster(
  { installations }: ClusterInstallations,
  addons: ReadonlyMap<string, Addon>,
  hub: InventoryFacts | undefined,
): ClusterCheck {
  const known = installations.flatMap((installation) => {
    const addon = addons.get(installation.addon);
    return addon ? [{ installation, addon }] : [];
  });
  const unknown = installations.filter(({ addon }) => !addons.has(addon));
  return {
    facts: { cluster: {}, ...hub, addons: known.map(propertiesOf) },
    problems: [
      ...unknown.map(({ addon }) => ofAddon(addon, isUnknown(addon, [...addons.keys()]))),
      ...checkOperators(known.flatMap(operatorsOf)).map(({ addon, ...problem }) => ofAddon(addon, error(problem))),
      ...cycles(known),
      ...(hub ? known.flatMap((each) => bothForms(each, hub.labels)) : []),
    ],
  };
}

interface Known {
  readonly installation: Installation;
  readonly addon: Addon;
}

/** What is written is what the cluster is to have: an add-on that is being removed is no longer there for the others. */
function propertiesOf({ installation: { version, form }, addon }: Known): AddonProperties {
  const id = version.is === 'exact' ? version.version : addon.release?.orStandIn.version;
  return { id: addon.id, ...(id !== undefined && { version: id }), state: form.stage === 'installed' ? 'ready' : 'deleting' };
}

function operatorsOf({ addon }: Known): BroughtOperator[] {
  const { subOperators } = addon.definitionsOf();
  const own = { addon: addon.id, operator: addon.packageName, namespace: addon.names.targetNamespace };
  const others = subOperators.filter(({ enabled }) => enabled);
  return [own, ...others.map((each) => ({ addon: addon.id, operator: each.operator_name, namespace: each.operator_namespace }))];
}

function cycles(known: readonly Known[]): InstallationProblem[] {
  const required = new Map(known.map(({ addon }) => [addon.id, addon.definitionsOf().requirements]));
  const ordered = dependencyOrder(required);
  if ('order' in ordered) return [];
  return ordered.cycles.map(({ addons: [first = ''], problem }) => ofAddon(first, error(problem)));
}

/** An add-on that the cluster has by its label would come a second time, and whichever set goes first takes it away from the other. */
function bothForms({ installation, addon }: Known, labels: Readonly<Record<string, string>>): InstallationProblem[] {
  const { label }: AddonNames = addon.names;
  if (installation.form.by !== 'syncset' || !addon.selectsClusters || labels[label] !== 'true') return [];
  return [
    ofAddon(
      addon.id,
      error({
        code: 'INSTALLATION_BOTH_FORMS',
        message: `the cluster has ${quote(addon.id)} already by the label ${label}, and would get it by a SyncSet as well`,
        hint: "Use form: label; or first take the add-on's own set out of the way, step by step, with syncsetMigration.",
      }),
    ),
  ];
}

function isUnknown(addon: string, known: readonly string[]): Diagnostic {
  const near = closest(addon, known);
  return error({
    code: 'INSTALLATION_ADDON_UNKNOWN',
    message: `the environment has no add-on ${quote(addon)}`,
    hint: near === undefined ? 'Make the add-on in this environment, before its installations.' : `Did you mean ${quote(near)}?`,
  });
}

function ofAddon(addon: string, diagnostic: Diagnostic): InstallationProblem {
  return { path: ['addons', addon], diagnostic };
}
