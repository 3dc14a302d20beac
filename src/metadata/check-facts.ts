import { type AddonFacts, checkFacts, type SyncSetMigration } from '../addon';
import type { Diagnostic } from '../diagnostics';
import type { YamlPath, YamlSource } from '../yaml';
import { type Documents, effectiveValue } from './release-part';

/** Where `addon.yaml` or an AddonImageSet says a fact. */
const PATHS: Readonly<Record<keyof AddonFacts, YamlPath>> = {
  id: ['id'],
  label: ['label'],
  targetNamespace: ['targetNamespace'],
  namespaces: ['namespaces'],
  migration: ['syncsetMigration'],
  additionalCatalogSources: ['additionalCatalogSources'],
  ownCatalog: ['id'],
  startingCsv: ['startingCSV'],
  hasCatalog: ['addonImageSetVersion'],
  snitchNamePostFix: ['deadmanssnitch', 'snitchNamePostFix'],
};

/**
 * The rules of every add-on (`checkFacts` of the room `addon`), on what its documents say, each problem at its line.
 *
 * @param hasCatalog true if the release brings a catalog; undefined if that is not known
 */
export function checkDocuments(documents: Documents, hasCatalog: boolean | undefined): Diagnostic[] {
  const { metadata, imageSet } = documents;
  const { id, label, targetNamespace, namespaces, syncsetMigration, startingCSV, deadmanssnitch } = metadata.value;
  const isEachNamespaceKnown = metadata.isWhole(PATHS.namespaces) && metadata.isWhole(PATHS.migration);
  const facts: AddonFacts = {
    id,
    label,
    namespaces,
    targetNamespace: isEachNamespaceKnown ? targetNamespace : undefined,
    // The schema admits the values of this enumeration and no others.
    migration: syncsetMigration as SyncSetMigration | undefined,
    startingCsv: startingCSV,
    hasCatalog,
    snitchNamePostFix:
      deadmanssnitch && metadata.isWhole(PATHS.snitchNamePostFix) ? (deadmanssnitch.snitchNamePostFix ?? id) : undefined,
  };
  const counting = effectiveValue(documents, ['additionalCatalogSources'], (document) => document.additionalCatalogSources);
  const catalogs = [metadata, ...(imageSet ? [imageSet] : [])].map(({ value, source }) => {
    const additionalCatalogSources = value.additionalCatalogSources?.map(({ name }) => name);
    const ownCatalog = id !== undefined && counting?.source === source ? `addon-${id}-catalog` : undefined;
    return { facts: { additionalCatalogSources, ownCatalog }, source };
  });
  return [{ facts, source: metadata.source }, ...catalogs].flatMap((each) => checkAt(each.facts, each.source));
}

function checkAt(facts: AddonFacts, source: YamlSource): Diagnostic[] {
  return checkFacts(facts).map(({ diagnostic, fact, index }) => {
    // An entry with fields of its own has its name in `name`; the place of one without is the entry's.
    const entry = index === undefined ? [] : [index, 'name'];
    const path = [...PATHS[fact], ...entry];
    return { ...diagnostic, where: source.locate(source.find(path) || index === undefined ? path : path.slice(0, -1)) };
  });
}
