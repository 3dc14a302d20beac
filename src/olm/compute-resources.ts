import * as olm from '../../imports/operators.coreos.com';
import type { Diagnostic } from '../diagnostics';
import { checkQuantity } from './quantity';

/** Quantities by resource name, such as `{ cpu: '100m', memory: '64Mi' }`. */
export type Quantities = Readonly<Record<string, string>>;

/** What each container may use. */
export interface ComputeResources {
  /**
   * What is set aside for it.
   * @default - what the bundle says
   */
  readonly requests?: Quantities;
  /**
   * What it must not exceed.
   * @default - what the bundle says
   */
  readonly limits?: Quantities;
}

/** Tells which quantities are none. */
export function checkComputeResources({ requests = {}, limits = {} }: ComputeResources, property: string): Diagnostic[] {
  return Object.entries({ requests, limits }).flatMap(([kind, quantities]) =>
    Object.entries(quantities).flatMap(([resource, quantity]) => checkQuantity(quantity, `${property}.${kind}.${resource}`)),
  );
}

/** The resources as the generated class of a Subscription takes them. */
export function renderComputeResources({ requests, limits }: ComputeResources): olm.SubscriptionSpecConfigResources {
  return {
    requests: requests && render(requests, olm.SubscriptionSpecConfigResourcesRequests.fromString),
    limits: limits && render(limits, olm.SubscriptionSpecConfigResourcesLimits.fromString),
  };
}

function render<T>(quantities: Quantities, make: (text: string) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(quantities).map(([resource, quantity]) => [resource, make(quantity)]));
}
