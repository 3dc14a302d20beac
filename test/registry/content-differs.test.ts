import { contentDiffers } from '../../src/registry/content-differs';

test('says what is where, without secrets and escapes', () => {
  const { message } = contentDiffers(new URL('https://quay.io/v2/a?sig=secret'), 'is \u001b[31m, and not b');
  expect(message).toContain(String.raw`What https://quay.io/v2/a has is \u{1b}[31m, and not b`);
});
