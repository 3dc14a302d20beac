import { LayerOverlay } from '../../src/oci/layer-overlay';
import { TarReader } from '../../src/oci/tar-reader';
import { codesOf } from './codes';
import { type RawEntry, rawTar, record } from './raw-tar';

const LIMITS = { keptEntries: 20, keptBytes: 1000, keptDepth: 8 };

/** What layers make together, as `path content`, and problems as `path: reason`. */
function merge(layers: readonly (readonly RawEntry[])[], paths = ['in'], limits = LIMITS): string[] {
  const overlay = new LayerOverlay(paths, limits);
  for (const entries of layers) {
    const reader = new TarReader('layer', overlay);
    reader.push(rawTar(...entries));
    reader.end();
    overlay.endLayer();
  }
  const { files, problems } = overlay.result();
  return [
    ...files.map(({ path, content }) => `${path} ${content}`.trim()),
    ...problems.map(({ code, message }) => `${code} ${/'(.*)'/.exec(message)?.[1]}`),
  ].sort();
}

const file = (name: string, content = ''): RawEntry => ({ name, content });
const folder = (name: string): RawEntry => ({ name, type: '5' });
const link = (name: string, target = 'x'): RawEntry => ({ name, type: '2', link: target });
const hardLink = (name: string, target: string): RawEntry => ({ name, type: '1', link: target });

test.each<[string, RawEntry[][], string[]]>([
  [
    'only what is wanted is kept',
    [[file('in/a', '1'), file('out', '2'), file('inside', '3'), file('./in/b', '4')]],
    ['in/a 1', 'in/b 4'],
  ],
  ['a wanted path can be a file', [[file('in', '1')]], ['in 1']],
  ['a later layer overrides', [[file('in/a', '1'), file('in/b', '1')], [file('in/a', '2')]], ['in/a 2', 'in/b 1']],
  ['a whiteout removes what is below', [[file('in/a'), file('in/b')], [file('in/.wh.a')]], ['in/b']],
  ['a whiteout removes a folder with all in it', [[file('in/d/e/f'), file('in/de')], [file('in/.wh.d')]], ['in/de']],
  ['a whiteout of a folder above', [[file('in/a')], [file('.wh.in')]], []],
  ['a whiteout leaves its own layer alone', [[file('in/a', '1')], [file('in/a', '2'), file('in/.wh.a')]], ['in/a 2']],
  [
    'an opaque folder hides what is below',
    [
      [file('in/d/a'), file('in/b')],
      [file('in/d/c'), file('in/d/.wh..wh..opq')],
    ],
    ['in/b', 'in/d/c'],
  ],
  ['an opaque root', [[file('in/a')], [file('.wh..wh..opq'), file('in/b')]], ['in/b']],
  ['what AUFS keeps for itself', [[file('in/a')], [file('.wh..wh.plnk'), file('in/.wh..wh.aufs')]], ['in/a']],
  ['a whiteout of nothing', [[file('in/a'), file('in/.wh.nothing')]], ['in/a']],
  ['a file in the place of a folder', [[file('in/d/a')], [file('in/d', '1')]], ['in/d 1']],
  ['a folder in the place of a file', [[file('in/d', '1')], [folder('in/d'), file('in/d/a', '2')]], ['in/d/a 2']],
  ['a folder over a folder keeps what is in it', [[file('in/d/a')], [folder('in'), folder('in/d')]], ['in/d/a']],
  ['a folder twice', [[folder('in'), folder('in/'), file('in/a')]], ['in/a']],
  ['a hard link to a file that is read', [[file('in/a', '1'), hardLink('in/b', './in/a')]], ['in/a 1', 'in/b 1']],
  ['a hard link to a file below', [[file('in/a', '1')], [hardLink('in/b', 'in/a')]], ['in/a 1', 'in/b 1']],
  ['links and devices elsewhere', [[link('bin', 'usr/bin'), { name: 'dev/null', type: '3' }, file('in/a')]], ['in/a']],
  ['strange names elsewhere', [[file('usr/a\\x2db.service'), file('in/a')]], ['in/a']],
  ['a link that a later layer removes', [[link('in/l'), file('in/a')], [file('in/.wh.l')]], ['in/a']],
  ['a link that a later layer replaces by a folder', [[link('in')], [folder('in'), file('in/a', '1')]], ['in/a 1']],
  ['a link among the files', [[link('in/l'), file('in/a')]], ['OCI_LAYER_UNSAFE in/l', 'in/a']],
  ['the folder itself is a link', [[link('in', 'etc')]], ['OCI_LAYER_UNSAFE in']],
  [
    'a device among the files',
    [
      [
        { name: 'in/d', type: '3' },
        { name: 'in/p', type: '6' },
      ],
    ],
    ['OCI_LAYER_UNSAFE in/d', 'OCI_LAYER_UNSAFE in/p'],
  ],
  [
    'a name that is unsafe',
    [[file('in/..\\..\\x'), file('in/con'), file('in/a')]],
    ['OCI_LAYER_UNSAFE in/..\\\\..\\\\x', 'OCI_LAYER_UNSAFE in/con', 'in/a'],
  ],
])('%s', (_, layers, expected) => {
  expect(merge(layers)).toEqual(expected.map((each) => each.replaceAll('\\\\', '\\')));
});

test.each<[string, RawEntry[][]]>([
  ['a path that leads outside', [[file('../x')]]],
  ['a path that leads outside further on', [[file('in/../../x')]]],
  ['an absolute path', [[file('/in/a')]]],
  ['an absolute path in PAX', [[{ type: 'x', content: record('path', '/etc/passwd') }, file('in/a')]]],
  ['a whiteout of the folder above', [[file('in/.wh...')]]],
  ['a whiteout without a name', [[file('in/.wh.')]]],
  ['a file through a link', [[link('in/l', '/etc'), file('in/l/passwd')]]],
  ['a file through a link of a layer below', [[link('in/l', '/etc')], [file('in/l/passwd')]]],
  ['a link that takes the place of a folder in one layer', [[folder('in/d'), link('in/d'), file('in/d/a')]]],
  ['a folder that takes the place of a link in one layer', [[link('in/d'), folder('in/d'), file('in/d/a')]]],
  ['a file below a file', [[file('in/a'), file('in/a/b')]]],
  ['a file twice in one layer', [[file('in/a', '1'), file('in/a', '2')]]],
  ['a hard link to what is not read', [[file('etc/passwd'), hardLink('in/a', 'etc/passwd')]]],
  ['a hard link that leads outside', [[hardLink('in/a', '../../etc/passwd')]]],
  ['a hard link to a link', [[link('in/l'), hardLink('in/a', 'in/l')]]],
])('%s is refused', async (_, layers) => {
  expect(await codesOf(() => merge(layers))).toEqual(['OCI_LAYER_UNSAFE']);
});

test('several paths, and a folder above them that is a link', () => {
  const layer = [file('a/b/c', '1'), file('a/d', '2'), file('e', '3'), file('f', '4')];
  expect(merge([layer], ['a/b', 'e'])).toEqual(['a/b/c 1', 'e 3']);
  expect(merge([[link('a')]], ['a/b'])).toEqual(['OCI_LAYER_UNSAFE a']);
  expect(merge([[file('a')]], ['a/b'])).toEqual(['OCI_LAYER_UNSAFE a']);
  expect(merge([layer], [''])).toHaveLength(4);
});

test.each<[string, RawEntry[]]>([
  ['bytes', [file('in/a', 'x'.repeat(600)), file('in/b', 'x'.repeat(401))]],
  ['entries', Array.from({ length: 21 }, (_, index) => file(`in/${index}`))],
  ['folders', [folder('in/1/2/3/4/5/6/7/8/9')]],
  ['whiteouts', Array.from({ length: 21 }, (_, index) => file(`in/.wh.${index}`))],
])('too many %s end the reading', async (_, entries) => {
  expect(await codesOf(() => merge([entries]))).toEqual(['OCI_LAYER_TOO_LARGE']);
});

test('whiteouts elsewhere do not count', () => {
  expect(merge([Array.from({ length: 30 }, (_, index) => file(`out/.wh.${index}`))])).toEqual([]);
});

test('the order of the entries of a layer does not matter', () => {
  const below = [file('in/d', 'old'), file('in/e/f', 'old')];
  const layer = [folder('in/d'), file('in/d/a', '1'), file('in/e', '2'), file('in/d/.wh.b')];
  const expected = ['in/d/a 1', 'in/e 2'];
  expect(merge([below, layer])).toEqual(expected);
  expect(merge([below, [...layer].reverse()])).toEqual(expected);
});

test('a file that says it is huge is refused before its content comes', async () => {
  const reader = new TarReader('layer', new LayerOverlay(['in'], LIMITS));
  expect(await codesOf(() => reader.push(rawTar({ name: 'in/a', size: '00000002000' })))).toEqual(['OCI_LAYER_TOO_LARGE']);
});
