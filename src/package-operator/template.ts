import { ClusterPackage } from '../../imports/package-operator.run';
import { type ConfigValue, fieldsOf, isList } from './config';
import { literal } from './literal';
import type { PackageSpec } from './package-spec';
import { Reference } from './reference';
import { type SourceField, sourceFieldOf } from './source-field';
import { readSources, type Source } from './sources';

/** The field of `.config` in which the template finds what a reference reads. */
type Destinations = ReadonlyMap<Reference, string>;

/**
 * The Go template that makes one ClusterPackage from the values of {@link sourcesOf} (package-operator 1.5).
 *
 * The configuration is a flow collection of YAML, in which a comma may follow the last entry: each entry comes or goes on its own.
 * Values of the cluster are written with `quote`, whose escapes YAML has as well. JSON would not do: it leaves U+007F as it is,
 * which YAML refuses, and U+0085, which YAML turns into a blank.
 */
export function templateOf({ name, image, component, config }: PackageSpec): string {
  const destinations = destinationsOf(readSources(config ?? {}));
  const { apiVersion, kind } = ClusterPackage.GVK;
  return [
    `apiVersion: ${apiVersion}`,
    `kind: ${kind}`,
    'metadata:',
    `  name: ${literal(name)}`,
    'spec:',
    `  image: ${literal(image)}`,
    ...(component === undefined ? [] : [`  component: ${literal(component)}`]),
    ...(config === undefined ? [] : ['  config:', `    ${collection(config, '    ', destinations)}`]),
    '',
  ].join('\n');
}

function destinationsOf(sources: readonly Source[]): Destinations {
  return new Map(
    sources.flatMap(({ items }) =>
      items.flatMap(({ references, destination }) => references.map((each) => [each, destination] as const)),
    ),
  );
}

function entry(label: string, value: ConfigValue<Reference>, indent: string, destinations: Destinations): string {
  if (!Reference.is(value)) return `${indent}${label}${collection(value, indent, destinations)},`;
  const { path, form } = sourceFieldOf(value);
  const destination = destinations.get(value);
  if (!value.isOptional) return `${indent}${label}${clusterValue(`.config.${destination}`, form, indent)},`;
  const object = `(first (dig "${destination}" (list dict) .config))`;
  return [
    `${indent}{{- $value := dig ${path.map(literal).join(' ')} nil ${object} }}`,
    `${indent}{{- if kindIs "${form === 'base64Map' ? 'map' : 'string'}" $value }}`,
    `${indent}${label}${clusterValue('$value', form, indent)},`,
    `${indent}{{- end }}`,
  ].join('\n');
}

function collection(value: Exclude<ConfigValue<Reference>, Reference>, indent: string, destinations: Destinations): string {
  const inner = `${indent}  `;
  if (isList(value)) {
    return ['[', ...value.map((item) => entry('', item, inner, destinations)), `${indent}]`].join('\n');
  }
  if (typeof value === 'object') {
    const entries = fieldsOf(value).map(([field, item]) => entry(`${literal(field)}: `, item, inner, destinations));
    return ['{', ...entries, `${indent}}`].join('\n');
  }
  return literal(value);
}

function clusterValue(expression: string, form: SourceField['form'], indent: string): string {
  switch (form) {
    case 'text':
      return `{{ quote ${expression} }}`;
    case 'base64':
      return `{{ ${expression} | b64dec | quote }}`;
    case 'base64Map':
      return [
        '{',
        `${indent}  {{- range $key, $text := ${expression} }}`,
        `${indent}  {{ quote $key }}: {{ $text | b64dec | quote }},`,
        `${indent}  {{- end }}`,
        `${indent}}`,
      ].join('\n');
  }
}
