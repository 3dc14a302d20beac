import { App } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { Environment } from '../environment';
import type { Addon } from './addon';

/** By environment, then id; of two add-ons with one id the first, since the second is refused. */
type KnownAddons = Map<Environment, Map<string, Addon>>;

const known = new WeakMap<App, KnownAddons>();

/** Notes an add-on of an app. A list of our own, because to ask an app for its children copies all of them. */
export function noteAddon(addon: Addon): void {
  const app = App.of(addon);
  const environments: KnownAddons = known.get(app) ?? new Map();
  const addons = environments.get(addon.environment) ?? new Map<string, Addon>();
  if (!addons.has(addon.id)) addons.set(addon.id, addon);
  environments.set(addon.environment, addons);
  known.set(app, environments);
}

/** The add-ons of an environment that the app of a construct has so far, by id. */
export function addonsSoFar(scope: IConstruct, environment: Environment): ReadonlyMap<string, Addon> {
  return known.get(App.of(scope))?.get(environment) ?? new Map();
}
