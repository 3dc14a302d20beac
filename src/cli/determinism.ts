import { authorLine, type Diagnostic, warning } from '../diagnostics';

/** Frames of a stack that are looked at: native ones, such as that of `Array.map`, can stand before the one that asks. */
const DEPTH = 4;

/** A function that was put in the place of a global one. */
type Substitute = (...args: never[]) => unknown;

/**
 * Runs an app and adds a warning to `found` for each line of its author's own code that asks for what differs from run to run or from
 * machine to machine: the time, a random number, a variable of the environment (bad-input 67). Libraries may ask, as for the name of a
 * temporary file: it seldom reaches the tree. The order of the files of a folder is not looked at: an app may sort them, which cannot be
 * told from outside.
 */
export function watchingDeterminism<T>(found: Diagnostic[], run: () => T): T {
  const note = noter(found);
  const restore = [watchTime(note), watchRandom(note), watchEnvironment(note)];
  try {
    return run();
  } finally {
    for (const each of restore) each();
  }
}

/** Told what is asked for, and by which substitute: the frame below it is the one that asks. */
type Note = (what: string, substitute: Substitute) => void;

function noter(found: Diagnostic[]): Note {
  const told = new Set<string>();
  return (what, substitute) => {
    const where = authorLine(callerOf(substitute));
    const key = `${where?.file}:${where?.line} ${what}`;
    if (!where || told.has(key)) return;
    told.add(key);
    const message = `the app asks for ${what}, so the same input need not make the same tree`;
    const hint = 'Write the value down, or choose it with environment.select.';
    found.push(warning({ code: 'APP_NOT_DETERMINISTIC', message, hint, where }));
  };
}

function watchTime(note: Note): () => void {
  const real = globalThis.Date;
  const { now } = real;
  const construct = (target: DateConstructor, args: unknown[], newTarget: Substitute): object => {
    if (args.length === 0) note('the time', construct);
    return Reflect.construct(target, args, newTarget);
  };
  const apply = (): string => {
    note('the time', apply);
    return real();
  };
  const timeNow = (): number => {
    note('the time', timeNow);
    return now();
  };
  globalThis.Date = new Proxy(real, { construct, apply });
  real.now = timeNow;
  return () => {
    globalThis.Date = real;
    real.now = now;
  };
}

function watchRandom(note: Note): () => void {
  const { random } = Math;
  const randomNumber = (): number => {
    note('a random number', randomNumber);
    return random();
  };
  Math.random = randomNumber;
  return () => {
    Math.random = random;
  };
}

function watchEnvironment(note: Note): () => void {
  const { env } = process;
  const get = (target: NodeJS.ProcessEnv, name: string | symbol): unknown => {
    if (typeof name === 'string') note(`the variable ${name} of the environment`, get);
    return Reflect.get(target, name);
  };
  process.env = new Proxy(env, { get });
  return () => {
    process.env = env;
  };
}

/** The one frame that called a function, as a line of a stack trace; native code in between is passed over. */
function callerOf(substitute: Substitute): string {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = DEPTH;
  const trace = { stack: '' };
  Error.captureStackTrace(trace, substitute);
  const frames = trace.stack.split('\n').slice(1);
  Error.stackTraceLimit = limit;
  return frames.find((frame) => !/\(?(?:<anonymous>|native)\)?$|^\s*at (?:Object\.)?(?:Proxy|Reflect)\b/.test(frame)) ?? '';
}
