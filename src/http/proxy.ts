import { BlockList, isIP } from 'node:net';
import { isLoopback } from './loopback';
import { TransportError } from './transport-error';

/** Where a request goes through, as the environment says. */
export type ProxyEnvironment = Readonly<Record<string, string | undefined>>;

/**
 * The proxy for an address: that of `HTTPS_PROXY` or, for plain HTTP, of `HTTP_PROXY`, unless `NO_PROXY` names the host; small letters
 * win. By the rules of Go (golang.org/x/net/http/httpproxy), which kubectl, podman and skopeo beside us follow. This machine is never asked
 * for by a proxy: plain HTTP is permitted there because nobody listens in between.
 * @returns undefined if there is none
 * @throws TransportError if the variable holds no address of an HTTP proxy
 */
export function proxyFor(url: URL, env: ProxyEnvironment): URL | undefined {
  const name = url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
  const text = variable(env, name);
  if (text === '' || isLoopback(url.hostname) || isExempt(url, variable(env, 'NO_PROXY'))) return undefined;
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  const proxy = URL.canParse(address) ? new URL(address) : undefined;
  if (proxy && /^https?:$/.test(proxy.protocol)) return proxy;
  // It may hold a password.
  throw new TransportError('unreachable', `the variable ${name} holds no address of an HTTP proxy`, false);
}

/** A proxy is often set in small letters alone, as curl wants it. */
function variable(env: ProxyEnvironment, name: string): string {
  return (env[name.toLowerCase()] || env[name] || '').trim();
}

/** `NO_PROXY`: `*`, addresses, networks such as 10.0.0.0/8, and hosts, which stand for those below them too. A port may follow. */
function isExempt({ protocol, hostname, port }: URL, list: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase();
  const ownPort = port === '' ? (protocol === 'https:' ? '443' : '80') : port;
  return list
    .toLowerCase()
    .split(/[,\s]+/)
    .filter((entry) => entry !== '')
    .some((entry) => {
      if (entry === '*') return true;
      if (entry.includes('/')) return isWithin(host, entry);
      const [, bracketed, plain, wanted] = /^(?:\[(.+)\]|([^:]+|.*:.*:.*?))(?::([0-9]+))?$/.exec(entry) ?? [];
      const name = bracketed ?? plain ?? '';
      return (wanted === undefined || wanted === ownPort) && isCalled(host, name);
    });
}

function isCalled(host: string, name: string): boolean {
  if (isIP(host) !== 0) return host === name;
  const bare = name.replace(/^\*?\./, '');
  // With a dot before it, only what is below it.
  return bare !== '' && (host.endsWith(`.${bare}`) || (host === bare && bare === name));
}

function isWithin(host: string, network: string): boolean {
  const [address = '', bits = ''] = network.split('/');
  const family = isIP(address);
  if (family === 0 || isIP(host) !== family || !/^[0-9]{1,3}$/.test(bits) || Number(bits) > (family === 4 ? 32 : 128))
    return false;
  const list = new BlockList();
  list.addSubnet(address, Number(bits), family === 4 ? 'ipv4' : 'ipv6');
  return list.check(host, family === 4 ? 'ipv4' : 'ipv6');
}
