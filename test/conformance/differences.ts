import type { ObjectMap } from './objects';

/** How this project's objects differ on purpose from the incumbent's in a case: the `we` of its `case.json`, as a change of the data. */
export type Difference = (incumbent: ObjectMap) => void;

const SET = 'hive.openshift.io/SelectorSyncSet//addon-widget';

/** By the name of the case. Every case with a `we` that does not refuse must be here. */
export const DIFFERENCES: Readonly<Record<string, Difference>> = {
  '05c-config-env-leading-space': (incumbent) => {
    const subscription = resourcesOf(incumbent)['operators.coreos.com/Subscription/redhat-widget/addon-widget'];
    Object(subscription).spec.config.env[0].value = '  leading spaces';
  },
  '08-imageset-null-own': (incumbent) => {
    withoutNetworkPolicy(incumbent);
    delete Object(resourcesOf(incumbent)['operators.coreos.com/OperatorGroup/redhat-widget/redhat-layered-product-og']).spec
      .startingCSV;
  },
  '10-imageset-null-plain': withoutNetworkPolicy,
  '64-scalar-namespace-number': (incumbent) => {
    for (const set of Object.values(incumbent)) {
      const { spec } = Object(set);
      spec.resources = JSON.parse(
        JSON.stringify(spec.resources)
          .replaceAll('/7/', '/007/')
          .replaceAll('//7"', '//007"')
          .replace(/([:[])7\b/g, '$1"007"'),
      );
    }
  },
};

function withoutNetworkPolicy(incumbent: ObjectMap): void {
  delete resourcesOf(incumbent)['networking.k8s.io/NetworkPolicy/redhat-widget/addon-widget-catalogs'];
}

function resourcesOf(incumbent: ObjectMap): ObjectMap {
  return Object(incumbent[SET]).spec.resources;
}
