import { App, Chart, Testing } from 'cdk8s';
import { Construct } from 'constructs';
import { addCheck, error, problemsOf, setOrigin, warning } from '../../src/diagnostics';

const newChart = () => new Chart(new App({ outdir: 'unused' }), 'chart');
const wrong = error({ code: 'WRONG', message: 'it is wrong', hint: 'make it right' });
const odd = warning({ code: 'ODD', message: 'it is odd' });

describe('problemsOf', () => {
  test('gives the problems of all checks of one construct, and none of its children', () => {
    const construct = new Construct(newChart(), 'it');
    addCheck(construct, () => [wrong]);
    addCheck(construct, () => [odd]);
    addCheck(new Construct(construct, 'child'), () => [error({ code: 'CHILD', message: 'm' })]);
    expect(problemsOf(construct).map(({ code }) => code)).toEqual(['WRONG', 'ODD']);
  });

  test('says which construct and which line, where the check does not', () => {
    const construct = new Construct(newChart(), 'it');
    const where = { file: 'addon.yaml', line: 1, column: 2 };
    const own = { file: 'addon.yaml', line: 3, column: 4 };
    setOrigin(construct, () => where);
    addCheck(construct, () => [wrong, { ...wrong, where: own, subject: 'else' }]);
    expect(problemsOf(construct)).toEqual([
      { ...wrong, where, subject: 'chart/it' },
      { ...wrong, where: own, subject: 'else' },
    ]);
  });

  test('has the messages of validations of other libraries, and each problem once', () => {
    const construct = new Construct(newChart(), 'it');
    construct.node.addValidation({ validate: () => ['needs a container'] });
    addCheck(construct, () => [wrong]);
    expect(problemsOf(construct).map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'WRONG: it is wrong',
      'CONSTRUCT_INVALID: needs a container',
    ]);
  });

  test('is empty for a construct without checks', () => {
    expect(problemsOf(newChart())).toEqual([]);
  });
});

describe('stock cdk8s', () => {
  const text = 'Validation failed with the following errors:\n  [chart/it] error WRONG: it is wrong\n    make it right';

  test.each<[string, (chart: Chart) => unknown]>([
    ['Testing.synth', (chart) => Testing.synth(chart)],
    ['App.synthYaml', (chart) => App.of(chart).synthYaml()],
  ])('%s fails with the text of the errors', (_, synth) => {
    const chart = newChart();
    addCheck(new Construct(chart, 'it'), () => [odd, wrong]);
    expect(() => synth(chart)).toThrow(new Error(text));
  });

  test('passes with warnings, and after our own collecting', () => {
    const chart = newChart();
    const construct = new Construct(chart, 'it');
    const found = [wrong];
    addCheck(construct, () => found);
    expect(problemsOf(construct)).toHaveLength(1);
    expect(() => Testing.synth(chart)).toThrow('WRONG');
    found.splice(0, 1, odd);
    expect(Testing.synth(chart)).toEqual([]);
  });
});
