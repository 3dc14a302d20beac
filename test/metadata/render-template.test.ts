import { TimeBudget } from '../../src/bounded';
import { renderTemplate } from '../../src/metadata/render-template';

const variables = {
  ADDON: { name: 'widget', metadata: { id: 'widget', code: '012', cost: 1, enabled: true, labels: { 'a-b': '<c>' } } },
};
const render = (template: string, budget = new TimeBudget(1_000, 1_000)) => renderTemplate('t.yaml', template, variables, budget);

describe('renderTemplate', () => {
  it.each([
    ["{{ADDON.metadata['id']}}-{{ ADDON.name }}\n", 'widget-widget\n'],
    ['{{ ADDON.metadata.code }} {{ ADDON.metadata.cost }} {{ ADDON.metadata.enabled }}', '012 1 true'],
    ["{{ ADDON.metadata.labels['a-b'] }}", '<c>'],
    ['{% for k, v in ADDON.metadata.labels.items() %}{{ k }}={{ v }}{% endfor %}', 'a-b=<c>'],
    ["{{ ADDON.metadata.id.upper() }} {{ ADDON.metadata.get('id') }}", 'WIDGET widget'],
    ["{{ ADDON.metadata.nope | default('d') }}", 'd'],
    ['{% raw %}{{ x }}{% endraw %}', '{{ x }}'],
  ])('renders %j', (template, text) => {
    expect(render(template)).toEqual({ text, diagnostics: [] });
  });

  it.each([
    ['an unknown variable', 'a\nb: {{ nope }}\n', 2, 'undefined value', 'The line is: b: {{ nope }}'],
    [
      'an unknown field',
      "a\n\n  b: {{ ADDON.metadata['nope'] }}\n",
      3,
      'undefined value',
      "The line is: b: {{ ADDON.metadata['nope'] }}",
    ],
    ['a syntax error', 'a\n{% if %}\n', 2, 'syntax error: unexpected end of block', 'The line is: {% if %}'],
    [
      'an open block',
      '{% if true %}',
      1,
      'syntax error: unexpected end of input, expected end of block',
      'The line is: {% if true %}',
    ],
    ['another template', "{% include '/etc/passwd' %}", 1, 'template not found', ''],
    [
      'an endless loop',
      '{% for x in range(9999) %}{% for y in range(9999) %}{% endfor %}{% endfor %}',
      1,
      'engine ran out of fuel',
      '',
    ],
    ['endless nesting', `{{ ${'('.repeat(50_000)}`, 1, 'template exceeds maximum recursion limits', ''],
  ])('refuses %s', (_, template, line, reason, hint) => {
    expect(render(template)).toEqual({
      diagnostics: [
        {
          severity: 'error',
          code: 'TEMPLATE_INVALID',
          message: expect.stringContaining(reason),
          hint: expect.stringContaining(hint),
          where: { file: 't.yaml', line, column: 1 },
        },
      ],
    });
  });

  it.each([
    ['is too long', 'x'.repeat(256 * 1024 + 1), 'the template is longer than 262144 characters'],
    ['makes too much', "{{ 'x' * 5000000 }}", 'the template makes more than 4194304 characters'],
  ])('refuses a template that %s', (_, template, message) => {
    expect(render(template).diagnostics).toMatchObject([{ message }]);
  });

  it('renders nothing once the time of all templates is over', () => {
    expect(render('{{ ADDON.name }}', new TimeBudget(1_000, 0)).diagnostics).toMatchObject([
      { code: 'TEMPLATE_INVALID', message: 'the template takes longer than 1000 ms, or all of the add-on longer than 3000 ms' },
    ]);
  });

  it('works again after a failure', () => {
    render('{{ nope }}');
    expect(render('{{ ADDON.name }}').text).toBe('widget');
  });
});
