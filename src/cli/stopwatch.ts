/** Starts to measure; each call of the result tells the seconds since. The global `performance` would take two milliseconds to load. */
export function stopwatch(): () => number {
  const start = process.hrtime.bigint();
  return () => Number(process.hrtime.bigint() - start) / 1e9;
}
