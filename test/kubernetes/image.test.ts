import { parseImage } from '../../src/kubernetes';
import { growth } from '../growth';

const HEX = 'a1'.repeat(32);
const DIGEST = `sha256:${HEX}`;

test.each<[string, string, string | undefined, string | undefined]>([
  ['a name', 'widget', undefined, undefined],
  ['a path', 'quay.io/osd-addons/widget-index', undefined, undefined],
  ['a deep path', 'registry.example.com/a/b/c/d', undefined, undefined],
  ['a port', 'localhost:5000/widget', undefined, undefined],
  ['the last port', 'host:65535/widget', undefined, undefined],
  ['localhost', 'localhost/widget', undefined, undefined],
  ['an upper-case host', 'Quay.IO/widget', undefined, undefined],
  ['separators', 'quay.io/a.b/c_d/e__f/g---h', undefined, undefined],
  ['a tag', 'quay.io/a/widget', 'v1.2.3', undefined],
  ['a tag of 128 characters', 'quay.io/a/widget', 'x'.repeat(128), undefined],
  ['a digest', 'quay.io/a/widget', undefined, DIGEST],
  ['a tag and a digest', 'quay.io/a/widget', '_1', DIGEST],
  ['a port, a tag and a digest', 'localhost:5000/widget', 'latest', DIGEST],
])('parseImage takes %s apart', (_, repository, tag, digest) => {
  const text = `${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
  expect(parseImage(text)).toEqual({ repository, tag, digest });
});

test('parseImage reads a name with a number behind it as a tag', () => {
  expect(parseImage('widget:5000')).toEqual({ repository: 'widget', tag: '5000', digest: undefined });
});

test.each<[string, string]>([
  ['nothing', ''],
  ['a scheme', 'docker://quay.io/a/widget'],
  ['a URL', 'https://quay.io/a/widget'],
  ['a user', 'me@quay.io/a/widget'],
  ['a user and a password', 'me:secret@quay.io/a/widget'],
  ['a port beyond the last', 'host:65536/widget'],
  ['a port of six digits', 'host:123456/widget'],
  ['a port that is none', 'host:http/widget'],
  ['an upper-case path', 'quay.io/Team/widget'],
  ['an empty component', 'quay.io//widget'],
  ['a slash at the end', 'quay.io/widget/'],
  ['a slash at the beginning', '/widget'],
  ['three underscores', 'quay.io/a___b'],
  ['two dots', 'quay.io/a..b'],
  ['a way up', 'quay.io/../widget'],
  ['a component that begins with a dash', 'quay.io/-a'],
  ['an empty tag', 'quay.io/widget:'],
  ['a tag that begins with a dash', 'quay.io/widget:-1'],
  ['a tag of 129 characters', `quay.io/widget:${'x'.repeat(129)}`],
  ['two tags', 'quay.io/widget:a:b'],
  ['an empty digest', 'quay.io/widget@'],
  ['a digest without an algorithm', `quay.io/widget@${HEX}`],
  ['a short digest', `quay.io/widget@sha256:${HEX.slice(1)}`],
  ['a long digest', `quay.io/widget@${DIGEST}0`],
  ['an upper-case digest', `quay.io/widget@sha256:${HEX.toUpperCase()}`],
  ['another algorithm', `quay.io/widget@sha512:${HEX}${HEX}`],
  ['a tag behind the digest', `quay.io/widget@${DIGEST}:v1`],
  ['white space', ' quay.io/widget'],
  ['a line feed', 'quay.io/widget\n'],
  ['a placeholder', '{{ image }}'],
  ['a control character', 'quay.io/wid\u001bget'],
  ['more than 512 characters', `quay.io/${'a'.repeat(505)}`],
])('parseImage refuses %s', (_, text) => {
  expect(parseImage(text)).toBeUndefined();
});

test.each(['a', 'a-', 'a.', 'a/', '-'])(
  'parseImage refuses many of %j, which make an expression backtrack, in linear time',
  (piece) => {
    const many = (size: number) => `a${piece.repeat(size / piece.length)}!`;
    expect(growth(many, parseImage, 126)).toBeLessThan(10);
    expect(parseImage(many(510))).toBeUndefined();
  },
);
