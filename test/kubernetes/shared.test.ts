import { askOnce, isShared, share } from '../../src/kubernetes';

test('a shared part is asked once for each question', () => {
  const part = share({ kind: 'ConfigMap' });
  const find = jest.fn(() => part.kind);
  expect(isShared(part)).toBe(true);
  expect([askOnce(part, 'a', find), askOnce(part, 'a', find), askOnce(part, 'b', find)]).toEqual(Array(3).fill('ConfigMap'));
  expect(find).toHaveBeenCalledTimes(2);
});

test('to share it again forgets nothing', () => {
  const part = share({});
  const find = jest.fn(() => undefined);
  askOnce(part, 'a', find);
  askOnce(share(part), 'a', find);
  expect(find).toHaveBeenCalledTimes(1);
});

test('a part that is not shared is asked each time', () => {
  const find = jest.fn(() => 1);
  const part = {};
  expect(isShared(part)).toBe(false);
  expect(askOnce(part, 'a', find) + askOnce(part, 'a', find)).toBe(2);
  expect(find).toHaveBeenCalledTimes(2);
});
