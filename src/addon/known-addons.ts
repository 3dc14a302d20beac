import { App } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { Environment } from '../environment';

/** What an add-on is known by. */
interface Known extends IConstruct {
  readonly id: string;
  readonly environment: Environment;
}

/**
 * The add-ons of each app, as soon as they are made: by environment, then id; of two with one id the first, since the second is refused. A
 * list of our own, because to ask an app for its children copies all of them.
 */
export class KnownAddons<A extends Known> {
  private readonly apps = new WeakMap<App, Map<Environment, Map<string, A>>>();

  /** Notes an add-on of an app. */
  public note(addon: A): void {
    const app = App.of(addon);
    const environments = this.apps.get(app) ?? new Map<Environment, Map<string, A>>();
    const addons = environments.get(addon.environment) ?? new Map<string, A>();
    if (!addons.has(addon.id)) addons.set(addon.id, addon);
    environments.set(addon.environment, addons);
    this.apps.set(app, environments);
  }

  /** Those of an environment in the app of a construct, by id. */
  public in(scope: IConstruct, environment: Environment): ReadonlyMap<string, A> {
    return this.apps.get(App.of(scope))?.get(environment) ?? new Map();
  }
}
