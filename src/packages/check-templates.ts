import { posix } from 'node:path';
import { type Diagnostic, error, type Location, type Problem, quote, warning } from '../diagnostics';
import { type ConfigSchema, itemsOf } from './manifest';
import type { PackageComponent } from './package';
import { isSchema } from './schema/children';
import { TEMPLATE_FUNCTIONS } from './template/functions';
import { type ParsedTemplate, parseTemplate } from './template/parse';
import type { TemplateUse } from './template/pipeline';
import { textOf } from './text-of';

/** The end of the name of a template; what it makes is stored without it. */
export const TEMPLATE_SUFFIX = '.gotmpl';

/** What a template is given (package-operator 2.6). */
const ROOTS = ['package', 'config', 'images', 'dependencies', 'environment'];

/** Problems of one template that are told. */
const MAX_PROBLEMS = 100;

interface ReadTemplate {
  readonly path: string;
  readonly parsed: ParsedTemplate;
  readonly locate: (offset: number) => Location;
}

/**
 * Checks the templates of a component without running them: syntax, functions, templates and files that are named by a text, and the
 * values that are used of what the templates are given (package-operator 2.6).
 */
export function checkTemplates(component: PackageComponent): Diagnostic[] {
  const templates: ReadTemplate[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of component.files) {
    if (!file.path.endsWith(TEMPLATE_SUFFIX)) continue;
    const name = posix.join(component.folder, file.path);
    const { text, diagnostics: unread } = textOf(file, name);
    diagnostics.push(...unread);
    if (text !== undefined) templates.push({ path: file.path, parsed: parseTemplate(text), locate: locator(name, text) });
  }
  // All templates of a component are one set; each is also known by its path.
  const defined = new Set(templates.flatMap(({ path, parsed }) => [path, ...parsed.defines]));
  const known = { component, defined, files: new Set(component.files.map(({ path }) => path)) };
  for (const { parsed, locate } of templates) {
    const faults = parsed.faults.map(({ offset, message }) =>
      error({
        code: 'PACKAGE_TEMPLATE_SYNTAX',
        message: `the template cannot be parsed: ${message}`,
        hint: 'Mend the action at this place; the syntax is that of Go text/template.',
        where: locate(offset),
      }),
    );
    const uses = parsed.uses.flatMap((use) => checkUse(use, known).map((problem) => ({ ...problem, where: locate(use.offset) })));
    diagnostics.push(...[...faults, ...uses].slice(0, MAX_PROBLEMS));
  }
  return diagnostics;
}

interface Known {
  readonly component: PackageComponent;
  readonly defined: ReadonlySet<string>;
  readonly files: ReadonlySet<string>;
}

function checkUse(use: TemplateUse, { component, defined, files }: Known): Diagnostic[] {
  switch (use.kind) {
    case 'function': {
      if (TEMPLATE_FUNCTIONS.has(use.name)) return [];
      const message = `the template cannot be parsed: function ${quote(use.name)} not defined`;
      const hint =
        'Package Operator has a part of the functions of sprig: none for dates, random numbers, keys, environment or network.';
      return [error({ code: 'PACKAGE_TEMPLATE_FUNCTION', message, hint })];
    }
    case 'template': {
      if (defined.has(use.name)) return [];
      const message = `template ${quote(use.name)} not defined`;
      const hint = 'Define it in any .gotmpl file of the component: {{ define "name" }}.';
      return [error({ code: 'PACKAGE_TEMPLATE_UNDEFINED', message, hint })];
    }
    case 'file': {
      if (files.has(use.name)) return [];
      const message = `getFile ${quote(use.name)}: file not found`;
      return [error({ code: 'PACKAGE_TEMPLATE_FILE', message, hint: 'Write the path from the folder of the manifest.' })];
    }
    case 'value':
      return checkValue(use.path, component);
  }
}

function checkValue([root = '', ...path]: readonly string[], component: PackageComponent): Diagnostic[] {
  const { spec } = component.manifest.value;
  const [name] = path;
  if (!ROOTS.includes(root)) {
    const hint = `Templates are given ${ROOTS.join(', ')}.`;
    return [error({ code: 'PACKAGE_TEMPLATE_VALUE', message: `map has no entry for key ${quote(root)}`, hint })];
  }
  if (root === 'images' && name !== undefined && !itemsOf(spec?.images).some((image) => image?.name === name)) {
    const message = `.images.${name}: map has no entry for key ${quote(name)}`;
    return [error({ code: 'PACKAGE_TEMPLATE_IMAGE', message, hint: 'Add the image to spec.images, and update the lock file.' })];
  }
  return root === 'config' ? checkConfigPath(path, spec?.config?.openAPIV3Schema) : [];
}

/** What the schema does not name is taken out of the configuration before a template sees it (package-operator 2.7). */
function checkConfigPath(path: readonly string[], schema: ConfigSchema | null | undefined): Diagnostic[] {
  let part: ConfigSchema | undefined = schema ?? {};
  for (const [index, name] of path.entries()) {
    if (part['x-kubernetes-preserve-unknown-fields'] === true || part.additionalProperties === true) return [];
    const next = fieldOf(part, name);
    if (!next) {
      if (index === 0 && schema && META_FIELDS.includes(name)) return [];
      const message = `.config.${path.slice(0, index + 1).join('.')} is never there: the schema of the configuration does not name it`;
      return [
        warning({
          code: 'PACKAGE_TEMPLATE_CONFIG',
          message,
          hint: 'Add it to spec.config.openAPIV3Schema, with a default or as required.',
        }),
      ];
    }
    part = next;
  }
  return [];
}

/** The schema of a field: that of its property, or that of all values of a map. */
function fieldOf({ properties, additionalProperties }: ConfigSchema, name: string): ConfigSchema | undefined {
  if (properties && Object.hasOwn(properties, name)) return properties[name];
  return isSchema(additionalProperties) ? additionalProperties : undefined;
}

/** They stay in every configuration that has a schema. */
const META_FIELDS = ['apiVersion', 'kind', 'metadata'];

function locator(file: string, text: string): (offset: number) => NonNullable<Problem['where']> {
  return (offset) => {
    const before = text.slice(0, offset);
    return { file, line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
  };
}
