import type { BundleRule } from '../rule';
import { goodPractices } from './good-practices';
import { managedTenants } from './managed-tenants';
import { objects } from './objects';
import { operatorGroup } from './operator-group';
import { operatorHub } from './operator-hub';
import { removedApis } from './removed-apis';
import { standardCapabilities } from './standard-capabilities';
import { standardCategories } from './standard-categories';

/** Names of the optional sets of rules: those of `operator-sdk bundle validate`, and the incumbent's. */
export const OPTIONAL_NAMES = [
  'operatorhub',
  'standardcapabilities',
  'standardcategories',
  'good-practices',
  'object',
  'operatorgroup',
  'removed-apis',
  'managed-tenants',
] as const;

/** Name of an optional set of rules. */
export type OptionalRules = (typeof OPTIONAL_NAMES)[number];

/** The rules of each optional set. */
export const OPTIONAL_RULES: Readonly<Record<OptionalRules, readonly BundleRule[]>> = {
  operatorhub: [operatorHub, removedApis],
  standardcapabilities: [standardCapabilities],
  standardcategories: [standardCategories],
  'good-practices': [goodPractices],
  object: [objects],
  operatorgroup: [operatorGroup],
  'removed-apis': [removedApis],
  'managed-tenants': [managedTenants],
};
