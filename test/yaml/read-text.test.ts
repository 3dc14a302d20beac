import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { displayPath, MAX_FILE_BYTES, readText } from '../../src/yaml';

describe('readText', () => {
  let folder: string;
  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'read-text-'));
  });
  afterAll(() => fs.rmSync(folder, { recursive: true }));
  const write = (name: string, bytes: string | Buffer): string => {
    const file = path.join(folder, name);
    fs.writeFileSync(file, bytes);
    return file;
  };

  it('reads UTF-8, without a byte order mark', () => {
    expect(readText(write('a', '\ufeffé 🚀\n'))).toEqual({ text: 'é 🚀\n', diagnostics: [] });
    expect(readText(write('empty', ''))).toEqual({ text: '', diagnostics: [] });
  });

  it.each([
    ['UTF-16', Buffer.from([0xff, 0xfe, 0x61, 0x00]), 1],
    ['a stray byte', Buffer.from([0x61, 0x0a, 0x62, 0xff]), 2],
    ['an overlong sequence', Buffer.from([0x0a, 0x0a, 0xc0, 0x80]), 3],
  ])('refuses %s, telling the line', (_, bytes, line) => {
    const { text, diagnostics } = readText(write('bad', bytes), 'bad.yaml');
    expect(text).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'FILE_ENCODING', where: { file: 'bad.yaml', line } }]);
  });

  it('refuses a file that is too large without reading it', () => {
    const file = write('large', '');
    fs.truncateSync(file, 1024 ** 4);
    expect(readText(file).diagnostics).toMatchObject([{ message: 'the file is larger than 8 MiB' }]);
    fs.truncateSync(file, MAX_FILE_BYTES);
    expect(readText(file).text).toHaveLength(MAX_FILE_BYTES);
  });

  it('refuses what is no file, and does not wait for it', () => {
    const fifo = path.join(folder, 'fifo');
    execFileSync('mkfifo', [fifo]);
    expect(readText(folder).diagnostics).toMatchObject([{ message: 'a folder stands where a file is wanted' }]);
    expect(readText(fifo).diagnostics).toMatchObject([{ message: 'a pipe, socket or device stands where a file is wanted' }]);
    expect(readText('/dev/zero').diagnostics).toMatchObject([
      { message: 'a pipe, socket or device stands where a file is wanted' },
    ]);
  });

  it('says why a file cannot be read', () => {
    expect(readText(path.join(folder, 'none')).diagnostics).toMatchObject([
      { code: 'FILE_UNREADABLE', message: 'the file cannot be read: it does not exist', where: { line: 1, column: 1 } },
    ]);
  });
});

describe('displayPath', () => {
  it.each([
    [path.resolve('src/a.yaml'), path.join('src', 'a.yaml')],
    ['/b', '/b'],
    ['c.yaml', 'c.yaml'],
  ])('shows %j as %j', (file, shown) => {
    expect(displayPath(file)).toBe(shown);
  });
});
