import * as fs from 'node:fs';
import * as path from 'node:path';
import type { BuildFailure } from 'esbuild';
import { type AppBundle, bundle, cacheFile } from '../../bin/bundle.js';
import { load } from '../../bin/load.js';
import { authorLine, type Diagnostic, DiagnosticsError, error, sortDiagnostics } from '../diagnostics';
import { failedSynthesis, type SynthesisHost, type SynthesisResult, withSynthesisHost } from '../host';
import { watchingDeterminism } from './determinism';
import { CommandError, ExitCode } from './exit-code';

/** The file of a project that makes its app, relative to the project's folder. */
export const APP_ENTRY = path.join('addons', 'main.ts');

/** The folder of a project's cluster files, relative to the project's folder. */
export const CLUSTERS = 'clusters';

/** Runs the app of the project in `folder`. Problems in the author's code are diagnostics of the result like any other. */
export async function runProjectApp(folder: string, host: Omit<SynthesisHost, 'onResult' | 'inputs'>): Promise<SynthesisResult> {
  const entry = path.join(folder, APP_ENTRY);
  if (!fs.existsSync(entry)) {
    throw new CommandError(
      `there is no ${APP_ENTRY} here: run this in a project, name a folder of metadata add-ons (addons synth DIR), or make an add-on with addons init NAME`,
    );
  }
  const { file, mayVary } = await bundleApp(entry);
  const results: SynthesisResult[] = [];
  const watched: Diagnostic[] = [];
  try {
    withSynthesisHost({ ...host, inputs: inputsOf(folder, entry), onResult: (result) => results.push(result) }, () =>
      mayVary ? watchingDeterminism(watched, () => load(file, path.dirname(file))) : load(file, path.dirname(file)),
    );
  } catch (cause) {
    return failedSynthesis([...watched, ...problemsOfCause(cause)]);
  }
  const [result, ...more] = results;
  if (!result || more.length > 0) {
    const times = result ? `${results.length} times` : 'never';
    throw new CommandError(
      `${APP_ENTRY} calls synth() of an AddonsApp ${times}; it must do so once, at its end`,
      ExitCode.PROBLEMS,
    );
  }
  return { ...result, diagnostics: sortDiagnostics([...result.diagnostics, ...watched]) };
}

/** The folders of a project that a run reads. */
function inputsOf(folder: string, entry: string): string[] {
  const clusters = path.join(folder, CLUSTERS);
  return [path.dirname(entry), ...(fs.existsSync(clusters) ? [clusters] : [])];
}

async function bundleApp(entry: string): Promise<AppBundle> {
  try {
    return await bundle(entry, cacheFile(entry));
  } catch (cause) {
    throw new DiagnosticsError(buildProblems(cause));
  }
}

/** What esbuild says about source that it cannot read. */
function buildProblems(cause: unknown): Diagnostic[] {
  if (!isBuildFailure(cause) || cause.errors.length === 0) throw cause;
  return cause.errors.map(({ text, location }) =>
    error({
      code: 'APP_NOT_BUILT',
      message: text,
      ...(location && { where: { file: location.file, line: location.line, column: location.column + 1 } }),
    }),
  );
}

function isBuildFailure(cause: unknown): cause is BuildFailure {
  return cause instanceof Error && 'errors' in cause && Array.isArray(cause.errors);
}

/** The app has a copy of this library of its own, so its errors are not instances of our class. */
function isDiagnosticsError(cause: unknown): cause is DiagnosticsError {
  return (
    cause instanceof Error && cause.name === 'DiagnosticsError' && 'diagnostics' in cause && Array.isArray(cause.diagnostics)
  );
}

function problemsOfCause(cause: unknown): readonly Diagnostic[] {
  if (isDiagnosticsError(cause)) return cause.diagnostics;
  const message = cause instanceof Error ? cause.message : String(cause);
  const where = cause instanceof Error ? authorLine(cause.stack ?? '') : undefined;
  return [error({ code: 'APP_FAILED', message: message || 'the app threw an error without a message', ...(where && { where }) })];
}
