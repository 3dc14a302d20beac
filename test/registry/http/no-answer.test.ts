import { TransportError } from '../../../src/http/transport-error';
import { noAnswer } from '../../../src/registry/http/no-answer';

const URL_WITH_SECRETS = new URL('https://user:secret@quay.io/v2/?sig=secret');

test.each([
  ['certificate', 'REGISTRY_CERTIFICATE', '--ca-file'],
  ['not-tls', 'REGISTRY_CERTIFICATE', '--plain-http'],
  ['too-long', 'REGISTRY_ANSWER_INVALID', 'This is no registry'],
  ['unreachable', 'REGISTRY_UNREACHABLE', 'run again'],
] as const)('%s is %s', (failure, code, hint) => {
  const error = noAnswer(URL_WITH_SECRETS, new TransportError(failure, 'the reason', false));
  expect(error.code).toBe(code);
  expect(error.message).toContain('No usable answer from https://quay.io/v2/: the reason');
  expect(error.message).toContain(hint);
  expect(error.message).not.toContain('secret');
});
