/**
 * The names of an add-on's objects. They are the incumbent's (managed-tenants 2), so that a fleet can be taken over in place:
 * a changed name deletes an object on every cluster and makes another.
 */
export class AddonNames {
  public constructor(
    /** `metadata.id` of the add-on. */
    public readonly id: string,
    /** Namespace of the operator. */
    public readonly targetNamespace: string,
    /** Label of a ClusterDeployment that switches the add-on on. */
    public readonly label: string = `api.openshift.com/addon-${id}`,
  ) {}

  /** Label of a ClusterDeployment that tells the add-on to remove itself. */
  public get deleteLabel(): string {
    return `${this.label}-delete`;
  }

  /** The install set, the Subscription and the alerting integrations. */
  public get addon(): string {
    return `addon-${this.id}`;
  }

  /** The set that tells the add-on on a cluster to remove itself. */
  public get deleteSet(): string {
    return `addon-${this.id}-delete`;
  }

  /** The CatalogSource of the add-on's own catalog. */
  public get catalog(): string {
    return `addon-${this.id}-catalog`;
  }

  /** The NetworkPolicy that lets OLM reach the catalogs. */
  public get catalogNetworkPolicy(): string {
    return `addon-${this.id}-catalogs`;
  }

  /** One name for all add-ons: a namespace may have one OperatorGroup only (hive-olm-argocd 2.2). */
  public get operatorGroup(): string {
    return 'redhat-layered-product-og';
  }

  /** Secret in the target namespace with the values of the parameters (managed-tenants 6.3). */
  public get parametersSecret(): string {
    return `addon-${this.id}-parameters`;
  }

  /** Secret with the PagerDuty key, where Package Operator's injection looks for it (package-operator 0.1). */
  public get pagerDutySecret(): string {
    return `${this.id}-pagerduty`;
  }

  /** Secret with the snitch's address, where Package Operator's injection looks for it (package-operator 0.1). */
  public get deadMansSnitchSecret(): string {
    return `${this.id}-deadmanssnitch`;
  }
}
