import { Secrets, TransportError, type TransportFailure } from '../../src/http';
import { noAnswer, refusal } from '../../src/ocm-service/refusal';

const ASKED = { action: 'read it', url: new URL('https://api.example.com/api?search=hidden') };
const BODY = JSON.stringify({ kind: 'Error', code: 'X-1', reason: 'why', operation_id: 'op' });

test.each([
  [302, '', 'OCM_REDIRECT_REFUSED'],
  [400, BODY, 'OCM_REFUSED'],
  [400, '<html>', 'OCM_ANSWER_INVALID'],
  [401, BODY, 'OCM_LOGIN_REFUSED'],
  [403, BODY, 'OCM_DENIED'],
  [404, BODY, 'OCM_REFUSED'],
  [429, BODY, 'OCM_BUSY'],
  [503, '<html>', 'OCM_BUSY'],
])('%i with %j is %s', (status, body, code) => {
  const { code: found, message } = refusal({ status, headers: new Map(), body: Buffer.from(body) }, ASKED, new Secrets());
  expect(found).toBe(code);
  expect(message).toContain(`Cannot read it: https://api.example.com/api answered ${status}`);
  expect(message.includes('(X-1: why, operation op)')).toBe(body === BODY);
  expect(message).not.toMatch(/hidden|html/);
});

test('an error so long that it was cut is still one of OCM', () => {
  const answer = { status: 400, headers: new Map([['content-type', 'application/json']]), body: Buffer.alloc(65_536, '{') };
  expect(refusal(answer, ASKED, new Secrets()).code).toBe('OCM_REFUSED');
});

test.each<[TransportFailure, string]>([
  ['certificate', 'OCM_CERTIFICATE'],
  ['not-tls', 'OCM_CERTIFICATE'],
  ['too-long', 'OCM_ANSWER_INVALID'],
  ['unreachable', 'OCM_UNREACHABLE'],
])('no answer: %s is %s', (failure, code) => {
  const problem = noAnswer(ASKED, new TransportError(failure, 'so it is', false));
  expect(problem.code).toBe(code);
  expect(problem.message).toContain('Cannot read it: no usable answer from https://api.example.com/api: so it is');
});
