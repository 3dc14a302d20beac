import type { Dispatcher } from 'undici';
import { type ProxyEnvironment, proxyFor } from './proxy';

/** No beginning of an answer or no further byte of it for so long: the other side hangs. In milliseconds. */
const SILENCE = 60_000;

/** How long a connection may take to be made, in milliseconds. */
const CONNECT_TIME = 15_000;

/** The connections of undici: straight ones, and those by way of a proxy. TLS certificates are always verified. */
export class Dispatchers {
  /** By the address of the proxy; the empty text is none. */
  private readonly made = new Map<string, Promise<Dispatcher>>();

  /** `ca`: the certificates (PEM) that are trusted instead of those that come with Node. */
  public constructor(
    private readonly ca: readonly string[] | undefined,
    private readonly env: ProxyEnvironment,
  ) {}

  /** What sends a request to an address. @throws TransportError if its proxy has no usable address */
  public for(url: URL): Promise<Dispatcher> {
    const proxy = proxyFor(url, this.env);
    const key = proxy?.href ?? '';
    const dispatcher = this.made.get(key) ?? this.make(proxy);
    this.made.set(key, dispatcher);
    return dispatcher;
  }

  /** Closes all connections. */
  public async close(): Promise<void> {
    await Promise.all([...this.made.values()].map(async (dispatcher) => (await dispatcher).destroy()));
  }

  /**
   * undici is loaded where it is used: a fifth of the time in which a small command starts. Its EnvHttpProxyAgent says on standard error
   * that it is experimental, and would send what is for this machine to the proxy.
   */
  private async make(proxy: URL | undefined): Promise<Dispatcher> {
    const { Agent, ProxyAgent } = await import('undici');
    const tls = { ...(this.ca && { ca: [...this.ca] }), rejectUnauthorized: true, timeout: CONNECT_TIME };
    const times = { headersTimeout: SILENCE, bodyTimeout: SILENCE };
    if (!proxy) return new Agent({ ...times, connect: tls });
    return new ProxyAgent({ ...times, uri: proxy.href, proxyTunnel: false, requestTls: tls, proxyTls: tls });
  }
}
