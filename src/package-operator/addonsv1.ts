import { ClusterFact } from './cluster-fact';
import type { PackageConfig } from './config';
import { Reference } from './reference';

/** What {@link addonsv1} needs to know of an add-on. */
export interface Addonsv1Props {
  /** The name of the add-on, from which the default names of its Secrets follow. */
  readonly name: string;
  /** The namespace on the cluster in which the add-on and its Secrets are. */
  readonly targetNamespace: string;
  /**
   * The parameters of the installation, as a map of texts.
   * @default - all keys of the Secret `addon-<name>-parameters`, optional
   */
  readonly parameters?: Reference;
  /**
   * The URL that the add-on calls to say it lives.
   * @default - key `SNITCH_URL` of the Secret `<name>-deadmanssnitch`, optional
   */
  readonly deadMansSnitchUrl?: Reference;
  /**
   * The key with which the add-on reports incidents.
   * @default - key `PAGERDUTY_KEY` of the Secret `<name>-pagerduty`, optional
   */
  readonly pagerDutyKey?: Reference;
  /**
   * The account with which the add-on sends mail, as a map of texts.
   * @default - all keys of the Secret `<name>-smtp`, optional
   */
  readonly smtp?: Reference;
}

/**
 * The configuration that Addon Operator gives to the package of an add-on: one property `addonsv1` (package-operator 1.7).
 * The schema of the package declares it as an object, with each of these properties that it uses. Every parameter is a text.
 *
 * Addon Operator knows the cluster's id and name from OCM; here they are the facts {@link ClusterFact}. It also refuses a Secret
 * without the key or without data, which here leaves the field out as a missing Secret does.
 */
export function addonsv1({ name, targetNamespace: namespace, ...secrets }: Addonsv1Props): PackageConfig {
  const secretKey = (suffix: string, key: string) =>
    Reference.secretKey({ namespace, name: `${name}-${suffix}`, key }).optional();
  const secretData = (secret: string) => Reference.secretData({ namespace, name: secret }).optional();
  return {
    addonsv1: {
      clusterID: Reference.clusterId(),
      deadMansSnitchUrl: secrets.deadMansSnitchUrl ?? secretKey('deadmanssnitch', 'SNITCH_URL'),
      ocmClusterID: Reference.clusterFact(ClusterFact.ID),
      ocmClusterName: Reference.clusterFact(ClusterFact.NAME),
      pagerDutyKey: secrets.pagerDutyKey ?? secretKey('pagerduty', 'PAGERDUTY_KEY'),
      parameters: secrets.parameters ?? secretData(`addon-${name}-parameters`),
      smtp: secrets.smtp ?? secretData(`${name}-smtp`),
      targetNamespace: namespace,
    },
  };
}
