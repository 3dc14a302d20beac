import { type Diagnostic, error, quote } from '../diagnostics';

/** One environment variable. */
export interface EnvironmentVariable {
  /** Letters, digits, `_`, `-` and `.`; not beginning with a digit. */
  readonly name: string;
  /** Not a secret: it is readable in the committed tree and by everyone who may read the object. */
  readonly value: string;
}

const NAME = /^[-._a-zA-Z][-._a-zA-Z0-9]*$/;

/** Tells which names are no names of variables, and which are there twice: the last one would win in silence. */
export function checkEnvironment(env: readonly EnvironmentVariable[], property: string): Diagnostic[] {
  const seen = new Set<string>();
  return env.flatMap(({ name }, index) => {
    const at = `${property}[${index}].name`;
    if (!NAME.test(name)) {
      const hint = 'Use letters, digits and "_"; do not begin with a digit.';
      return [
        error({
          code: 'ENV_NAME_INVALID',
          message: `${at} is ${quote(name)}, which is no name of an environment variable`,
          hint,
        }),
      ];
    }
    if (seen.has(name)) {
      const hint = 'Keep one of them; the later would win.';
      return [error({ code: 'ENV_NAME_REPEATED', message: `${at} is ${quote(name)}, which is already in the list`, hint })];
    }
    seen.add(name);
    return [];
  });
}
