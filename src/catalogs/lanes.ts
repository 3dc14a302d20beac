/** Edges that may share a lane, from the first to the last row that they touch. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/**
 * Gives each span the number of a lane, so that two in one lane do not overlap; short ones get the lanes near 0. Spans that only touch
 * in a row do not overlap.
 */
export function assignLanes<T extends Span>(spans: readonly T[]): ReadonlyMap<T, number> {
  const lanes: Span[][] = [];
  const assigned = new Map<T, number>();
  const shortFirst = [...spans].sort((a, b) => a.last - a.first - (b.last - b.first) || a.first - b.first);
  for (const span of shortFirst) {
    let lane = lanes.findIndex((taken) => taken.every(({ first, last }) => last <= span.first || span.last <= first));
    if (lane < 0) lane = lanes.push([]) - 1;
    lanes[lane]?.push(span);
    assigned.set(span, lane);
  }
  return assigned;
}
