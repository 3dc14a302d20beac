import { type Diagnostic, hasErrors, renderJson, renderSarif, renderText } from '../diagnostics';
import type { SynthesisResult } from '../host';
import { ExitCode, exitCodeOf } from './exit-code';
import { VERSION } from './version';

/** The forms in which problems are printed. */
export const DIAGNOSTIC_FORMATS = ['text', 'json', 'sarif'] as const;
export type DiagnosticFormat = (typeof DIAGNOSTIC_FORMATS)[number];

/** At most so many paths of a check are listed; a person needs no more, and `git diff` has them all. */
const MAX_LISTED = 50;

/** Prints problems: for people on standard error, for programs on standard output. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], format: DiagnosticFormat): void {
  if (format === 'json') process.stdout.write(renderJson(diagnostics));
  else if (format === 'sarif') process.stdout.write(renderSarif(diagnostics, VERSION));
  else if (diagnostics.length > 0) process.stderr.write(`${renderText(diagnostics)}\n`);
}

/** Prints what a synthesis did, and returns the exit code. `seconds` is how long it took. */
export function reportSynthesis(
  result: SynthesisResult,
  options: { check: boolean; format: DiagnosticFormat; seconds: number },
): ExitCode {
  const { diagnostics } = result;
  const { check, format, seconds } = options;
  printDiagnostics(diagnostics, format);
  const say = (line: string) => (format === 'text' ? process.stdout : process.stderr).write(`${line}\n`);
  if (hasErrors(diagnostics)) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
    // A disk that fails while files are moved leaves each of them whole, old or new.
    const isPartly = diagnostics.some(({ code }) => code === 'TREE_WRITE_FAILED');
    const outcome = isPartly ? 'the tree may be partly new: mend the cause and run again' : 'nothing was written';
    process.stderr.write(`${plural(errors, 'error')}; ${outcome}\n`);
    return exitCodeOf(diagnostics);
  }
  if (check) {
    const lines = [...result.written.map((file) => `  differs  ${file}`), ...result.removed.map((file) => `  obsolete ${file}`)];
    for (const line of lines.slice(0, MAX_LISTED)) say(line);
    if (lines.length > MAX_LISTED) say(`  and ${lines.length - MAX_LISTED} more`);
  }
  const [written, removed] = check ? ['to write', 'to remove'] : ['written', 'removed'];
  say(
    `${plural(result.addons, 'add-on')}, ${plural(result.objects, 'object')}: ${plural(result.written.length, 'file')} ${written}, ` +
      `${result.unchanged} unchanged, ${result.removed.length} ${removed} in ${seconds.toFixed(2)} s`,
  );
  if (check && result.changed) {
    process.stderr.write('the tree is not what the add-ons make; run addons synth and commit it\n');
    return ExitCode.PROBLEMS;
  }
  return ExitCode.OK;
}

/** A number and what it counts, as a person says it. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
