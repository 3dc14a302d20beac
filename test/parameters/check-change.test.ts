import { checkChange } from '../../src/parameters/check-change';
import type { AddOnParameter } from '../../src/releases';
import { definition } from './definition';

const options = ['s', 'm', 'm2', 'l'].map((value) => ({ name: value, value, rank: { s: 0, l: 2 }[value] ?? 1 }));
const up: Partial<AddOnParameter> = { options, editable_direction: 'up' };
const down: Partial<AddOnParameter> = { options, editable_direction: 'down' };

function check(changes: Partial<AddOnParameter>, before: string, after: string | undefined, isGiven = true): string[] {
  return checkChange(definition(changes), { before, after, isGiven }).map(
    ({ code, message, hint }) => `${code}: ${message}. ${hint}`,
  );
}

describe('checkChange allows', () => {
  it.each<[string, Partial<AddOnParameter>, string, string | undefined]>([
    ['what is editable to change', {}, 'a', 'b'],
    ['what is editable to be taken out', {}, 'a', undefined],
    ['what is not editable to stay', { editable: false }, 'a', 'a'],
    ['a higher option', up, 's', 'm'],
    ['a much higher option', up, 's', 'l'],
    ['a lower option', down, 'l', 's'],
    ['the same option', up, 'm', 'm'],
    ['any option in the place of one that the release does not have any more', up, 'xl', 's'],
    ['what is no option, which is told elsewhere', up, 's', 'xl'],
  ])('%s', (_, changes, before, after) => {
    expect(check(changes, before, after)).toEqual([]);
  });
});

describe('checkChange refuses', () => {
  const fixed = 'PARAMETER_NOT_EDITABLE: cannot be changed once the add-on is installed';
  const hint = 'Give the value that the add-on was installed with';
  it.each<[string, Partial<AddOnParameter>, string, string | undefined, boolean, string]>([
    ['another value', { editable: false }, 'a', 'b', true, `${fixed}. ${hint}.`],
    ['another value, and tells none that a person gave', { ...up, editable: false }, 'xl', 's', true, `${fixed}. ${hint}.`],
    ['another value than the default', { editable: false, default_value: 'a' }, 'a', 'b', true, `${fixed}. ${hint}, 'a'.`],
    ['another value, although a direction is given', { ...up, editable: false }, 's', 'l', true, `${fixed}. ${hint}, 's'.`],
    ['a value that was taken out', { editable: false }, 'a', undefined, false, `${fixed}, and it was taken out. ${hint}.`],
    [
      'another default',
      { editable: false, default_value: 'b' },
      'a',
      'b',
      false,
      `${fixed}, and the default that stands in for it is another one. ${hint}.`,
    ],
    [
      'a lower option',
      up,
      'm',
      's',
      true,
      "PARAMETER_DIRECTION: may only go up once the add-on is installed: 's' is not above 'm'. Give 'm', or an option of higher rank.",
    ],
    [
      'an option of the same rank',
      up,
      'm',
      'm2',
      true,
      "PARAMETER_DIRECTION: may only go up once the add-on is installed: 'm2' is not above 'm'. Give 'm', or an option of higher rank.",
    ],
    [
      'a higher option',
      down,
      'm',
      'l',
      true,
      "PARAMETER_DIRECTION: may only go down once the add-on is installed: 'l' is not below 'm'. Give 'm', or an option of lower rank.",
    ],
    [
      'an option of the same rank, downwards',
      down,
      'm',
      'm2',
      true,
      "PARAMETER_DIRECTION: may only go down once the add-on is installed: 'm2' is not below 'm'. Give 'm', or an option of lower rank.",
    ],
    [
      'an option that was taken out',
      up,
      'm',
      undefined,
      false,
      "PARAMETER_DIRECTION: may only go up once the add-on is installed: it was taken out. Give 'm', or an option of higher rank.",
    ],
  ])('%s', (_, changes, before, after, isGiven, expected) => {
    expect(check(changes, before, after, isGiven)).toEqual([expected]);
  });
});
