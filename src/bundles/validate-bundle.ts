import type { Diagnostic } from '../diagnostics';
import { MAX_PROBLEMS } from '../yaml';
import type { Bundle } from './bundle';
import { OPTIONAL_RULES, type OptionalRules } from './optional';
import type { BundleRule, RuleOptions } from './rule';
import { csvAnnotationNames } from './rules/annotation-names';
import { bundleAnnotations } from './rules/bundle-annotations';
import { bundleSize } from './rules/bundle-size';
import { crds } from './rules/crds';
import { csvExamples } from './rules/csv-examples';
import { csvApiVersion, csvRequired, csvTypes } from './rules/csv-fields';
import { csvNames, csvRelease } from './rules/csv-name';
import { dependencyValues, propertyValues } from './rules/dependencies';
import { installModes } from './rules/install-modes';
import { objectMetadata, supportedKinds } from './rules/kinds';
import { minKubeVersion } from './rules/min-kube-version';
import { ownedCrds } from './rules/owned-crds';
import { relatedImages } from './rules/related-images';
import { serviceAccounts } from './rules/service-accounts';
import { skipRange } from './rules/skip-range';

/** What every bundle has to keep. */
const RULES: readonly BundleRule[] = [
  csvTypes,
  csvApiVersion,
  csvRequired,
  csvNames,
  csvRelease,
  csvAnnotationNames,
  csvExamples,
  installModes,
  minKubeVersion,
  skipRange,
  relatedImages,
  crds,
  ownedCrds,
  serviceAccounts,
  supportedKinds,
  objectMetadata,
  bundleAnnotations,
  dependencyValues,
  propertyValues,
  bundleSize,
];

/** What to check besides the rules for every bundle. */
export interface ValidateOptions extends RuleOptions {
  /** Optional sets of rules. */
  readonly optional?: readonly OptionalRules[];
}

/**
 * Checks a bundle as the default validators of operator-framework/api and `opm alpha bundle validate` do together (hive-olm-argocd 2.8),
 * and by the optional sets of rules that are asked for. Finds all problems, each once, up to a number that
 * nobody reads.
 */
export function validateBundle(bundle: Bundle, options: ValidateOptions = {}): Diagnostic[] {
  const rules = [...RULES, ...(options.optional ?? []).flatMap((name) => OPTIONAL_RULES[name])];
  const found = new Map<string, Diagnostic>();
  for (const diagnostic of rules.flatMap((rule) => bounded(rule(bundle, options)))) {
    const { code, message, where } = diagnostic;
    found.set(JSON.stringify([code, message, where]), diagnostic);
  }
  return [...found.values()];
}

/** At most as many problems of a rule as anybody reads, errors before warnings: a hostile bundle could have any number. */
function bounded(found: readonly Diagnostic[]): readonly Diagnostic[] {
  if (found.length <= MAX_PROBLEMS) return found;
  const isError = ({ severity }: Diagnostic): boolean => severity === 'error';
  return [...found.filter(isError), ...found.filter((each) => !isError(each))].slice(0, MAX_PROBLEMS);
}
