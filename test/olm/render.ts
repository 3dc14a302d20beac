import { App, Chart, Yaml } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';
import { type Diagnostic, problemsOf } from '../../src/diagnostics';

/** A chart of its own: what a set's objects are made in. */
export function chart(): Chart {
  return new Chart(new App({ outdir: 'unused' }), 'set');
}

/** The YAML of the objects that `build` makes, after every check of stock cdk8s. */
export function render(build: (scope: Construct) => unknown): string {
  const scope = chart();
  build(scope);
  return Yaml.stringify(...scope.toJson());
}

/** The problems that `build` leads to, as `severity CODE: message`. */
export function problems(build: (scope: Construct) => IConstruct): string[] {
  return problemsOf(build(chart())).map(oneLine);
}

/** A diagnostic as `severity CODE: message`. */
export function oneLine({ severity, code, message }: Diagnostic): string {
  return `${severity} ${code}: ${message}`;
}
