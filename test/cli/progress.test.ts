import { Writable } from 'node:stream';
import { Progress } from '../../src/cli/progress';

/** A stream that looks like a terminal, or not, and keeps what is written. */
function fakeStream(isTTY: boolean): { stream: NodeJS.WriteStream; text: () => string } {
  const written: string[] = [];
  const writable = new Writable({
    write: (chunk, _, done) => {
      written.push(String(chunk));
      done();
    },
  });
  const stream = Object.assign(writable, {
    isTTY,
    columns: 80,
    cursorTo: () => true,
    clearLine: () => true,
    moveCursor: () => true,
  });
  return { stream: stream as object as NodeJS.WriteStream, text: () => written.join('') };
}

afterEach(() => jest.restoreAllMocks());

function drawn(isTTY: boolean, milliseconds: number): string {
  const { stream, text } = fakeStream(isTTY);
  const clock = jest.spyOn(Date, 'now').mockReturnValue(1_000_000);
  const progress = new Progress(stream);
  clock.mockReturnValue(1_000_000 + milliseconds);
  progress.update(3, 10);
  const seen = text();
  progress.stop();
  return seen;
}

test('a terminal sees a bar once a second has passed', () => {
  expect(drawn(true, 1500)).toContain('30% | 3 of 10');
});

test('a phase with another number of steps has its own', () => {
  const { stream, text } = fakeStream(true);
  const clock = jest.spyOn(Date, 'now').mockReturnValue(1_000_000);
  const progress = new Progress(stream);
  clock.mockReturnValue(1_002_000);
  progress.update(3, 10);
  clock.mockReturnValue(1_003_000);
  progress.update(1, 2);
  progress.stop();
  expect(text()).toContain('50% | 1 of 2');
});

test('quick work shows none', () => {
  expect(drawn(true, 900)).toBe('');
});

test('what is no terminal sees none', () => {
  expect(drawn(false, 5000)).toBe('');
});
