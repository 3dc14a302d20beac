import { type Diagnostic, error, quote, warning } from '../diagnostics';
import { parseCel } from './cel/compile';
import { manifestField, remark, required } from './field-error';
import { itemsOf, type Optional, type Probe, type ProbeSet } from './manifest';
import type { PackageComponent } from './package';

/** The kinds of probes, in the order in which Package Operator looks for them. */
const KINDS = ['fieldsEqual', 'condition', 'cel'] as const;

/** The values of a condition of Kubernetes. */
const STATUSES = ['True', 'False', 'Unknown'];

/**
 * Checks the availability probes (package-operator 2.5). Package Operator refuses only an entry without probes; what else is wrong shows
 * on the cluster, where the package never becomes available, or is available before it is: that is warned of.
 */
export function checkProbes(component: PackageComponent): Diagnostic[] {
  return itemsOf(component.manifest.value.spec?.availabilityProbes).flatMap((set, index) => [
    ...checkSelector(component, set, index),
    ...checkSet(component, set, index),
  ]);
}

function checkSelector(component: PackageComponent, set: Optional<ProbeSet>, index: number): Diagnostic[] {
  if ((set?.selector?.kind?.kind ?? '') !== '') return [];
  const field = manifestField(component, ['spec', 'availabilityProbes', index, 'selector', 'kind', 'kind']);
  const text = 'is empty, so that the probes are for no object';
  return [
    warning({ code: 'PACKAGE_PROBE_INEFFECTIVE', ...remark(field, text, 'Name the group and kind of the objects to probe.') }),
  ];
}

function checkSet(component: PackageComponent, set: Optional<ProbeSet>, index: number): Diagnostic[] {
  const path = ['spec', 'availabilityProbes', index, 'probes'];
  const probes = itemsOf(set?.probes);
  if (probes.length === 0) {
    const hint = 'Write at least one probe, or remove the entry.';
    return [error({ code: 'PACKAGE_FIELD_REQUIRED', ...required(manifestField(component, path), hint) })];
  }
  return probes.flatMap((probe, number) => {
    const at = (...inner: readonly string[]) => manifestField(component, [...path, number, ...inner]);
    const kinds = KINDS.filter((kind) => probe?.[kind]);
    const [kind, ...ignored] = kinds;
    const found = ignored.map((extra) =>
      warning({
        code: 'PACKAGE_PROBE_INEFFECTIVE',
        ...remark(at(extra), `is ignored beside ${kind}`, 'Write it as a probe of its own in the list.'),
      }),
    );
    if (kind === undefined) {
      const hint = `Write one of ${KINDS.join(', ')}.`;
      return [warning({ code: 'PACKAGE_PROBE_INEFFECTIVE', ...remark(at(), 'is empty and ignored', hint) })];
    }
    return [
      ...found,
      ...faultsOf(probe, kind).map(({ field, text, hint }) =>
        warning({ code: 'PACKAGE_PROBE_FAILS', ...remark(at(kind, field), text, hint) }),
      ),
    ];
  });
}

/** What makes a probe fail whatever the object is. */
function faultsOf(probe: Optional<Probe>, kind: (typeof KINDS)[number]): { field: string; text: string; hint: string }[] {
  if (kind === 'fieldsEqual') {
    return (['fieldA', 'fieldB'] as const).flatMap((field) => {
      const value = probe?.fieldsEqual?.[field] ?? '';
      if (/^\.?[^.[\]]+(\.[^.[\]]+)*\.?$/.test(value)) return [];
      const text = `is ${quote(value)}, where no field of an object can be found`;
      return [
        {
          field,
          text,
          hint: 'Write the names of the fields with a dot between them: .status.replicas. There is no syntax for lists.',
        },
      ];
    });
  }
  if (kind === 'condition') {
    const { type, status } = probe?.condition ?? {};
    return [
      ...(type ? [] : [{ field: 'type', text: 'is empty, so that no condition fits', hint: 'Name the condition: Available.' }]),
      ...(STATUSES.includes(status ?? '')
        ? []
        : [
            {
              field: 'status',
              text: `is ${quote(status ?? '')}, which no condition has`,
              hint: 'Write "True", "False" or "Unknown".',
            },
          ]),
    ];
  }
  const rule = probe?.cel?.rule ?? '';
  const parsed = parseCel(rule);
  if (!('reason' in parsed)) return [];
  return [
    {
      field: 'rule',
      text: `is ${quote(rule)}, which CEL cannot read: ${parsed.reason}`,
      hint: 'Mend the expression; its variable is self.',
    },
  ];
}
