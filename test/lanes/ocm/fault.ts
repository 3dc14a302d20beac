import type { Request, Response } from 'express';
import type { Body } from '../../ocm-service/support/ocm-store';

/** What happens to a request instead of, or beside, what was asked for. */
export const FAULTS = ['expired', 409, 429, 500, 'cut', 'lost', 'half', 'slow', 'total-high', 'total-low'] as const;
export type Fault = (typeof FAULTS)[number];

/**
 * Has the server do what it is asked for, and spoils its answer. `onSilence` is called when an answer has begun and does not go on.
 */
export function spoil(
  fault: Exclude<Fault, 'expired' | 'cut' | number>,
  { socket }: Request,
  response: Response,
  onSilence: () => void,
): void {
  const json = response.json.bind(response);
  response.json = (body: Body) => {
    if (fault === 'lost') return response.destroy(void socket.destroy());
    if (fault === 'total-high' || fault === 'total-low') return json(withTotal(body, fault === 'total-high' ? 1_000_000 : 0));
    const text = JSON.stringify(body);
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': text.length });
    response.write(text.slice(0, text.length / 2), () => (fault === 'slow' ? onSilence() : socket.destroy()));
    return response;
  };
}

/** The total of a list, or of the lists in it, as it is not. */
function withTotal(body: Body, total: number): Body {
  if ('total' in body) return { ...body, total };
  const { parameters } = body;
  return typeof parameters === 'object' ? { ...body, parameters: { ...parameters, total } } : body;
}
