import * as fs from 'node:fs';
import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import * as os from 'node:os';
import * as path from 'node:path';
import express, { type ErrorRequestHandler, type RequestHandler, type Response } from 'express';
import * as OpenApiValidator from 'express-openapi-validator';
import type { OcmService } from '../../../src/ocm';
import { type Body, failure, OcmStore } from '../../ocm-service/support/ocm-store';
import { readApi } from './api';
import { type Fault, spoil } from './fault';

/** The login that the server knows. */
export const LOGIN = { kind: 'client', id: 'me', secret: 'top-secret-1' } as const;

/**
 * An OCM whose every request, and every answer, express-openapi-validator checks against the OpenAPI document of its service: path, query,
 * headers, token and body. It keeps what it takes.
 */
export class ValidatingOcm {
  public readonly store = new OcmStore();
  /** What was not as the API says. */
  public readonly violations: string[] = [];
  /** What was asked, as `METHOD path?query`, tokens included. */
  public readonly requests: string[] = [];
  /** By number of the request, counted from 1. */
  public readonly faults = new Map<number, Fault>();
  /** Faults that happened. */
  public readonly happened = new Set<Fault>();
  /** Called when an answer begins and does not go on. */
  public onSilence: () => void = () => undefined;
  private tokens = 0;
  private readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ocm-api-'));
  private readonly app: express.Express;
  private server: http.Server | undefined;

  /** `openapi`: the folder of the OpenAPI documents. */
  public constructor(openapi: string, service: OcmService) {
    const apiSpec = path.join(this.folder, `${service}.json`);
    fs.writeFileSync(apiSpec, JSON.stringify(readApi(openapi, service)));
    this.app = express()
      .set('query parser', 'simple')
      .use(this.note, express.urlencoded(), express.json({ limit: '8mb' }))
      .post('/token', this.faulty(this.token))
      .use(
        OpenApiValidator.middleware({
          apiSpec,
          validateRequests: { allowUnknownQueryParameters: false },
          validateResponses: { onError: (cause) => void this.violations.push(`an answer of this server: ${cause.message}`) },
          validateSecurity: { handlers: { bearer: () => true } },
        }),
      )
      .use(this.faulty(this.answer), this.refuse);
  }

  public async start(make: (handler: http.RequestListener) => http.Server = http.createServer): Promise<URL> {
    const server = make(this.app);
    this.server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port }: Pick<AddressInfo, 'port'> = Object(server.address());
    return new URL(`http://127.0.0.1:${port}/`);
  }

  public async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => (this.server ? this.server.close(resolve) : resolve(undefined)));
    fs.rmSync(this.folder, { recursive: true });
  }

  /** What was asked that was no mere question. */
  public get writes(): readonly string[] {
    return this.requests.filter((request) => !/^GET |^POST \/token$/.test(request));
  }

  /** Forgets all that it keeps and was asked. */
  public reset(): void {
    this.store.clear();
    this.requests.length = 0;
    this.faults.clear();
  }

  private readonly note: RequestHandler = ({ method, url }, _, next) => {
    this.requests.push(`${method} ${url}`);
    next();
  };

  private readonly token: RequestHandler = ({ body }, response) => {
    if (body.client_secret !== LOGIN.secret) return void send(response, 401, { error: 'invalid_client' });
    this.tokens += 1;
    send(response, 200, { access_token: `access-token-${this.tokens}`, expires_in: 900 });
  };

  private readonly answer: RequestHandler = ({ method, path: place, query, body, headers }, response) => {
    if (headers.authorization !== `Bearer access-token-${this.tokens}`)
      return void send(response, 401, failure(401, 'token expired'));
    const parameters = new URLSearchParams(Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]));
    const [status, result] = this.store.handle({ method, path: place, query: parameters, body: body ?? {} });
    send(response, status, result);
  };

  /** What the validator found, and what broke. */
  private readonly refuse: ErrorRequestHandler = (cause, { method, url, body }, response, _) => {
    const { status = 500, message, errors = [] }: { status?: number; message?: string; errors?: readonly Body[] } = Object(cause);
    const found = errors.map(({ path: place, message: what }) => `${String(place)} ${String(what)}`).join(', ');
    this.violations.push(`${method} ${url}: ${message} ${found} ${JSON.stringify(body)?.slice(0, 200)}`);
    if (!response.headersSent) send(response, status, failure(status, 'not valid'));
  };

  /** A server that cannot count never can. */
  private lastingFault(): Fault | undefined {
    const earlier = [...this.faults].find(([number]) => number < this.requests.length)?.[1];
    return earlier === 'total-high' || earlier === 'total-low' ? earlier : undefined;
  }

  /** Has the fault happen that is meant for this request. */
  private faulty(handler: RequestHandler): RequestHandler {
    return (request, response, next) => {
      const fault = this.faults.get(this.requests.length) ?? this.lastingFault();
      if (fault !== undefined) this.happened.add(fault);
      if (fault === 'cut') return void request.socket.destroy();
      if (fault === 'expired') return void send(response, 401, failure(401, 'token expired'));
      if (fault === 409 || fault === 429 || fault === 500) {
        if (fault === 429) response.setHeader('retry-after', '7');
        return void send(response, fault, failure(fault, 'not now'));
      }
      if (fault !== undefined) spoil(fault, request, response, this.onSilence);
      return handler(request, response, next);
    };
  }
}

function send(response: Response, status: number, body: Body): void {
  response.status(status).json(body);
}
