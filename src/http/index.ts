export { type Clock, systemClock } from './clock';
export type { HttpRequest, HttpResponse, Transport } from './http';
export { isLoopback } from './loopback';
export { DEFAULT_RETRIES, Patience, type RetryPolicy } from './patience';
export { Secrets } from './secrets';
export { shownUrl } from './shown-url';
export { TransportError, type TransportFailure, transportError } from './transport-error';
export { UndiciTransport } from './undici-transport';
export { isBusy, type Wire, withRetries } from './wire';
