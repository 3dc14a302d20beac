import { endAs, Interrupted, interruptible } from '../../src/cli/interrupt';

const count = () => process.listenerCount('SIGINT') + process.listenerCount('SIGTERM');

test.each(['SIGINT', 'SIGTERM'] as const)('%s aborts, and a second one is left to Node', (name) => {
  const before = count();
  const { signal, dispose } = interruptible();
  expect(count()).toBe(before + 2);
  process.emit(name, name);
  expect(signal.reason).toBeInstanceOf(Interrupted);
  expect(signal.reason).toMatchObject({ by: name, message: `interrupted by ${name}` });
  expect(count()).toBe(before);
  dispose();
  expect(count()).toBe(before);
});

test('without a signal, nothing stays behind', () => {
  const before = count();
  const { signal, dispose } = interruptible();
  dispose();
  expect([signal.aborted, count()]).toEqual([false, before]);
});

test('the process ends as the signal would have ended it', () => {
  const kill = jest.spyOn(process, 'kill').mockReturnValue(true);
  endAs(new Interrupted('SIGTERM'));
  expect(kill.mock.calls).toEqual([[process.pid, 'SIGTERM']]);
  kill.mockRestore();
});
