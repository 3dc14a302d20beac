import type { Addon } from '../addon';
import { type Diagnostic, error, hasErrors, quote, warning } from '../diagnostics';
import { checkSecretParameters, type ParameterProblem, resolveParameters } from '../parameters';
import type { AddonDefinitions, Release } from '../releases';
import { checkRequirements, type KnownFacts, requirementProblem } from '../requirements';
import type { Installation } from './installation';
import type { SettingsProblem } from './installations-of';
import type { ResolvedValues } from './sync-sets';

/** Where an installation is to be. */
export interface InstallationContext {
  /** What is known of the cluster. */
  readonly facts: KnownFacts;
  /** The installation as it was committed, if it was. */
  readonly committed?: Installation;
}

/** An installation with everything that follows from the add-on. */
export interface ResolvedInstallation {
  readonly installation: Installation;
  readonly addon: Addon;
  readonly release: Release;
  readonly definitions: AddonDefinitions;
  readonly parameters: ResolvedValues;
}

/** A problem of an installation, and where in the settings of its cluster. */
export interface InstallationProblem {
  readonly path: SettingsProblem['path'];
  readonly diagnostic: Diagnostic;
}

/** What came of resolving an installation: it is there unless there is an error. */
export interface Resolution {
  readonly resolved?: ResolvedInstallation;
  readonly problems: readonly InstallationProblem[];
}

/** Finds the release of an installation, resolves its parameters and checks what the release requires. */
export function resolveInstallation(installation: Installation, addon: Addon, context: InstallationContext): Resolution {
  const at = ['addons', installation.addon];
  const found = releaseOf(addon, installation);
  if (!found.release) return { problems: found.problems.map((diagnostic) => ({ path: [...at, 'version'], diagnostic })) };
  const { release } = found;
  const definitions = addon.definitionsOf(release);
  const values = parametersOf(installation, definitions, addon, context);
  const problems = [
    ...values.problems.map(({ path, diagnostic }) => ({ path: [...at, ...path], diagnostic })),
    ...unmetRequirements(installation, definitions, context.facts).map((diagnostic) => ({ path: at, diagnostic })),
  ];
  if (!values.parameters || hasErrors(problems.map(({ diagnostic }) => diagnostic))) return { problems };
  return { resolved: { installation, addon, release, definitions, parameters: values.parameters }, problems };
}

function releaseOf(addon: Addon, { version, form }: Installation): { release?: Release; problems: readonly Diagnostic[] } {
  const refuse = (code: string, message: string, hint: string) => ({
    problems: [error({ code, message: `${quote(addon.id)}: ${message}`, hint })],
  });
  if (form.by === 'label' && !addon.selectsClusters) {
    return refuse(
      'INSTALLATION_NOT_BY_LABEL',
      "the add-on's own set selects no cluster at this step of its migration",
      'Use form: syncset.',
    );
  }
  const own = addon.release;
  if (!own) return refuse('INSTALLATION_WITHOUT_RELEASE', 'the add-on has no release in this environment', 'Release it first.');
  if (version.is === 'latest') return hasErrors(own.problems) ? { problems: [] } : { release: own, problems: [] };
  const release = own.sibling(version.version);
  return hasErrors(release.problems) ? { problems: release.problems } : { release, problems: release.problems };
}

function parametersOf(
  { parameters: given }: Installation,
  { parameters: definitions }: AddonDefinitions,
  addon: Addon,
  { facts, committed }: InstallationContext,
): { readonly parameters?: ResolvedValues; readonly problems: readonly InstallationProblem[] } {
  if (given.are === 'secret') {
    const problems = checkSecretParameters(definitions, given.ids, { facts }).map(placedAt(addon, ['parametersSecret', 'ids']));
    return problems.length > 0 ? { problems } : { parameters: given, problems };
  }
  const before = committed && committedValues(committed, addon, facts);
  const result = resolveParameters(definitions, given.values, { facts, ...(before && { committed: before }) });
  if ('values' in result) return { parameters: { are: 'plain', values: result.values }, problems: [] };
  return { problems: result.problems.map((problem) => placedAt(addon, ['parameters', problem.parameter])(problem)) };
}

function placedAt(addon: Addon, path: readonly string[]): (problem: ParameterProblem) => InstallationProblem {
  return ({ parameter: _, ...problem }) => ({
    path,
    diagnostic: error({ ...problem, message: `${quote(addon.id)}: ${problem.message}` }),
  });
}

/** The values of the committed installation, by the definitions of its own release; undefined if they were not good. */
function committedValues(committed: Installation, addon: Addon, facts: KnownFacts): Readonly<Record<string, string>> | undefined {
  const { release } = releaseOf(addon, committed);
  if (!release || committed.parameters.are === 'secret') return undefined;
  const result = resolveParameters(addon.definitionsOf(release).parameters, committed.parameters.values, { facts });
  return 'values' in result ? result.values : undefined;
}

function unmetRequirements({ addon }: Installation, { requirements }: AddonDefinitions, facts: KnownFacts): Diagnostic[] {
  return checkRequirements(requirements, facts).flatMap((result) => {
    const problem = requirementProblem(result);
    if (!problem) return [];
    // What nobody recorded must not stop a fleet that has no inventory.
    const report = result.is === 'unknown' ? warning : error;
    return [report({ ...problem, message: `${quote(addon)}: ${problem.message}` })];
  });
}
