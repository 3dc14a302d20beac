import { MAX_PATTERN, matchGoPattern, type TimeBudget } from '../bounded';
import { type Problem, printable, quote } from '../diagnostics';
import { secretIn } from '../kubernetes';
import type { AddOnParameter } from '../releases';
import { checkRequirements, type KnownFacts } from '../requirements';
import { codePoint, hiddenIn } from '../yaml';

/** Longest value, in UTF-16 code units: more than a certificate with its chain. */
const MAX_VALUE = 32 * 1024;

/** A problem of a value; `isOfRelease` if whoever gives values cannot mend it. */
export interface ValueProblem extends Problem {
  readonly isOfRelease?: boolean;
}

/** What a value is judged by, beside its definition. */
export interface Judging {
  readonly facts: KnownFacts;
  /** Time for patterns. */
  readonly budget: TimeBudget;
}

/** All problems of a value as the cluster would get it. None repeats the value. */
export function checkValue(definition: AddOnParameter, text: string, { facts, budget }: Judging): ValueProblem[] {
  // What is too long is looked at no further.
  if (text.length > MAX_VALUE) return [problemOfText(`has ${text.length} characters, more than ${MAX_VALUE}`, 'Shorten it.')];
  const { options = [] } = definition;
  const problems = [...checkCharacters(text), ...checkSecrecy(definition, text)];
  return [...problems, ...(options.length > 0 ? checkOption(options, text, facts) : checkPattern(definition, text, budget))];
}

function checkCharacters(text: string): ValueProblem[] {
  const hidden = hiddenIn(text);
  if (hidden === undefined) return [];
  return [
    problemOfText(`holds the invisible character ${codePoint(hidden)}`, 'Remove it: it can hide what the text really says.'),
  ];
}

function problemOfText(message: string, hint: string): ValueProblem {
  return { code: 'PARAMETER_TEXT', message, hint };
}

function checkSecrecy({ id }: AddOnParameter, text: string): ValueProblem[] {
  const secret = secretIn(text, id);
  if (secret === undefined) return [];
  const hint = 'Take it out of the file and of its history, and give all values in a Secret: parametersSecret.';
  return [{ code: 'PLAINTEXT_SECRET', message: `holds ${secret} in plain text, and the file is committed`, hint }];
}

function checkOption(options: NonNullable<AddOnParameter['options']>, text: string, facts: KnownFacts): ValueProblem[] {
  const option = options.find(({ value }) => value === text);
  if (!option) {
    const hint = `The values are: ${printable(options.map(({ value }) => quote(value)).join(', '))}.`;
    return [{ code: 'PARAMETER_OPTION', message: 'is none of its options', hint }];
  }
  return checkRequirements(option.requirements ?? [], facts).flatMap((result): ValueProblem[] => {
    if (result.is === 'met') return [];
    const message = `${result.is === 'unmet' ? 'cannot' : 'may not'} be ${quote(text)} on this cluster: ${result.reasons.join('; ')}`;
    if (result.is === 'unreadable')
      return [ofRelease(`has an option ${quote(text)} whose requirement cannot be read: ${result.reasons.join('; ')}`)];
    const hint =
      result.is === 'unmet'
        ? 'Choose another option, or change the cluster.'
        : 'Record the facts of the cluster with addons inventory, or by hand.';
    return [{ code: 'PARAMETER_OPTION_REQUIREMENT', message, hint }];
  });
}

/** Patterns are Go's, in which OCM is written, and match anywhere unless they say otherwise. */
function checkPattern(
  { validation = '', validation_err_msg: said = '' }: AddOnParameter,
  text: string,
  budget: TimeBudget,
): ValueProblem[] {
  if (validation === '') return [];
  if (validation.length > MAX_PATTERN)
    return [ofRelease(`has a validation of ${validation.length} characters, more than ${MAX_PATTERN}`)];
  if (text.length > MAX_PATTERN) {
    return [
      problemOfText(`has ${text.length} characters, more than the ${MAX_PATTERN} that a validation is tried on`, 'Shorten it.'),
    ];
  }
  const result = matchGoPattern(validation, text, budget);
  if ('invalid' in result) return [ofRelease(`has a validation that OCM cannot read: ${printable(result.invalid)}`)];
  if ('timedOut' in result) return [ofRelease('has a validation that takes too long')];
  if (result.matches) return [];
  return [
    {
      code: 'PARAMETER_VALIDATION',
      message: `does not match its validation ${quote(validation)}`,
      ...(said !== '' && { hint: printable(said) }),
    },
  ];
}

function ofRelease(message: string): ValueProblem {
  return { code: 'PARAMETER_DEFINITION', message, isOfRelease: true };
}
