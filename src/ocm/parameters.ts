import type { AddOnParameter } from '../releases';
import type { ParameterBody, ParametersBody } from './model-parameter';

/**
 * The parameters in the form of both services. The author's `order` is kept; a parameter without one gets the lowest number from 1 that
 * no other has, in the order of the file. Without any `order` that is 1, 2, 3…, which is how the incumbent numbers those of a version
 * whatever the author wrote (managed-tenants 3.3 and weakness 15).
 */
export function parametersOf(parameters: readonly AddOnParameter[]): ParametersBody {
  const taken = new Set(parameters.map(({ order }) => order));
  let next = 1;
  const free = (): number => {
    while (taken.has(next)) next++;
    return next++;
  };
  return { items: parameters.map((parameter): ParameterBody => ({ ...parameter, order: parameter.order ?? free() })) };
}
