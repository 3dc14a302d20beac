import { parseFile } from '../../src/bundles/parse-file';
import { codes } from './widget';

const parse = (content: string | Buffer) => parseFile({ path: 'a.yaml', content: Buffer.from(content) }, 'b/a.yaml');

it('reads several documents', () => {
  const { sources, diagnostics } = parse('a: 1\n---\nb: 2\n');
  expect(diagnostics).toEqual([]);
  expect(sources.map(({ value }) => value)).toEqual([{ a: 1 }, { b: 2 }]);
});

it.each(['2019-02-28', '2019-02-28 01:03:00', '2014-07-19T07:02:32.267701596Z'])('takes the date %s for text', (date) => {
  const { sources, diagnostics } = parse(`a:\n  b: ${date}\n`);
  expect(diagnostics).toMatchObject([
    { severity: 'warning', code: 'YAML_AMBIGUOUS', where: { file: 'b/a.yaml', line: 2, column: 6 } },
  ]);
  expect(sources.map(({ value }) => value)).toEqual([{ a: { b: date } }]);
});

it.each([
  ['what else readers of YAML disagree on', 'a: 12:30:45\nb: 2019-02-28\n', ['error YAML_AMBIGUOUS', 'warning YAML_AMBIGUOUS']],
  ['a syntax error', 'a: [', ['error YAML_SYNTAX']],
  ['nothing', '# only this\n', ['error YAML_EMPTY']],
  ['another encoding', Buffer.from([0x61, 0x3a, 0x20, 0xff]), ['error FILE_ENCODING']],
  ['more than 8 MiB', Buffer.alloc(8 * 1024 * 1024 + 1, 'a'), ['error FILE_UNREADABLE']],
])('refuses %s', (_, content, expected) => {
  expect(codes(parse(content).diagnostics)).toEqual(expected);
});

it('says at which line the encoding ends', () => {
  expect(parse(Buffer.concat([Buffer.from('a: 1\nb: '), Buffer.from([0xff])])).diagnostics).toMatchObject([
    { where: { line: 2 } },
  ]);
});
