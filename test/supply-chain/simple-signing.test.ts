import * as fs from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { problemOfPayload, simplePayload } from '../../src/supply-chain/simple-signing';
import { OTHER_DIGEST } from './facts';
import { flipped } from './keys';

const identity = { digest: OTHER_DIGEST, repository: 'quay.io/osd-addons/widget' };
const payload = simplePayload(identity.digest, identity.repository);
const codeOf = (bytes: Uint8Array | string) => problemOfPayload(Buffer.from(bytes), identity, 'The signature')?.code;

test('it is byte for byte what cosign writes', () => {
  const cosigns = fs.readFileSync(join(__dirname, 'data', 'payload.json'));
  const { critical } = JSON.parse(cosigns.toString());
  const { image, identity: name } = critical;
  expect(simplePayload(image['docker-manifest-digest'], name['docker-reference'])).toEqual(cosigns);
});

test.each([
  ['as it is', payload],
  ['with a tag in the name', payload.toString().replace('widget"', 'widget:1.2"')],
  ['with a digest in the name', payload.toString().replace('widget"', `widget@${OTHER_DIGEST}"`)],
  ['with annotations', payload.toString().replace('null', '{"creator":"podman","timestamp":1700000000}')],
  ['with annotations that Go escapes', payload.toString().replace('null', '{"a":"\\u003c\\u0026\\u003e\\u2028"}')],
])('a payload %s is accepted', (_, bytes) => {
  expect(codeOf(bytes)).toBeUndefined();
});

const text = payload.toString();
const changed = (change: (document: { critical: Record<string, unknown>; optional?: unknown }) => void) => {
  const document = JSON.parse(text);
  change(document);
  return JSON.stringify(document);
};

test.each<[string, string, string]>([
  ['another digest', text.replace(OTHER_DIGEST, `sha256:${'0'.repeat(64)}`), 'SIGNATURE_OTHER_DIGEST'],
  ['a digest in capitals', text.replace(OTHER_DIGEST, OTHER_DIGEST.toUpperCase()), 'SIGNATURE_OTHER_DIGEST'],
  ['no digest', text.replace(OTHER_DIGEST, ''), 'SIGNATURE_OTHER_DIGEST'],
  ['another repository', text.replace('widget', 'gadget'), 'SIGNATURE_OTHER_REPOSITORY'],
  ['a repository below', text.replace('widget', 'widget/x'), 'SIGNATURE_OTHER_REPOSITORY'],
  ['another registry', text.replace('quay.io', 'quay.io:443'), 'SIGNATURE_OTHER_REPOSITORY'],
  ['no repository', text.replace(identity.repository, ''), 'SIGNATURE_OTHER_REPOSITORY'],
  ['spaces', text.replace('{"critical"', '{ "critical"'), 'SIGNATURE_NOT_CANONICAL'],
  ['a line end', `${text}\n`, 'SIGNATURE_NOT_CANONICAL'],
  ['a repeated key', text.replace('"image"', '"image":{"docker-manifest-digest":"x"},"image"'), 'SIGNATURE_NOT_CANONICAL'],
  ['an escape that is not needed', text.replace('quay', '\\u0071uay'), 'SIGNATURE_NOT_CANONICAL'],
  [
    'another order',
    text.replace('{"critical":', '{"optional":null,"critical":').replace(',"optional":null}', '}'),
    'SIGNATURE_NOT_CANONICAL',
  ],
  [
    'one more field in what is critical',
    changed(({ critical }) => Object.assign(critical, { expires: 1 })),
    'SIGNATURE_PAYLOAD_INVALID',
  ],
  [
    'one more field in the image',
    changed(({ critical }) => Object.assign(Object(critical['image']), { x: 1 })),
    'SIGNATURE_PAYLOAD_INVALID',
  ],
  [
    'one more field in the identity',
    changed(({ critical }) => Object.assign(Object(critical['identity']), { x: 1 })),
    'SIGNATURE_PAYLOAD_INVALID',
  ],
  ['one more field beside', changed((each) => Object.assign(each, { x: 1 })), 'SIGNATURE_PAYLOAD_INVALID'],
  ['no optional', changed((each) => delete each.optional), 'SIGNATURE_PAYLOAD_INVALID'],
  ['another type', text.replace('cosign container', 'atomic container'), 'SIGNATURE_PAYLOAD_INVALID'],
  ['a digest in a list', text.replace(`"${OTHER_DIGEST}"`, `["${OTHER_DIGEST}"]`), 'SIGNATURE_PAYLOAD_INVALID'],
  ['half of it', text.slice(0, text.length / 2), 'SIGNATURE_PAYLOAD_INVALID'],
  ['nothing', '', 'SIGNATURE_PAYLOAD_INVALID'],
  ['null', 'null', 'SIGNATURE_PAYLOAD_INVALID'],
  ['a list', '[]', 'SIGNATURE_PAYLOAD_INVALID'],
  ['a byte order mark', `\uFEFF${text}`, 'SIGNATURE_PAYLOAD_INVALID'],
])('a payload with %s is refused', (_, bytes, code) => {
  expect(codeOf(bytes)).toBe(code);
});

test('every changed bit is refused', () => {
  fc.assert(fc.property(fc.nat(payload.length * 8 - 1), (bit) => expect(codeOf(flipped(payload, bit))).toBeDefined()));
});

test('no reference of a hostile payload is printed whole, or with control characters', () => {
  const hostile = text.replace('quay.io', `\\u001b[2J${'x'.repeat(10_000)}`);
  const { message } = problemOfPayload(Buffer.from(hostile), identity, 'The signature') ?? { message: '' };
  expect(message.length).toBeLessThan(1000);
  expect(message).not.toContain('\u001b');
});
