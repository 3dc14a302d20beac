import { isLoopback } from '../../src/http';

test.each(['localhost', '127.0.0.1', '127.255.0.9', '[::1]'])('%s is this machine', (host) =>
  expect(isLoopback(host)).toBe(true),
);

test.each(['localhost.example.com', '127.0.0.1.example.com', '128.0.0.1', '0.0.0.0', '[::2]', '127.1', 'quay.io', ''])(
  '%s may be another one',
  (host) => expect(isLoopback(host)).toBe(false),
);

test('other ways to write the address are put right by URL', () => {
  for (const host of ['127.1', '0x7f.1', '2130706433', 'LOCALHOST'])
    expect(isLoopback(new URL(`http://${host}/`).hostname)).toBe(true);
});
