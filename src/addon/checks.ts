import { type Diagnostic, error, quote, warning } from '../diagnostics';
import { isDnsLabel, isDnsLabel1035 } from '../kubernetes';
import type { AddonProps } from './addon-props';
import { Delivery } from './delivery';
import { selectsClusters } from './migration';
import type { AddonNames } from './names';

/** Rules of an add-on as a whole; each of its objects has its own. */
export function checkAddon({ id, label }: AddonNames, props: AddonProps): Diagnostic[] {
  const { targetNamespace, namespaces = [targetNamespace], release, delivery = Delivery.DIRECT, packageConfig } = props;
  const found: Diagnostic[] = [];
  const refuse = (code: string, message: string, hint: string) => found.push(error({ code, message, hint }));
  if (!isDnsLabel1035(id) || id.length < 2 || id.length > 32) {
    refuse(
      'ADDON_ID_INVALID',
      `id ${quote(id)} cannot name the add-on's objects`,
      'Use 2 to 32 lower-case letters, digits and dashes; begin with a letter.',
    );
  }
  if (label !== `api.openshift.com/addon-${id}`) {
    refuse(
      'ADDON_LABEL_MISMATCH',
      `label ${quote(label)} is not that of the add-on`,
      `Use api.openshift.com/addon-${id}: OCM sets no other.`,
    );
  }
  if (!namespaces.includes(targetNamespace) && selectsClusters(props.migration)) {
    refuse(
      'ADDON_TARGET_NAMESPACE',
      `targetNamespace ${quote(targetNamespace)} is not one of namespaces`,
      'Add it: nobody else makes it.',
    );
  }
  for (const name of repeated(namespaces)) {
    refuse('ADDON_NAMESPACE_TWICE', `namespaces has ${quote(name)} twice`, 'Keep one of them.');
  }
  for (const name of repeated((props.additionalCatalogSources ?? []).map((source) => source.name))) {
    refuse('ADDON_CATALOG_TWICE', `additionalCatalogSources has ${quote(name)} twice`, 'Give each a name of its own.');
  }
  if (props.folder !== undefined && !isDnsLabel(props.folder)) {
    refuse(
      'ADDON_FOLDER_INVALID',
      `folder ${quote(props.folder)} cannot name an Application`,
      'Use lower-case letters, digits and dashes.',
    );
  }
  if ((props.folder ?? id) === 'cluster-facts') {
    refuse('ADDON_FOLDER_INVALID', "folder 'cluster-facts' is that of the cluster facts", 'Give the add-on another folder.');
  }
  if (props.applyMode !== undefined && props.migration !== undefined) {
    refuse('ADDON_APPLY_MODE_TWICE', 'applyMode and migration both say how the install set is applied', 'Leave one of them out.');
  }
  if (delivery === Delivery.ADDON_OPERATOR && release?.catalogImage === undefined) {
    refuse(
      'ADDON_WITHOUT_CATALOG',
      'addon-operator needs a catalog image',
      'Give a release with a catalogImage, or use Delivery.DIRECT.',
    );
  }
  if (delivery === Delivery.ADDON_OPERATOR && (props.startingCsv !== undefined || packageConfig !== undefined)) {
    refuse(
      'ADDON_OPERATOR_CANNOT',
      'addon-operator takes neither startingCsv nor packageConfig',
      'Leave them out, or use Delivery.DIRECT.',
    );
  }
  if (packageConfig && 'addonsv1' in packageConfig) {
    refuse('ADDON_PACKAGE_CONFIG', 'packageConfig has addonsv1, which the add-on fills itself', 'Give it another name.');
  }
  if (props.startingCsv !== undefined && release?.catalogImage === undefined) {
    found.push(
      warning({
        code: 'ADDON_STARTING_CSV_UNUSED',
        message: `startingCsv ${quote(props.startingCsv)} has no effect without a catalog`,
        hint: 'There is no Subscription to put it into.',
      }),
    );
  }
  return found;
}

function repeated(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.filter((name, index) => names.indexOf(name) !== index));
}
