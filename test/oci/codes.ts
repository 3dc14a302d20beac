import { DiagnosticsError } from '../../src/diagnostics';

/** The codes of the problems that an action throws. */
export async function codesOf(action: () => unknown): Promise<string[]> {
  try {
    await action();
  } catch (cause) {
    if (cause instanceof DiagnosticsError) return cause.diagnostics.map(({ code }) => code);
    throw cause;
  }
  return [];
}
