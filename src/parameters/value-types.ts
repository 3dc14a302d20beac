import type { AddOnParameter } from '../releases';
import { canonicalNetwork } from './network';
import type { ParameterValue } from './parameter-context';

/** Digits of a number that are read: more than any number that means something. */
const MAX_DIGITS = 64;

/** The text in which a value reaches the cluster, or what the type takes instead. Neither part repeats the value. */
export type TypedText = { readonly text: string } | { readonly wanted: string; readonly hint?: string };

type Read = (value: ParameterValue) => TypedText;

/**
 * How each type takes a value. The API model says what they are: `cidr` is valid CIDR notation, `number` an integer or a decimal fraction,
 * and `resource` and `resource_requirement` stand for a resource in OCM's quota, not for a quantity of Kubernetes (openshift-online/ocm-api-model,
 * AddonParameterValueType). Of a `resource`, the value is how many units it takes: rosa asks for an integer, and OCM's console compares it
 * with the units that are left. A `resource_requirement` is one of its options, each with what the cluster must have.
 */
const READ: Readonly<Record<AddOnParameter['value_type'], Read>> = {
  string: text,
  number: decimal,
  boolean: (value) => {
    if (value === true || value === 'true') return { text: 'true' };
    return value === false || value === 'false' ? { text: 'false' } : { wanted: 'true or false' };
  },
  cidr: network,
  resource: (value) => {
    const form = plainDigits(value);
    const isWhole = form !== undefined && /^[0-9]+$/.test(form) && Number.isSafeInteger(Number(form));
    return isWhole ? { text: form } : { wanted: 'a whole number of units, at least 0' };
  },
  resource_requirement: text,
};

/** Reads a value that a person gave. One of the options may be given as the text that it is, whatever the type. */
export function typedText({ value_type, options = [] }: AddOnParameter, value: ParameterValue): TypedText {
  return options.length > 0 && typeof value === 'string' ? { text: value } : READ[value_type](value);
}

function text(value: ParameterValue): TypedText {
  if (typeof value === 'string') return { text: value };
  return { wanted: 'text', hint: 'Put it in quotes: without them, YAML takes 1.10 for 1.1 and yes for true.' };
}

function decimal(value: ParameterValue): TypedText {
  const form = plainDigits(value);
  return form === undefined ? { wanted: 'a number in decimal digits, such as 12 or -0.5' } : { text: form };
}

/** A number without exponent, leading zeros and plus sign, which not every reader takes. */
function plainDigits(value: ParameterValue): string | undefined {
  const form = typeof value === 'boolean' ? '' : String(value);
  return form.length <= MAX_DIGITS && /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/.test(form) ? form : undefined;
}

function network(value: ParameterValue): TypedText {
  const canonical = typeof value === 'string' ? canonicalNetwork(value) : undefined;
  if (canonical === undefined) return { wanted: 'a network of IPv4 or IPv6, such as 10.0.0.0/16' };
  return canonical === value ? { text: canonical } : { wanted: 'a network in its canonical form', hint: `Write ${canonical}.` };
}
