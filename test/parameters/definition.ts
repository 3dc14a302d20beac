import type { AddOnParameter } from '../../src/releases';

/** A parameter that may be left out and may be given, changed in what a test is about. */
export function definition(changes: Partial<AddOnParameter> = {}): AddOnParameter {
  return {
    id: 'p',
    name: 'P',
    description: 'A parameter.',
    value_type: 'string',
    required: false,
    editable: true,
    enabled: true,
    ...changes,
  };
}
