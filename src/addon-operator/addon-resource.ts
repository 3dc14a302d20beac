import { Construct } from 'constructs';
import * as addons from '../../imports/addons.managed.openshift.io';
import { addCheck } from '../diagnostics';
import type { AddonResourceProps } from './addon-resource-props';
import { checkAddonResource } from './addon-resource-rules';
import { addonSpec } from './addon-resource-spec';

/**
 * An add-on as addon-operator installs it on a cluster: the Addon object, `addons.managed.openshift.io/v1alpha1`, cluster-scoped
 * (package-operator 4).
 *
 * A fleet gets an add-on in one of two ways: its OLM objects and its ClusterObjectTemplate directly in a set, or this object,
 * of which addon-operator makes the same objects under the same names. Never both under one name: addon-operator overwrites
 * what it finds, and deletes the ClusterObjectTemplate of an add-on without `packageImage` (package-operator 0, point 4).
 */
export class AddonResource extends Construct {
  public readonly name: string;

  public constructor(scope: Construct, id: string, props: AddonResourceProps) {
    super(scope, id);
    const { name, labels, annotations } = props;
    this.name = name;
    new addons.Addon(this, 'Resource', { metadata: { name, labels, annotations }, spec: addonSpec(props) });
    addCheck(this, () => checkAddonResource(props));
  }
}
