import { type Diagnostic, error, quote } from '../diagnostics';

const QUANTITY = /^\+?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?$/;

/** Tells if `text` is no resource quantity of Kubernetes that is zero or more, such as `500m` (processors) or `64Mi` (bytes). */
export function checkQuantity(text: string, property: string): Diagnostic[] {
  if (QUANTITY.test(text)) return [];
  return [
    error({
      code: 'QUANTITY_INVALID',
      message: `${property} is ${quote(text)}, which is not a resource quantity`,
      hint: "Give a number and a unit, such as '500m' or '64Mi'.",
    }),
  ];
}
