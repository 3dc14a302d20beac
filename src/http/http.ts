/** One request. */
export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** The longest body of a good answer that is read, in bytes. */
  readonly maxBody?: number;
}

/** The answer to a request, with its whole body. */
export interface HttpResponse {
  readonly status: number;
  /** By name in lower case; of a header that comes more than once, the values joined with `, `. */
  readonly headers: ReadonlyMap<string, string>;
  /** Of an error (status 400 and above), only its beginning. */
  readonly body: Buffer;
}

/** Sends requests: no redirect is followed, nothing is tried again. */
export interface Transport {
  /**
   * @throws TransportError if there is no answer, or one that is longer than the request permits
   * @throws the reason of the signal, if it is aborted
   */
  send(request: HttpRequest, signal?: AbortSignal): Promise<HttpResponse>;
  /** Closes the connections. */
  close(): Promise<void>;
}
