import * as fs from 'node:fs';
import * as path from 'node:path';
import { bundle, cacheFile } from '../../bin/bundle.js';
import { load } from '../../bin/load.js';
import { authorLine, type Diagnostic, DiagnosticsError, error } from '../diagnostics';
import { failedSynthesis, type SynthesisHost, type SynthesisResult, withSynthesisHost } from '../host';
import { CommandError, ExitCode } from './exit-code';

/** The file of a project that makes its app, relative to the project's folder. */
export const APP_ENTRY = path.join('addons', 'main.ts');

/** Runs the app of the project in `folder`. Problems in the author's code are diagnostics of the result like any other. */
export async function runProjectApp(folder: string, host: Omit<SynthesisHost, 'onResult' | 'inputs'>): Promise<SynthesisResult> {
  const entry = path.join(folder, APP_ENTRY);
  if (!fs.existsSync(entry)) {
    throw new CommandError(
      `there is no ${APP_ENTRY} here: run this in a project, name a folder of metadata add-ons (addons synth DIR), or make an add-on with addons init NAME`,
    );
  }
  const file = await bundleApp(entry);
  const results: SynthesisResult[] = [];
  try {
    withSynthesisHost({ ...host, inputs: [path.dirname(entry)], onResult: (result) => results.push(result) }, () =>
      load(file, path.dirname(file)),
    );
  } catch (cause) {
    return failedSynthesis(problemsOfCause(cause));
  }
  const [result, ...more] = results;
  if (!result || more.length > 0) {
    const times = result ? `${results.length} times` : 'never';
    throw new CommandError(
      `${APP_ENTRY} calls synth() of an AddonsApp ${times}; it must do so once, at its end`,
      ExitCode.PROBLEMS,
    );
  }
  return result;
}

async function bundleApp(entry: string): Promise<string> {
  try {
    return await bundle(entry, cacheFile(entry));
  } catch (cause) {
    throw new DiagnosticsError(buildProblems(cause));
  }
}

/** What esbuild says about source that it cannot read. */
function buildProblems(cause: unknown): Diagnostic[] {
  const { errors } = Object(cause);
  if (!Array.isArray(errors) || errors.length === 0) throw cause;
  return errors.map(({ text, location }) =>
    error({
      code: 'APP_NOT_BUILT',
      message: String(text),
      ...(location && { where: { file: String(location.file), line: location.line, column: location.column + 1 } }),
    }),
  );
}

function problemsOfCause(cause: unknown): readonly Diagnostic[] {
  if (Array.isArray(Object(cause).diagnostics)) return Object(cause).diagnostics;
  const message = cause instanceof Error ? cause.message : String(cause);
  const where = cause instanceof Error ? authorLine(cause.stack ?? '') : undefined;
  return [error({ code: 'APP_FAILED', message: message || 'the app threw an error without a message', ...(where && { where }) })];
}
