import { Construct } from 'constructs';
import * as olm from '../../imports/operators.coreos.com';
import { addCheck, type Diagnostic, error, quote } from '../diagnostics';
import { InstallMode } from './install-mode';
import { metadataOf, type NamespacedProps } from './namespaced-props';
import { nonEmpty } from './non-empty';
import { objectsInSet } from './objects-in-set';

/** Options of an {@link OperatorGroup}. */
export interface OperatorGroupProps extends NamespacedProps {
  /** Which namespaces the operators of this namespace watch. Each of them must support it. */
  readonly installMode: InstallMode;
  /**
   * What OLM does when an upgrade fails.
   * @default - OLM's own, which is `Default`: it waits
   */
  readonly upgradeStrategy?: olm.OperatorGroupSpecUpgradeStrategy;
  /**
   * Leaves the catalogs of `openshift-marketplace` out of the resolution in this namespace, so that a broken one cannot block it
   * (hive-olm-argocd 2.1 and 7, O5). Only if the namespace has every catalog it needs.
   * @default false
   */
  readonly excludeGlobalCatalogs?: boolean;
}

/**
 * Says which namespaces the operators of one namespace watch: `operators.coreos.com/v1` (hive-olm-argocd 2.2, managed-tenants
 * 2.2). OLM needs exactly one in each namespace that has a Subscription.
 */
export class OperatorGroup extends Construct {
  public readonly name: string;
  public readonly namespace: string;

  public constructor(scope: Construct, id: string, props: OperatorGroupProps) {
    super(scope, id);
    this.name = props.name;
    this.namespace = props.namespace;
    const { installMode, upgradeStrategy, excludeGlobalCatalogs = false, annotations } = props;
    new olm.OperatorGroup(this, 'Resource', {
      metadata: metadataOf({ ...props, annotations: { ...annotations, ...(excludeGlobalCatalogs && EXCLUDE_GLOBAL) } }),
      // All namespaces is a group without targets, which is a group without spec.
      spec: nonEmpty({
        targetNamespaces: installMode === InstallMode.OWN_NAMESPACE ? [props.namespace] : undefined,
        upgradeStrategy,
      }),
    });
    addCheck(this, () => this.checkAlone());
  }

  /** With a second group OLM fails every operator of the namespace (`TooManyOperatorGroups`; rule O1). */
  private checkAlone(): Diagnostic[] {
    const groups = objectsInSet(this, 'operators.coreos.com', 'OperatorGroup', this.namespace).map((group) => group.name);
    if (groups.length === 1) return [];
    return [
      error({
        code: 'OPERATOR_GROUP_NOT_ALONE',
        message: `Namespace ${quote(this.namespace)} has ${groups.length} OperatorGroups: ${groups.map(quote).join(', ')}`,
        hint: 'Keep one; OLM installs nothing in a namespace with several.',
      }),
    ];
  }
}

const EXCLUDE_GLOBAL = { 'olm.operatorframework.io/exclude-global-namespace-resolution': 'true' };
