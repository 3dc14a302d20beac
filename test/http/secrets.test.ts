import { Secrets } from '../../src/http/secrets';

test('hides secrets in each form in which they are sent', () => {
  const secrets = new Secrets();
  secrets.add('p@ss/word');
  const base64 = Buffer.from('p@ss/word').toString('base64');
  expect(secrets.hide(`got p@ss/word, p%40ss%2Fword and ${base64}.`)).toBe('got ***, *** and ***.');
});

test('hides a secret that holds another one whole', () => {
  const secrets = new Secrets();
  secrets.add('word');
  secrets.add('password');
  expect(secrets.hide('a password')).toBe('a ***');
});

test('a secret too short to be one tears nothing apart', () => {
  const secrets = new Secrets();
  secrets.add('a');
  expect(secrets.hide('a banana')).toBe('a banana');
});
