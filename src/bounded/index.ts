export { MAX_PATTERN, matchGoPattern, type PatternResult } from './go-pattern';
export { TimeBudget } from './time-budget';
