import { type Diagnostic, warning } from '../diagnostics';
import type { Change } from './compare';
import type { JsonObject } from './json-object';
import { describe, hasDryRun, type OcmAddons } from './ocm-addons';
import { ocmError } from './ocm-error';
import { type OcmBodies, planPush, readState, type Step, stepOf } from './plan';
import { isWholeList } from './whole-list';

/** What was done for one thing. */
export interface PushedStep extends Step {
  /**
   * `sent`: OCM has it now. `same`: there was nothing to send. `checked`: OCM would take it. `unchecked`: it would be sent, but nothing
   * could check it.
   */
  readonly outcome: 'sent' | 'same' | 'checked' | 'unchecked';
}

/** How an add-on is pushed. */
export interface PushAddonOptions {
  /** Nothing is changed in OCM; where it can check what it is sent, it does. */
  readonly isDryRun?: boolean;
  /** Told of each step when it is done: of those before one that fails, too. */
  readonly onStep?: (step: PushedStep) => void;
}

/**
 * Brings an add-on and its version to OCM: reads what is there and sends only what differs. Nothing is sent for what is the same, so a
 * second run sends nothing.
 * @returns warnings about fields that OCM did not take
 * @throws OcmError; run again to go on
 */
export async function pushAddon(
  ocm: OcmAddons,
  bodies: OcmBodies,
  { isDryRun = false, onStep }: PushAddonOptions = {},
): Promise<readonly Diagnostic[]> {
  const problems: Diagnostic[] = [];
  const state = await readState(ocm, bodies);
  for (const step of planPush(bodies, state, ocm.service)) {
    if (step.action === 'same') onStep?.({ ...step, outcome: 'same' });
    else if (isDryRun) onStep?.({ ...step, outcome: await check(ocm, step, state.addon !== undefined) });
    else {
      problems.push(...(await send(ocm, step)));
      onStep?.({ ...step, outcome: 'sent' });
    }
  }
  return problems;
}

/** Has OCM check a step. What is below or on an add-on that is not there yet cannot be checked. */
async function check(ocm: OcmAddons, step: Step, isAddonThere: boolean): Promise<'checked' | 'unchecked'> {
  const isFirst = step.kind === 'addon' && step.action === 'create';
  if (!hasDryRun(ocm.service) || !(isAddonThere || isFirst)) return 'unchecked';
  if (step.action === 'change') await ocm.change(step.name, step.difference.patch, { isDryRun: true });
  else if ((await ocm.create(step.name, step.wanted, { isDryRun: true })) === 'exists') throw conflict(step);
  return 'checked';
}

async function send(ocm: OcmAddons, step: Step): Promise<Diagnostic[]> {
  if (step.action === 'change') return change(ocm, step);
  const made = await ocm.create(step.name, step.wanted, { isDryRun: false });
  if (made !== 'exists') return notTaken(ocm, step, made);
  // An earlier try arrived though its answer did not, or somebody else was quicker: what is there now counts.
  const theirs = await ocm.read(step.name);
  if (!theirs) throw conflict(step);
  const again = stepOf(step.kind, step.name, step.wanted, theirs, ocm.service);
  return again.action === 'change' ? change(ocm, again) : [];
}

async function change(ocm: OcmAddons, step: Step): Promise<Diagnostic[]> {
  return notTaken(ocm, step, await ocm.change(step.name, step.difference.patch, { isDryRun: false }));
}

/** A warning if OCM's answer shows other fields than were sent. Parameters that it answers as a link without all of them say nothing. */
function notTaken(ocm: OcmAddons, { kind, name, wanted }: Step, answer: JsonObject | undefined): Diagnostic[] {
  if (!answer) return [];
  const { changes } = stepOf(kind, name, wanted, answer, ocm.service).difference;
  const isTold = ({ path }: Change) => !path.startsWith('parameters[') || isWholeList(answer.parameters);
  const paths = changes.filter(isTold).map(({ path }) => path);
  if (paths.length === 0) return [];
  return [
    warning({
      code: 'OCM_FIELD_NOT_TAKEN',
      message: `OCM has taken ${describe(name)}, but it still has other values of ${listed(paths)}`,
      hint: 'addons ocm diff shows them. A field that OCM cannot remove, or writes in a form of its own, has to be mended there.',
    }),
  ];
}

/** At most so many fields are named. */
const MAX_NAMED = 5;

function listed(paths: readonly string[]): string {
  const named = paths.slice(0, MAX_NAMED).join(', ');
  return paths.length > MAX_NAMED ? `${named} and ${paths.length - MAX_NAMED} more` : named;
}

function conflict({ name }: Step) {
  return ocmError({
    code: 'OCM_CONFLICT',
    message: `OCM does not make ${describe(name)}: it says that there is one, and also that there is none`,
    hint: 'Another add-on may have the same name or label, or somebody is deleting it: look there, then run again.',
  });
}
