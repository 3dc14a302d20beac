import type { InstallationSettings } from '../../src/installations';
import { installationsOf } from '../../src/installations/installations-of';

const of = (settings: InstallationSettings) => installationsOf({ addons: { widget: settings } });

test('what is not said has its default', () => {
  expect(of({ version: 'latest' })).toEqual({
    installations: [
      {
        addon: 'widget',
        version: { is: 'latest' },
        parameters: { are: 'plain', values: {} },
        form: { by: 'syncset', stage: 'installed' },
      },
    ],
    problems: [],
  });
});

test.each<[string, Partial<InstallationSettings>, object]>([
  ['an exact version', { version: '1.2.3' }, { version: { is: 'exact', version: '1.2.3', upgrade: 'manual' } }],
  ['upgrades', { version: '1.2.3', upgrade: 'automatic' }, { version: { is: 'exact', version: '1.2.3', upgrade: 'automatic' } }],
  ['latest, upgraded as it is', { upgrade: 'automatic' }, { version: { is: 'latest' } }],
  ['values', { parameters: { size: 'large' } }, { parameters: { are: 'plain', values: { size: 'large' } } }],
  [
    'a Secret',
    { parametersSecret: { name: 's', ids: ['size'] } },
    { parameters: { are: 'secret', secretName: 's', ids: ['size'] } },
  ],
  ['the label', { form: 'label' }, { form: { by: 'label', stage: 'installed' } }],
  ['a removal', { uninstall: { stage: 'signalled', keepObjects: true } }, { form: { by: 'syncset', stage: 'signalled' } }],
  ['a retirement', { uninstall: { stage: 'retired' } }, { form: { by: 'syncset', stage: 'retired' } }],
  ['a removal by label', { form: 'label', uninstall: { stage: 'removed' } }, { form: { by: 'label', stage: 'removed' } }],
])('%s', (_, settings, expected) => {
  const { installations, problems } = of({ version: 'latest', ...settings });
  expect(problems).toEqual([]);
  expect(installations).toEqual([expect.objectContaining(expected)]);
});

test.each<[string, Partial<InstallationSettings>, string]>([
  ['a version that is none', { version: '1.2' }, 'version'],
  ['latest, by hand', { upgrade: 'manual' }, 'upgrade'],
  ['values in two places', { parameters: {}, parametersSecret: { name: 's', ids: ['a'] } }, 'parametersSecret'],
  ['a pinned version by label', { form: 'label', version: '1.2.3' }, 'version'],
  ['objects that stay on one of many', { form: 'label', uninstall: { stage: 'signalled', keepObjects: true } }, 'uninstall'],
  ['a retirement by label', { form: 'label', uninstall: { stage: 'retired' } }, 'uninstall'],
  ['the last stage of the other form', { uninstall: { stage: 'removed' } }, 'uninstall'],
])('%s is refused at its field', (_, settings, field) => {
  const { installations, problems } = of({ version: 'latest', ...settings });
  expect(installations).toEqual([]);
  expect(problems.map(({ code, path }) => [code, path])).toEqual([['INSTALLATION_CONTRADICTION', ['addons', 'widget', field]]]);
});

test('one problem does not hide another, nor another add-on', () => {
  const { installations, problems } = installationsOf({
    addons: { bad: { version: 'x', form: 'label', uninstall: { stage: 'retired' } }, good: { version: 'latest' } },
  });
  expect(problems.map(({ path }) => path.at(-1))).toEqual(['version', 'version', 'uninstall']);
  expect(installations.map(({ addon }) => addon)).toEqual(['good']);
});
