const GO_DURATION = /^\+?(?:(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:ns|[u\u00b5\u03bc]s|ms|s|m|h))+$/;

/** True for a duration above zero as Go's `time.ParseDuration` reads it: `10m`, `1h30m`, `1.5h`. Days and weeks have no unit. */
export function isPositiveDuration(text: string): boolean {
  return GO_DURATION.test(text) && /[1-9]/.test(text);
}
