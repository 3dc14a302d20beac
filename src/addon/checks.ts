import { type Diagnostic, error, quote } from '../diagnostics';
import { CLUSTERS_FOLDER } from '../environment';
import { isDnsLabel, isDnsLabel1035 } from '../kubernetes';
import { preferred } from '../releases';
import type { AddonProps } from './addon-props';
import { Delivery } from './delivery';
import type { AddonNames } from './names';
import type { AddonFacts } from './rules';

/** What a class says about its add-on, as the rules for all add-ons look at it. */
export function factsOf(names: AddonNames, props: AddonProps): AddonFacts {
  const { release, targetNamespace, delivery = Delivery.DIRECT } = props;
  const catalogs = preferred(release?.additionalCatalogSources, props.additionalCatalogSources);
  return {
    id: names.id,
    label: names.label,
    targetNamespace,
    namespaces: props.namespaces ?? [targetNamespace],
    migration: props.migration,
    additionalCatalogSources: catalogs.map(({ name }) => name),
    // With addon-operator the Addon refuses the name.
    ...(delivery === Delivery.DIRECT && { ownCatalog: names.catalog }),
    startingCsv: props.startingCsv,
    hasCatalog: release?.catalogImage !== undefined,
  };
}

/** Folders of an environment that are not those of add-ons, and whose they are. */
const FOLDERS_OF_OTHERS: ReadonlyMap<string, string> = new Map([
  ['cluster-facts', 'the cluster facts'],
  [CLUSTERS_FOLDER, 'the installations'],
]);

/** Rules of an add-on as a whole that only a class can break; each of its objects has its own. */
export function checkAddon({ id }: AddonNames, props: AddonProps): Diagnostic[] {
  const { release, delivery = Delivery.DIRECT, packageConfig } = props;
  const found: Diagnostic[] = [];
  const refuse = (code: string, message: string, hint: string) => found.push(error({ code, message, hint }));
  if (!isDnsLabel1035(id) || id.length < 2 || id.length > 32) {
    refuse(
      'ADDON_ID_INVALID',
      `id ${quote(id)} cannot name the add-on's objects`,
      'Use 2 to 32 lower-case letters, digits and dashes; begin with a letter.',
    );
  }
  if (props.folder !== undefined && !isDnsLabel(props.folder)) {
    refuse(
      'ADDON_FOLDER_INVALID',
      `folder ${quote(props.folder)} cannot name an Application`,
      'Use lower-case letters, digits and dashes.',
    );
  }
  const owner = FOLDERS_OF_OTHERS.get(props.folder ?? id);
  if (owner !== undefined) {
    refuse('ADDON_FOLDER_INVALID', `folder ${quote(props.folder ?? id)} is that of ${owner}`, 'Give the add-on another folder.');
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
  if (delivery === Delivery.ADDON_OPERATOR && release?.extractContent) {
    refuse(
      'ADDON_OPERATOR_CANNOT',
      'addon-operator makes a CatalogSource without extractContent, and the catalog image of the release does not serve itself',
      'Build the catalog with addons build --base-image, or use Delivery.DIRECT.',
    );
  }
  if (packageConfig && 'addonsv1' in packageConfig) {
    refuse('ADDON_PACKAGE_CONFIG', 'packageConfig has addonsv1, which the add-on fills itself', 'Give it another name.');
  }
  return found;
}
