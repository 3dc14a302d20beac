import { secretIn } from '../../src/kubernetes/secret-text';
import { growth } from '../growth';

/** Samples are put together here, so that no scanner takes this file for a leak; none of them was ever valid. */
const dashes = '-'.repeat(5);
const BODY = 'MADEUP'.repeat(12);
const pem = (kind: string, lineEnd = '\n') =>
  [`${dashes}BEGIN ${kind}${dashes}`, BODY, `${dashes}END ${kind}${dashes}`].join(lineEnd);
const PRIVATE = ['PRIVATE', 'KEY'].join(' ');
const AUTH = JSON.stringify({ auths: { 'quay.example': { auth: Buffer.from('robot:made-up').toString('base64') } } });
const AWS_ID = ['AK', 'IA', 'MADEUP'.repeat(3).slice(0, 16)].join('');
const AWS_SECRET = 'Made/Up+'.repeat(5);
const base64 = (text: string) => Buffer.from(text).toString('base64');
const url = (userinfo: string) => ['postgres:/', `/${userinfo}@db.example/x`].join('');

describe('secretIn', () => {
  it.each([
    ['a private key', pem(`RSA ${PRIVATE}`)],
    ['a private key', pem(PRIVATE, ' ')],
    ['a private key', pem(`EC ${PRIVATE}`, '\\n')],
    ['a private key', `ssh key:\n  ${pem(`OPENSSH ${PRIVATE}`, '\r\n  ')}`],
    ['a private key', base64(pem(PRIVATE))],
    ['a private key', base64(base64(pem(PRIVATE)))],
    ['a private key', base64(pem(PRIVATE)).replace(/.{64}/g, '$&\n')],
    ['a URL with a password', url('user:made-up')],
    ['a URL with a password', url(':made-up')],
    ['a URL with a password', `DSN=${url('user:made-up')} -v`],
    ['a URL with a password', base64(url('user:made-up'))],
    ['registry credentials', AUTH],
    ['registry credentials', JSON.stringify({ auths: { a: { username: 'b', password: 'made-up' } } }, null, 2)],
    ['registry credentials', base64(AUTH)],
    ['an AWS access key', `key ${AWS_ID}`],
    ['an AWS secret access key', `aws_secret_access_key = ${AWS_SECRET}\n`],
    ['a token of GitHub', ['gh', 'p_', 'madeup'.repeat(6)].join('')],
    ['a token of GitLab', ['gl', 'pat-', 'madeup'.repeat(4)].join('')],
    ['a token of Slack', ['xo', 'xb-', '1234-', 'madeup'.repeat(4)].join('')],
  ])('finds %s', (secret, text) => {
    expect(secretIn(text, 'key')).toBe(secret);
  });

  it('knows the secret half of an AWS key by its name', () => {
    expect(secretIn(AWS_SECRET, 'AWS_SECRET_ACCESS_KEY')).toBe('an AWS secret access key');
    expect(secretIn(AWS_SECRET, 'secretAccessKey')).toBe('an AWS secret access key');
    expect(secretIn(AWS_SECRET, 'COLOUR')).toBeUndefined();
  });

  it.each([
    pem('CERTIFICATE'),
    pem(['PUBLIC', 'KEY'].join(' ')),
    `Paste the text from ${dashes}BEGIN ${PRIVATE}${dashes} on.`,
    'https://user@git.example/x.git',
    'https://example.com:8080/a:b@c',
    'https://example.com/?q=a:b@c',
    url('user:$(PASSWORD)'),
    url(['user:$', '{PASSWORD}'].join('')),
    url('user:{{ .config.password }}'),
    url('user:<password>'),
    url('user:****'),
    'quay.io/org/name@sha256:'.padEnd(90, 'a1'),
    'a1'.repeat(20),
    base64('nothing of importance, but long enough to be looked at'),
    '{"auths": {}}',
    'authentication is configured by the "auth" section',
    'system:serviceaccount:redhat-widget:default',
    '',
  ])('finds nothing in %j', (text) => {
    expect(secretIn(text, 'key')).toBeUndefined();
  });

  it.each([
    ['://', '://a:', 50_000],
    ['key', `${dashes}BEGIN `, 25_000],
    ['key body', `${PRIVATE}${dashes}`, 12_500],
    ['base64', 'A', 250_000],
    ['too long base64', 'A', 2_000_000],
    ['auths', '"auths":', 5_000],
  ])('is done in linear time on a hostile text: %s', (_, piece, count) => {
    expect(
      growth(
        (size) => piece.repeat(size),
        (text) => secretIn(text, 'key'),
        count,
      ),
    ).toBeLessThan(10);
    expect(secretIn(piece.repeat(count), 'key')).toBeUndefined();
  });
});
