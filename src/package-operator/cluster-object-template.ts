import { Construct } from 'constructs';
import * as l1 from '../../imports/package-operator.run';
import { addCheck, hasErrors } from '../diagnostics';
import { checkConfig } from './check-config';
import { checkPackage } from './check-package';
import type { PackageSpec } from './package-spec';
import { sourcesOf } from './sources';
import { templateOf } from './template';

/** Options of a {@link ClusterObjectTemplate}. */
export interface ClusterObjectTemplateProps {
  /** `metadata.name` of the template and of the ClusterPackage that it makes. */
  readonly name: string;
  /** The ClusterPackage, with references to what only the cluster knows. */
  readonly package: Omit<PackageSpec, 'name'>;
}

/**
 * Makes one ClusterPackage on the cluster, out of what is found there (`package-operator.run/v1alpha1`, package-operator 1).
 * Its sources and its Go template are derived; nobody writes them.
 *
 * The Addon Operator owns the ClusterObjectTemplate that is named like an Addon: it overwrites it, or deletes it
 * (package-operator 0.4). Deliver one of the two under a name.
 */
export class ClusterObjectTemplate extends Construct {
  /** The package as its author wants it: what `preview` takes. */
  public readonly package: PackageSpec;

  public constructor(scope: Construct, id: string, props: ClusterObjectTemplateProps) {
    super(scope, id);
    const spec: PackageSpec = { ...props.package, name: props.name };
    this.package = spec;
    const { config = {} } = spec;
    new l1.ClusterObjectTemplate(this, 'Resource', {
      metadata: { name: props.name },
      // A broken configuration is reported by the check; it has no template.
      spec: hasErrors(checkConfig(config))
        ? { sources: [], template: '' }
        : { sources: sourcesOf(config), template: templateOf(spec) },
    });
    addCheck(this, () => checkPackage(spec));
  }
}
