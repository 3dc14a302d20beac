import { checkQuantity } from '../../src/olm/quantity';
import { oneLine } from './render';

test.each(['0', '1', '500m', '64Mi', '1.5Gi', '.5', '1e3', '2E', '12k'])('%p is a quantity', (text) => {
  expect(checkQuantity(text, 'memoryTarget')).toEqual([]);
});

test.each(['', 'Mi', '64MB', '64 Mi', '-1', '1e', '0x10'])('%p is none', (text) => {
  expect(checkQuantity(text, 'memoryTarget').map(oneLine)).toEqual([
    `error QUANTITY_INVALID: memoryTarget is '${text}', which is not a resource quantity`,
  ]);
});
