import { type Diagnostic, error, printable, quote, warning } from '../diagnostics';
import type { YamlPath } from '../yaml';
import { type Field, invalid, manifestField, remark } from './field-error';
import { areRepeated, itemsOf } from './manifest';
import type { PackageComponent } from './package';
import { checkSchema } from './schema/check-schema';
import type { SchemaFault } from './schema/fault';
import { ConfigValidator } from './schema/validate-value';
import { inComponent } from './violation';

/** Faults of one schema or value that are told: a hostile file could have millions. */
const MAX_FAULTS = 100;

const SCHEMA_PATH = ['spec', 'config', 'openAPIV3Schema'];

/** Kubernetes `IsConfigMapKey`: a file name of letters, digits, `-`, `_` and `.`. */
const TEST_NAME = /^(?!\.\.)(?!\.$)[-._a-zA-Z0-9]{1,253}$/;

/** Checks the schema of the configuration, and the names and configurations of template tests (package-operator 2.4, 2.7, 2.13). */
export function checkConfig(component: PackageComponent): Diagnostic[] {
  const schema = component.manifest.value.spec?.config?.openAPIV3Schema;
  const faults = schema ? checkSchema(schema) : [];
  const found = faults.slice(0, MAX_FAULTS).map((fault) => {
    const hint = 'The schema follows the rules for CustomResourceDefinitions: structural, each default valid.';
    return error({ code: 'PACKAGE_SCHEMA_INVALID', ...described(component, SCHEMA_PATH, fault), hint });
  });
  const validator = schema && faults.length === 0 ? new ConfigValidator(schema) : undefined;
  return [...found, ...checkTests(component, validator)];
}

function checkTests(component: PackageComponent, validator: ConfigValidator | undefined): Diagnostic[] {
  const tests = itemsOf(component.manifest.value.test?.template);
  const names = tests.map((test) => test?.name ?? '');
  const repeated = areRepeated(names);
  return tests.flatMap((test, index) => {
    const name = names[index] ?? '';
    const found: Diagnostic[] = [];
    const field = manifestField(component, ['test', 'template', index, 'name']);
    if (!TEST_NAME.test(name))
      found.push(testName(field, name, 'a valid config key must consist of alphanumeric characters, "-", "_" or "."'));
    else if (repeated[index]) found.push(sharedFixtures(field, name));
    const path = ['test', 'template', index, 'context', 'config'];
    const faults = validator?.faults(test?.context?.config ?? {}) ?? [];
    return [
      ...found,
      ...faults.slice(0, MAX_FAULTS).map((fault) => {
        const hint = 'Give the test a configuration that fits spec.config.openAPIV3Schema.';
        return error({ code: 'PACKAGE_TEST_CONFIG', ...described(component, path, fault), hint });
      }),
    ];
  });
}

function testName(field: Field, name: string, reason: string): Diagnostic {
  return error({
    code: 'PACKAGE_TEST_NAME',
    ...invalid(field, name, reason, 'It names the folder of the fixtures: use letters, digits, "-", "_" and ".".'),
  });
}

function sharedFixtures(field: Field, name: string): Diagnostic {
  const text = `is ${quote(name)}, as in a test before it: they have the same fixtures`;
  return warning({ code: 'PACKAGE_TEST_TWICE', ...remark(field, text, 'Give each test its own name.') });
}

function described(
  component: PackageComponent,
  base: YamlPath,
  fault: SchemaFault,
): { message: string; where: Diagnostic['where'] } {
  const path = [...base, ...fault.path];
  const { source } = component.manifest;
  return { message: inComponent(component, `${source.describe(path)}: ${printable(fault.text)}`), where: source.locate(path) };
}
