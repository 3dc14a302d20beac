import * as fc from 'fast-check';
import { conditionOf, editYaml, nextStep, outOfOrder, uninstallEdits, type WrittenStage } from '../../src/cluster-edits';
import { type Installation, readClusterFile } from '../../src/installations';

const NOW = '2026-11-25T12:00:00Z';

function textOf(form: 'syncset' | 'label'): string {
  return `clusterDeployment: { name: c, namespace: n }\naddons:\n  other: { version: latest }\n  widget:\n    version: latest # why\n    form: ${form}\n`;
}

/** The installation in a text, which must be sound. */
function installationIn(text: string): Installation | undefined {
  const { cluster, diagnostics } = readClusterFile('c.yaml', 'c.yaml', text);
  expect(diagnostics).toEqual([]);
  return cluster?.installations.find(({ addon }) => addon === 'widget');
}

test.each<[string, 'syncset' | 'label', boolean, string[]]>([
  ['by SyncSet', 'syncset', false, ['installed', 'signalled', 'gone']],
  ['by SyncSet, and the objects stay', 'syncset', true, ['installed', 'signalled', 'retired', 'gone']],
  ['by label', 'label', false, ['installed', 'signalled', 'removed', 'gone']],
])('the stages %s', (_, form, keepObjects, stages) => {
  let text = textOf(form);
  const seen: string[] = [];
  for (let found = installationIn(text); found; found = installationIn(text)) {
    seen.push(found.form.stage);
    text = String(editYaml('c.yaml', text, uninstallEdits(found, { keepObjects, now: NOW }).edits).text);
  }
  expect([...seen, 'gone']).toEqual(stages);
  expect(text).toBe(textOf(form).replace(/ {2}widget.*/s, ''));
});

test('by label nothing can be kept', () => {
  const { problems } = uninstallEdits(installationIn(textOf('label')) as Installation, { keepObjects: true, now: NOW });
  expect(problems.map(({ code, path }) => [code, path])).toEqual([['UNINSTALL_KEEPS_NOTHING', ['addons', 'widget', 'form']]]);
});

const forms = fc.constantFrom<Installation['form']>(
  { by: 'syncset', stage: 'installed' },
  { by: 'syncset', stage: 'signalled' },
  { by: 'syncset', stage: 'retired' },
  { by: 'label', stage: 'installed' },
  { by: 'label', stage: 'signalled' },
  { by: 'label', stage: 'removed' },
);
const stages = fc.constantFrom<WrittenStage | undefined>('installed', 'signalled', 'retired', 'removed', undefined);
const seens = fc.constantFrom('not-asked', 'signalled', 'acknowledged', 'retired', 'removed', undefined);

test('a step is taken only after what it needs: the commit, and the cluster or a person', () => {
  fc.assert(
    fc.property(forms, stages, seens, fc.boolean(), fc.boolean(), (form, committed, seen, isVouchedFor, keepObjects) => {
      const installation: Installation = {
        addon: 'w',
        version: { is: 'latest' },
        parameters: { are: 'plain', values: {} },
        form,
      };
      const facts = { isVouchedFor, ...(committed && { committed }), ...(seen && { seen }) };
      const refused = outOfOrder(installation, facts)?.problems.map(({ code }) => code);
      const step = nextStep(installation, keepObjects);
      if (committed !== form.stage) {
        expect(refused).toEqual(['UNINSTALL_NOT_COMMITTED']);
      } else if (step === 'signal' || isVouchedFor) {
        expect(refused).toBeUndefined();
      } else if (seen === undefined) {
        expect(refused).toEqual(['UNINSTALL_NOT_SEEN']);
      } else {
        // What takes objects away needs more than the acknowledgement where they are to stay, or where a label has to be gone.
        const isReady = conditionOf(installation).seenAs.some((each) => each === seen);
        expect(refused).toEqual(isReady ? undefined : ['UNINSTALL_TOO_EARLY']);
        if (seen === 'not-asked' || seen === 'signalled') expect(isReady).toBe(false);
        if (form.stage === 'retired' && seen === 'acknowledged') expect(isReady).toBe(false);
        if (form.stage === 'removed' && seen === 'retired') expect(isReady).toBe(false);
      }
    }),
  );
});
