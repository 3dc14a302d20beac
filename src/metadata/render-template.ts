import type { TimeBudget } from '../bounded';
import { type Diagnostic, error, printable } from '../diagnostics';
import type { Json } from '../yaml';

/** Largest template, in UTF-16 code units: far above any list of manifests that a person writes. */
const MAX_TEMPLATE = 256 * 1024;

/** Largest text that a template may make, in UTF-16 code units. */
const MAX_RENDERED = 4 * 1024 * 1024;

/** Steps of the template engine; a plain template takes a few hundred. */
const MAX_STEPS = 1_000_000;

/** Time for one template, in milliseconds: one step can be a long one. */
export const MAX_EACH_TEMPLATE = 1_000;

/** Time for all templates of an add-on, in milliseconds. */
export const MAX_ALL_TEMPLATES = 3_000;

/** A rendered template, or what is wrong with it. */
export interface RenderedTemplate {
  readonly text?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Renders a Jinja2 template in which every variable must exist; `file` names it in diagnostics, `budget` is the time that it
 * shares with the other templates of its add-on. Differs from the incumbent's Jinja in how
 * Python values print: booleans are `true` and `false`, null is `none`. Time, steps and sizes are bounded.
 */
export function renderTemplate(
  file: string,
  template: string,
  variables: Readonly<Record<string, Json>>,
  budget: TimeBudget,
): RenderedTemplate {
  const fail = (message: string, hint: string, line = 1): RenderedTemplate => ({
    diagnostics: [error({ code: 'TEMPLATE_INVALID', message, hint, where: { file, line, column: 1 } })],
  });
  if (template.length > MAX_TEMPLATE) return fail(`the template is longer than ${MAX_TEMPLATE} characters`, 'Split it.');
  try {
    const result = budget.run(() => render(template, variables));
    if ('timedOut' in result) {
      return fail(
        `the template takes longer than ${MAX_EACH_TEMPLATE} ms, or all of the add-on longer than ${MAX_ALL_TEMPLATES} ms`,
        'Make it simpler.',
      );
    }
    if (result.value.length > MAX_RENDERED)
      return fail(`the template makes more than ${MAX_RENDERED} characters`, 'Make it simpler.');
    return { text: result.value, diagnostics: [] };
  } catch (cause) {
    const { reason, line } = explainFailure(cause);
    const text = template.split(/\r\n|\n|\r/)[line - 1]?.trim() ?? '';
    return fail(`the template cannot be rendered: ${reason}`, `The line is: ${printable(text)}`, line);
  }
}

function render(template: string, variables: Readonly<Record<string, Json>>): string {
  // A megabyte of WebAssembly that few add-ons need.
  const { Environment }: typeof import('minijinja-js') = require('minijinja-js');
  const environment = new Environment();
  environment.undefinedBehavior = 'strict';
  environment.keepTrailingNewline = true;
  environment.fuel = MAX_STEPS;
  environment.enablePyCompat();
  return environment.renderStr(template, variables);
}

/** The engine says `reason (in <string>:LINE)`, then sometimes an excerpt. */
function explainFailure(cause: unknown): { reason: string; line: number } {
  const message = typeof cause === 'object' && cause !== null && 'message' in cause ? String(cause.message) : String(cause);
  const [, reason, line] = /^(.*?) \(in <string>:([0-9]+)\)/.exec(message) ?? [];
  return { reason: printable(reason ?? message), line: Number(line ?? 1) };
}
