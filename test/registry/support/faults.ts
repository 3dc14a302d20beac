import type * as http from 'node:http';
import { bodyOf, end, type Fault } from './memory-registry';

/** Which requests a fault is for: `METHOD path`. */
type Which = RegExp;

/** A fault that happens so many times, and then no more. */
export function times(
  count: number,
  which: Which,
  answer: (request: http.IncomingMessage, response: http.ServerResponse) => void | Promise<void>,
): Fault {
  let left = count;
  return async (request, response) => {
    if (left === 0 || !which.test(`${request.method} ${request.url}`)) return false;
    left -= 1;
    await answer(request, response);
    return true;
  };
}

/** A fault that never ends. */
export function always(
  which: Which,
  answer: (request: http.IncomingMessage, response: http.ServerResponse) => void | Promise<void>,
): Fault {
  return times(Number.POSITIVE_INFINITY, which, answer);
}

/** Answers with a status. */
export function status(code: number, headers: http.OutgoingHttpHeaders = {}, body = '') {
  return async (request: http.IncomingMessage, response: http.ServerResponse) => {
    await bodyOf(request);
    end(response, code, headers, body);
  };
}

/** Cuts the connection without an answer. */
export function cut(request: http.IncomingMessage): void {
  request.socket.destroy();
}

/** Sends and sends, until nobody listens any more. */
export function endless(code: number, headers: http.OutgoingHttpHeaders = {}) {
  return (_: http.IncomingMessage, response: http.ServerResponse) => {
    response.writeHead(code, headers);
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(64 * 1024))) {
        // As fast as it goes.
      }
      if (!response.destroyed) response.once('drain', more);
    };
    response.on('error', () => undefined);
    more();
  };
}
