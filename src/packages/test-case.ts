import type { Json } from '../yaml';
import type { CelBudget } from './cel/evaluate';
import { evaluateCondition } from './cel/evaluate';
import { compileFilter, compileNamedCondition } from './conditions';
import { globMatcher } from './glob';
import { itemsOf, type Optional, type TemplateTest } from './manifest';
import { mappingOf } from './mapping';
import type { PackageComponent } from './package';
import { defaulted, pruned } from './schema/config-value';

/** What every image of a package is in a test (package-operator 2.6). */
const STATIC_IMAGE = 'registry.package-operator.run/static-image';

/** Whether a file or a document is kept in a test, or why that cannot be told. */
export type Verdict = { readonly isKept: boolean } | { readonly reason: string };

/** Decides by the conditions of a package what one template test leaves out (package-operator 2.9, 2.13). */
export class TestConditions {
  private readonly variables: Readonly<Record<string, Json>>;
  private readonly failure?: string;

  public constructor(
    private readonly component: PackageComponent,
    test: Optional<TemplateTest>,
    private readonly budget: CelBudget,
  ) {
    const context = testContext(component, test);
    const cond: [string, boolean][] = [];
    for (const condition of itemsOf(component.manifest.value.spec?.filter?.conditions)) {
      const compiled = compileNamedCondition(condition?.expression ?? '');
      const outcome = 'reason' in compiled ? compiled : evaluateCondition(compiled.expression, context, budget);
      if ('reason' in outcome) this.failure ??= `the condition ${condition?.name ?? ''}: ${outcome.reason}`;
      else cond.push([condition?.name ?? '', outcome.value]);
    }
    this.variables = { ...context, cond: Object.fromEntries(cond) };
  }

  /** Whether a file is kept; `path` is without `.gotmpl`. */
  public ofPath(path: string): Verdict {
    for (const filter of itemsOf(this.component.manifest.value.spec?.filter?.paths)) {
      if (!globMatcher(filter?.glob ?? '')?.(path)) continue;
      const verdict = this.ofExpression(filter?.expression ?? '');
      if ('reason' in verdict || !verdict.isKept) return verdict;
    }
    return { isKept: true };
  }

  /** Whether an object with this condition is kept. */
  public ofExpression(expression: string): Verdict {
    if (this.failure !== undefined) return { reason: this.failure };
    const compiled = compileFilter(expression);
    const outcome = 'reason' in compiled ? compiled : evaluateCondition(compiled.expression, this.variables, this.budget);
    return 'reason' in outcome ? outcome : { isKept: outcome.value };
  }
}

/** What templates and conditions are given in a test (package-operator 2.6). */
function testContext({ manifest }: PackageComponent, test: Optional<TemplateTest>): Record<string, Json> {
  const { spec } = manifest.value;
  const given = test?.context;
  const metadata = given?.package?.metadata;
  const schema = spec?.config?.openAPIV3Schema;
  const images = itemsOf(spec?.images).map((image) => [image?.name ?? '', STATIC_IMAGE]);
  return {
    package: {
      metadata: {
        name: metadata?.name ?? '',
        namespace: metadata?.namespace ?? '',
        labels: metadata?.labels ?? {},
        annotations: metadata?.annotations ?? {},
      },
      image: given?.package?.image ?? '',
    },
    // Without a schema there is no configuration.
    config: schema ? defaulted(pruned(mappingOf(given?.config), schema, true), schema) : {},
    images: Object.fromEntries(images),
    dependencies: {},
    environment: { kubernetes: { version: '' }, ...given?.environment },
  };
}
