import { type Diagnostic, hasErrors, printable } from '../diagnostics';
import { planText } from '../plan';
import { displayPath } from '../yaml';
import type { EditedPlan, EditOutcome } from './edit-clusters';
import type { EditOptions } from './edit-options';
import { type ExitCode, exitCodeOf } from './exit-code';
import { plural, printDiagnostics } from './report';

/**
 * Prints what an edit did, and returns the exit code.
 * @param nothing what to say if there was nothing to do
 * @param after what to say at the end, for people
 */
export function reportEdit({ plans, diagnostics }: EditOutcome, options: EditOptions, nothing: string, after = ''): ExitCode {
  const isDryRun = options.dryRun ?? false;
  if (options.format === 'json') {
    process.stdout.write(`${JSON.stringify({ isDryRun, clusters: plans.map(jsonOf), diagnostics }, undefined, 2)}\n`);
    return exitCodeOf(diagnostics);
  }
  printDiagnostics(diagnostics, 'text');
  if (hasErrors(diagnostics)) {
    // Each file is whole, old or new.
    const isPartly = diagnostics.some(({ code }) => code === 'TREE_WRITE_FAILED');
    const outcome = isPartly ? 'some of the files may be written: see git status' : 'nothing was written';
    process.stderr.write(`${plural(errorsIn(diagnostics), 'error')}; ${outcome}\n`);
    return exitCodeOf(diagnostics);
  }
  if (plans.length === 0) {
    process.stdout.write(`${nothing}\n`);
    return exitCodeOf(diagnostics);
  }
  process.stdout.write(plans.map(textOf).join(''));
  process.stdout.write(isDryRun ? 'dry run: nothing was written\n' : `${after}${nextSteps(plans, options)}`);
  return exitCodeOf(diagnostics);
}

function textOf({ file, before, after, plan }: EditedPlan): string {
  const what = after === undefined ? 'removed' : before === undefined ? 'new' : 'edited';
  return `${printable(displayPath(file))}: ${what}\n${planText(plan)}`;
}

function jsonOf({ file, environment, name, before, after, plan: { hub, cluster } }: EditedPlan): object {
  const does = after === undefined ? 'remove' : before === undefined ? 'create' : 'change';
  return { environment, cluster: name, file: displayPath(file), does, plan: { hub, cluster } };
}

function nextSteps(plans: readonly EditedPlan[], { addons, clusters, output }: EditOptions): string {
  const [only, other] = plans;
  const what = addons === undefined ? 'addons synth' : `addons synth ${addons} --clusters ${clusters}`;
  const which = only && !other ? ` --cluster ${only.name}` : '';
  return `now run ${what}${which}, and commit ${clusters}/ and ${output}/ together\n`;
}

function errorsIn(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter(({ severity }) => severity === 'error').length;
}
