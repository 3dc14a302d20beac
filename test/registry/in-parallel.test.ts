import limit from 'p-limit';
import { inParallel } from '../../src/registry/in-parallel';

test('results come in the order of the tasks, whichever ends first', async () => {
  const later = async (turns: number) => {
    for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate);
    return turns;
  };
  expect(
    await inParallel(
      limit(3),
      [5, 1, 3, 0].map((turns) => () => later(turns)),
    ),
  ).toEqual([5, 1, 3, 0]);
  expect(await inParallel(limit(1), [])).toEqual([]);
});

test('after a failure none is begun, and those that run end first', async () => {
  const log: string[] = [];
  const task = (name: string, fails: boolean) => async () => {
    log.push(`${name} begins`);
    await new Promise(setImmediate);
    if (fails) throw new Error(name);
    await new Promise(setImmediate);
    log.push(`${name} ends`);
  };
  const tasks = [task('a', false), task('b', true), task('c', false), task('d', false)];
  await expect(inParallel(limit(2), tasks)).rejects.toThrow('b');
  expect(log).toEqual(['a begins', 'b begins', 'a ends']);
});
