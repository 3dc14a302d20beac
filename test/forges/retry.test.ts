import { waitBeforeRetry } from '../../src/forges/retry';

const NOW = Date.parse('2026-01-01T00:00:00Z');

test.each([
  [500, null, 1, 500],
  [502, null, 2, 1000],
  [504, null, 3, 2000],
  [503, null, 4, undefined],
  [429, '7', 1, 7000],
  [429, 'Thu, 01 Jan 2026 00:00:09 GMT', 1, 9000],
  [429, 'Wed, 31 Dec 2025 00:00:00 GMT', 1, 0],
  [429, 'soon', 1, 500],
  [429, '61', 1, undefined],
  [403, '1', 1, 1000],
  [403, null, 1, undefined],
  [200, null, 1, undefined],
  [401, '1', 1, undefined],
  [501, null, 1, undefined],
])('%i with Retry-After %p at attempt %i waits %p ms', (status, retryAfter, attempt, wait) => {
  expect(waitBeforeRetry(status, retryAfter, attempt, NOW)).toBe(wait);
});
