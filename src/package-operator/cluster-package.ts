import { Construct } from 'constructs';
import * as l1 from '../../imports/package-operator.run';
import { addCheck, hasErrors } from '../diagnostics';
import { checkConfig } from './check-config';
import { checkPackage } from './check-package';
import type { PlainConfig } from './config';
import type { PackageSpec } from './package-spec';

/** Options of a {@link ClusterPackage}. */
export interface ClusterPackageProps extends PackageSpec {
  /**
   * The configuration, without references: see `PackageDelivery` for one that has them.
   * @default - none
   */
  readonly config?: PlainConfig;
}

/** A package that Package Operator installs on the whole cluster (`package-operator.run/v1alpha1`, package-operator 2.1). */
export class ClusterPackage extends Construct {
  public constructor(scope: Construct, id: string, props: ClusterPackageProps) {
    super(scope, id);
    const { name, image, component, config } = props;
    new l1.ClusterPackage(this, 'Resource', {
      metadata: { name },
      // A broken configuration is reported by the check; cdk8s would throw before that.
      spec: { image, component, config: hasErrors(checkConfig(config ?? {})) ? undefined : config },
    });
    addCheck(this, () => checkPackage(props));
  }
}
