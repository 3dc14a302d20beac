import { type Diagnostic, error } from '../diagnostics';
import { compileFilter, compileNamedCondition, unknownConditions } from './conditions';
import { type Field, invalid, manifestField, required } from './field-error';
import { globMatcher } from './glob';
import { areRepeated, itemsOf } from './manifest';
import type { PackageComponent } from './package';

const NAME = /^[_a-zA-Z][_a-zA-Z0-9]*$/;

/** Checks the named conditions and the filters of paths (package-operator 2.9). */
export function checkFilters(component: PackageComponent): Diagnostic[] {
  return [...checkConditions(component), ...checkPaths(component)];
}

function checkConditions(component: PackageComponent): Diagnostic[] {
  const conditions = itemsOf(component.manifest.value.spec?.filter?.conditions);
  const names = conditions.map((condition) => condition?.name ?? '');
  const repeated = areRepeated(names);
  return conditions.flatMap((condition, index) => {
    const at = (field: string) => manifestField(component, ['spec', 'filter', 'conditions', index, field]);
    const name = names[index] ?? '';
    const found: Diagnostic[] = [];
    if (!NAME.test(name)) {
      const hint = 'Use letters, digits and "_", and begin with a letter or "_".';
      found.push(error({ code: 'PACKAGE_CONDITION_NAME', ...invalid(at('name'), name, 'invalid CEL condition name', hint) }));
    } else if (repeated[index]) {
      const hint = 'Give each condition its own name.';
      found.push(error({ code: 'PACKAGE_CONDITION_NAME', ...invalid(at('name'), name, 'duplicate CEL condition name', hint) }));
    }
    const compiled = compileNamedCondition(condition?.expression ?? '');
    if ('reason' in compiled) found.push(celInvalid(at('expression'), condition?.expression ?? '', compiled.reason));
    return found;
  });
}

function checkPaths(component: PackageComponent): Diagnostic[] {
  return itemsOf(component.manifest.value.spec?.filter?.paths).flatMap((filter, index) => {
    const at = (field: string) => manifestField(component, ['spec', 'filter', 'paths', index, field]);
    const found: Diagnostic[] = [];
    const glob = filter?.glob ?? '';
    if (glob === '') {
      found.push(
        error({ code: 'PACKAGE_FIELD_REQUIRED', ...required(at('glob'), 'Write a pattern of paths, such as debug/**.') }),
      );
    } else if (!globMatcher(glob)) {
      const hint = 'Close each [ and {, and write no backslash at the end.';
      found.push(error({ code: 'PACKAGE_GLOB_INVALID', ...invalid(at('glob'), glob, 'syntax error in pattern', hint) }));
    }
    return [...found, ...checkFilter(component, at('expression'), filter?.expression ?? '')];
  });
}

function checkFilter(component: PackageComponent, field: Field, expression: string): Diagnostic[] {
  const compiled = compileFilter(expression);
  if ('reason' in compiled) return [celInvalid(field, expression, compiled.reason)];
  return unknownConditions(component, expression).map((name) =>
    celInvalid(field, expression, `no such key: ${name} is no condition of spec.filter.conditions`),
  );
}

function celInvalid(field: Field, expression: string, reason: string): Diagnostic {
  const hint = 'Write a CEL expression that is true or false; it can use config, images, dependencies and environment.';
  return error({ code: 'PACKAGE_CEL_INVALID', ...invalid(field, expression, reason, hint) });
}
