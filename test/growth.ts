import * as vm from 'node:vm';

/** What one measurement should take at least, in milliseconds of processor time: quicker runs are repeated, as a clock cannot tell them. */
const MIN_TIME = 5;

/** Measurements of each size, of which the shortest counts: what else the process does can only make one longer. */
const ROUNDS = 5;

/** Milliseconds after which a measurement is stopped: a test of code that takes for ever must fail, not hang. */
const MAX_TIME = 3_000;

const CALL = new vm.Script('call()');

/**
 * How many times longer `run` takes for an input of `factor` times the size: about `factor` where time is linear, its square where it is
 * quadratic, 1 where the input is cut off, and `Infinity` where it does not end. Tests compare this number with one that is far from
 * both what is right and what is wrong, since a time says more about the machine than about the code. Making the input does not count.
 */
export function growth<T>(make: (size: number) => T, run: (input: T) => unknown, size: number, factor = 4): number {
  const [smallInput, largeInput] = [make(size), make(size * factor)];
  const runSmall = () => run(smallInput);
  const runLarge = () => run(largeInput);
  let times = 1;
  // Warms up, too.
  while (measure(runSmall, times) < MIN_TIME) times *= 2;
  let small = Number.POSITIVE_INFINITY;
  let large = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    small = Math.min(small, measure(runSmall, times));
    large = Math.min(large, measure(runLarge, times));
    if (large === Number.POSITIVE_INFINITY) return large;
  }
  return large / small;
}

/** The time of the processor, so that other processes do not count, in milliseconds; infinite if it does not end. */
function measure(run: () => unknown, times: number): number {
  const call = () => {
    const start = process.cpuUsage();
    for (let time = 0; time < times; time++) run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000;
  };
  try {
    return CALL.runInContext(vm.createContext({ call }), { timeout: MAX_TIME });
  } catch (cause) {
    if (String(cause).includes('timed out')) return Number.POSITIVE_INFINITY;
    throw cause;
  }
}
