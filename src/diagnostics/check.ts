import type { IConstruct } from 'constructs';
import { type Diagnostic, error, hasErrors } from './diagnostic';
import { originOf, traceOrigin } from './origin';
import { renderText } from './text';

/** Looks at a finished construct and tells what is wrong with it. */
export type Check = () => readonly Diagnostic[];

const checks = new WeakMap<IConstruct, Check[]>();
let collecting = false;

/**
 * Adds a check that runs once, at synthesis, when the tree is complete.
 * Our own synthesis collects the diagnostics of all checks; stock cdk8s (`App.synth`, `Testing.synth`) fails with their text.
 */
export function addCheck(construct: IConstruct, check: Check): void {
  traceOrigin(construct);
  const own = checks.get(construct);
  if (own) {
    own.push(check);
    return;
  }
  const list = [check];
  checks.set(construct, list);
  construct.node.addValidation({
    validate: () => {
      if (collecting) return [];
      const found = list.flatMap((each) => each()).filter((diagnostic) => diagnostic.severity === 'error');
      return hasErrors(found) ? [renderText(found)] : [];
    },
  });
}

/** Runs the checks of one construct (not of its children), ours and those of any other library, and says where it was made. */
export function problemsOf(construct: IConstruct): Diagnostic[] {
  const own = checks.get(construct)?.flatMap((check) => check());
  const foreign = foreignProblems(construct);
  if (!own?.length && foreign.length === 0) return [];
  const reported = foreign.map((message) => error({ code: 'CONSTRUCT_INVALID', message, subject: construct.node.path }));
  return [...(own ?? []), ...reported].map((diagnostic) => withOrigin(diagnostic, construct));
}

/** What the validations of other libraries say. */
function foreignProblems(construct: IConstruct): string[] {
  collecting = true;
  try {
    return construct.node.validate();
  } finally {
    collecting = false;
  }
}

/** A problem with the place that made a construct and with its path, unless it has others already. */
export function withOrigin(diagnostic: Diagnostic, construct: IConstruct): Diagnostic {
  const where = diagnostic.where ?? originOf(construct);
  return { ...diagnostic, ...(where && { where }), subject: diagnostic.subject ?? construct.node.path };
}
