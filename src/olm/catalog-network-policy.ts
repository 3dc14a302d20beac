import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { addCheck, type Diagnostic, error } from '../diagnostics';
import { checkCatalogName } from './catalog-name';
import { metadataOf, type NamespacedProps } from './namespaced-props';

/** The TCP port on which a catalog serves (hive-olm-argocd 2.1). */
const CATALOG_PORT = 50051;

/** Options of a {@link CatalogNetworkPolicy}. */
export interface CatalogNetworkPolicyProps extends NamespacedProps {
  /** Names of the CatalogSources of the namespace whose pods may be reached; at least one. */
  readonly catalogNames: readonly string[];
}

/**
 * Lets everybody reach the pods of catalogs on their port, and nobody on another: OLM and the console connect from other
 * namespaces (`networking.k8s.io/v1` NetworkPolicy; managed-tenants 2.2).
 */
export class CatalogNetworkPolicy extends Construct {
  public readonly name: string;

  public constructor(scope: Construct, id: string, props: CatalogNetworkPolicyProps) {
    super(scope, id);
    this.name = props.name;
    new ApiObject(this, 'Resource', {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: metadataOf(props),
      spec: {
        podSelector: { matchExpressions: [{ key: 'olm.catalogSource', operator: 'In', values: [...props.catalogNames] }] },
        ingress: [{ ports: [{ port: CATALOG_PORT, protocol: 'TCP' }] }],
        policyTypes: ['Ingress'],
      },
    });
    addCheck(this, () => checkCatalogNames(props.catalogNames));
  }
}

function checkCatalogNames(names: readonly string[]): Diagnostic[] {
  if (names.length > 0) return names.flatMap((name, index) => checkCatalogName(name, `catalogNames[${index}]`));
  const hint = 'Name the CatalogSources, or leave the NetworkPolicy out.';
  return [error({ code: 'CATALOG_NAMES_EMPTY', message: 'catalogNames is empty', hint })];
}
