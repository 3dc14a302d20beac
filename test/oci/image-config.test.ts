import { digestOf } from '../../src/oci/digest';
import { parseImageConfig } from '../../src/oci/image-config';
import { codesOf } from './codes';

const config = {
  architecture: 'amd64',
  os: 'linux',
  author: 'somebody',
  rootfs: { type: 'layers', diff_ids: [digestOf('x')] },
  history: [{ created_by: 'RUN' }],
  config: { Labels: { a: 'b' }, Entrypoint: ['/bin/opm'], Cmd: ['serve'], User: '1001', ExposedPorts: { '50051/tcp': {} } },
};

function parse(change: object = {}) {
  return parseImageConfig(Buffer.from(JSON.stringify({ ...config, ...change })), 'it');
}

test('what is known is checked, and the rest kept', () => {
  expect(parse()).toEqual(config);
});

test.each([
  ['no container', { config: undefined }, { config: {} }],
  ['null, as Go writes what is empty', { config: null, history: null }, { config: {}, history: undefined }],
  ['null in the container', { config: { Labels: null, Cmd: null, Entrypoint: null } }, { config: {} }],
  ['an empty variant', { variant: '' }, { variant: undefined }],
])('%s', (_, change, expected) => {
  expect(parse(change)).toMatchObject(expected);
});

test.each<[string, object]>([
  ['no system', { os: undefined }],
  ['an architecture that is no text', { architecture: 1 }],
  ['no file system', { rootfs: null }],
  ['diff ids that are none', { rootfs: { diff_ids: ['sha256:x'] } }],
  ['a history that is no list', { history: {} }],
  ['a history of texts', { history: ['x'] }],
  ['a container that is none', { config: [] }],
  ['labels that are no map', { config: { Labels: ['a'] } }],
  ['a label that is no text', { config: { Labels: { a: 1 } } }],
  ['an entrypoint that is no list', { config: { Entrypoint: '/bin/sh' } }],
  ['a command that is no list of texts', { config: { Cmd: [1] } }],
])('%s is refused', async (_, change) => {
  expect(await codesOf(() => parse(change))).toEqual(['OCI_DOCUMENT_INVALID']);
});
