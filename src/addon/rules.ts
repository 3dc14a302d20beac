import { checkSnitchNamePostFix } from '../alerting';
import { type Diagnostic, error, quote, warning } from '../diagnostics';
import { type SyncSetMigration, selectsClusters } from './migration';

/**
 * What the rules of an add-on look at, whether a class or `addon.yaml` says it. What is undefined is not known, and no rule that needs
 * it says anything.
 */
export interface AddonFacts {
  readonly id?: string;
  readonly label?: string;
  /** Known only if all of {@link namespaces} are. */
  readonly targetNamespace?: string;
  readonly namespaces?: readonly string[];
  readonly migration?: SyncSetMigration;
  /** Names of the further catalogs. */
  readonly additionalCatalogSources?: readonly string[];
  /** Name that the add-on's own catalog has, where the further ones stand beside it. */
  readonly ownCatalog?: string;
  readonly startingCsv?: string;
  /** True if the add-on's own catalog is delivered. */
  readonly hasCatalog?: boolean;
  readonly snitchNamePostFix?: string;
}

/** A problem and the fact that is at fault; in a list, its index. */
export interface FactProblem {
  readonly diagnostic: Diagnostic;
  readonly fact: keyof AddonFacts;
  readonly index?: number;
}

/** The rules for an add-on as a whole that do not depend on where it is written down (managed-tenants 1.2, 1.6, 2.2; AM0002, AM0006, AM0008). */
export function checkFacts(facts: AddonFacts): FactProblem[] {
  return [
    ...checkLabel(facts),
    ...checkTargetNamespace(facts),
    ...repeatedIndices(facts.namespaces).map((index) => twice(facts, 'namespaces', index, 'ADDON_NAMESPACE_TWICE')),
    ...repeatedIndices(facts.additionalCatalogSources).map((index) =>
      twice(facts, 'additionalCatalogSources', index, 'ADDON_CATALOG_TWICE'),
    ),
    ...checkCatalogNames(facts),
    ...checkStartingCsv(facts),
    ...checkSnitch(facts),
  ];
}

/** The places in a list at which a name stands that stood there before. */
export function repeatedIndices(names: readonly string[] = []): number[] {
  const seen = new Set<string>();
  return [...names.keys()].filter((index) => seen.size === seen.add(names[index] ?? '').size);
}

function checkLabel({ id, label }: AddonFacts): FactProblem[] {
  if (id === undefined || label === undefined || label === `api.openshift.com/addon-${id}`) return [];
  const message = `label ${quote(label)} does not belong to the id ${quote(id)}`;
  const hint = `Use api.openshift.com/addon-${id}: OCM sets this label on clusters that get the add-on, and no other.`;
  return [{ fact: 'label', diagnostic: error({ code: 'ADDON_LABEL_MISMATCH', message, hint }) }];
}

function checkTargetNamespace({ targetNamespace, namespaces, migration }: AddonFacts): FactProblem[] {
  if (targetNamespace === undefined || namespaces === undefined || namespaces.includes(targetNamespace)) return [];
  // Once the set selects no cluster any more, OCM's own sets bring the namespaces.
  const report = selectsClusters(migration) ? error : warning;
  const message = `targetNamespace ${quote(targetNamespace)} is not one of namespaces`;
  const hint = 'Add it to namespaces: only those are created.';
  return [{ fact: 'targetNamespace', diagnostic: report({ code: 'ADDON_TARGET_NAMESPACE', message, hint }) }];
}

function twice(
  facts: AddonFacts,
  fact: 'namespaces' | 'additionalCatalogSources',
  index: number,
  code: 'ADDON_NAMESPACE_TWICE' | 'ADDON_CATALOG_TWICE',
): FactProblem {
  const message = `${fact} has ${quote(facts[fact]?.[index])} twice`;
  return { fact, index, diagnostic: error({ code, message, hint: 'Remove or rename one of the two.' }) };
}

/** The add-on's own catalog has a name already, which a further one must not take (managed-tenants 2.2). */
function checkCatalogNames({ additionalCatalogSources = [], ownCatalog }: AddonFacts): FactProblem[] {
  return [...additionalCatalogSources.entries()]
    .filter(([, name]) => name === ownCatalog)
    .map(([index, name]) => {
      const message = `additionalCatalogSources has ${quote(name)}, the name of the add-on's own catalog`;
      const diagnostic = error({ code: 'ADDON_CATALOG_NAME_RESERVED', message, hint: 'Give it another name.' });
      return { fact: 'additionalCatalogSources', index, diagnostic };
    });
}

/** The incumbent writes it into the wrong object when there is no Subscription (managed-tenants, weakness 3). */
function checkStartingCsv({ startingCsv, hasCatalog }: AddonFacts): FactProblem[] {
  if (startingCsv === undefined || hasCatalog !== false) return [];
  const message = `the starting CSV ${quote(startingCsv)} has no effect: without a catalog there is no Subscription`;
  const hint = 'Remove it, or deliver a catalog.';
  return [{ fact: 'startingCsv', diagnostic: warning({ code: 'ADDON_STARTING_CSV_UNUSED', message, hint }) }];
}

function checkSnitch({ snitchNamePostFix }: AddonFacts): FactProblem[] {
  if (snitchNamePostFix === undefined) return [];
  return checkSnitchNamePostFix(snitchNamePostFix).map((diagnostic) => ({ fact: 'snitchNamePostFix', diagnostic }));
}
