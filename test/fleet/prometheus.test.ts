import { Prometheus, PrometheusError } from '../../src/fleet';
import { type HttpRequest, type HttpResponse, Secrets, systemClock, TransportError, type Wire } from '../../src/http';

const URL_TEXT = 'https://thanos.example.com/prefix/';

function server(answer: () => { status: number; body: string }, url = URL_TEXT, token?: string) {
  const requests: HttpRequest[] = [];
  const send = async (request: HttpRequest): Promise<HttpResponse> => {
    requests.push(request);
    const { status, body } = answer();
    return { status, headers: new Map(), body: Buffer.from(body) };
  };
  const retries = { attempts: 2, firstPause: 1, longestPause: 1, totalTime: 1000 };
  const wire: Wire = {
    transport: { send, close: async () => {} },
    clock: systemClock,
    retries,
    secrets: new Secrets(),
    isPlainPermitted: false,
  };
  return { requests, prometheus: new Prometheus(new URL(url), wire, token) };
}

const good = JSON.stringify({
  status: 'success',
  data: { resultType: 'vector', result: [{ metric: { _id: 'a' }, value: [1, '1'] }] },
});

describe('Prometheus', () => {
  it('asks below its address, with the token, and reads the series', async () => {
    const { prometheus, requests } = server(() => ({ status: 200, body: good }), URL_TEXT, 'secret-token');
    expect(await prometheus.query('up{a="b&c"}')).toEqual([{ labels: new Map([['_id', 'a']]), value: 1 }]);
    expect(requests[0]?.url.pathname).toBe('/prefix/api/v1/query');
    expect(requests[0]?.url.searchParams.get('query')).toBe('up{a="b&c"}');
    expect(requests[0]?.headers?.authorization).toBe('Bearer secret-token');
  });

  it('tries again when it is busy', async () => {
    const statuses = [503, 200];
    const { prometheus, requests } = server(() => ({ status: statuses.shift() ?? 500, body: good }));
    await prometheus.query('up');
    expect(requests).toHaveLength(2);
  });

  test.each([
    [400, '{"status":"error","error":"parse error, secret-token"}', "answers 400: 'parse error, ***'"],
    [200, '<html>', "answers 200: 'it did not say why'"],
    [200, '{"status":"success","data":{"resultType":"matrix"}}', 'sent no vector'],
  ])('refuses an answer %d %s', async (status, body, message) => {
    const { prometheus } = server(() => ({ status, body }), URL_TEXT, 'secret-token');
    await expect(prometheus.query('up')).rejects.toThrow(message);
  });

  it('says why it could not ask', async () => {
    const { prometheus } = server(() => {
      throw new TransportError('unreachable', 'the connection was refused', false);
    });
    await expect(prometheus.query('up')).rejects.toThrow(
      new PrometheusError("'https://thanos.example.com/prefix/api/v1/query' cannot be asked: the connection was refused"),
    );
  });

  it('sends nothing in the clear to another machine', () => {
    expect(() => server(() => ({ status: 200, body: good }), 'http://thanos.example.com')).toThrow(PrometheusError);
    expect(() => server(() => ({ status: 200, body: good }), 'http://127.0.0.1:9090')).not.toThrow();
  });
});
