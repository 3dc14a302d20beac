import { Construct } from 'constructs';
import { ClusterObjectTemplate } from './cluster-object-template';
import { ClusterPackage } from './cluster-package';
import { isPlainConfig } from './config';
import type { PackageSpec } from './package-spec';

/** Options of a {@link PackageDelivery}. */
export interface PackageDeliveryProps extends PackageSpec {}

/**
 * A package on each cluster, whatever its configuration needs: a ClusterPackage, or the ClusterObjectTemplate that makes it
 * where there is a reference to what only the cluster knows (design decision 3).
 */
export class PackageDelivery extends Construct {
  /** The package as its author wants it: what `preview` takes. */
  public readonly package: PackageSpec;
  /** What is delivered. */
  public readonly resource: ClusterPackage | ClusterObjectTemplate;

  public constructor(scope: Construct, id: string, props: PackageDeliveryProps) {
    super(scope, id);
    this.package = props;
    const { name, config, ...image } = props;
    this.resource = isPlainConfig(config)
      ? new ClusterPackage(this, 'Resource', { ...props, config })
      : new ClusterObjectTemplate(this, 'Resource', { name, package: { ...image, config } });
  }
}
