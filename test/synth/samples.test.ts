import * as path from 'node:path';
import { CostInsightsAddon } from '../../addons/cost-insights';
import { LogRouterAddon } from '../../addons/log-router';
import { Environment } from '../../src/environment';
import { MetadataAddon } from '../../src/metadata';
import { synthesize } from '../../src/synth';
import { ARGO_CD, makeApp } from './fixture';

const FOLDER = path.join(__dirname, '..', '..', 'addons');

function filesOf(environment: Environment): Map<string, string> {
  const app = makeApp();
  new CostInsightsAddon(app, environment);
  new LogRouterAddon(app, environment);
  new MetadataAddon(app, path.join(FOLDER, 'widget-operator'), environment);
  const { files, diagnostics } = synthesize(app, ARGO_CD, [environment.name]);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const texts = new Map<string, string>();
  for (const { path: file, content } of files) {
    const folder = path.posix.dirname(file);
    texts.set(folder, `${texts.get(folder) ?? ''}# ${path.posix.basename(file)}\n${content}`);
  }
  return texts;
}

describe.each([Environment.STAGE, Environment.PRODUCTION])('%s', (environment) => {
  const texts = filesOf(environment);

  test.each(['cost-insights', 'log-router', 'widget-operator', 'cluster-facts'])('%s', (name) => {
    expect(texts.get(`${environment.name}/${name}`)).toMatchSnapshot();
  });

  test('argocd', () => {
    expect(texts.get(`argocd/${environment.name}`)).toMatchSnapshot();
  });
});

test('the same app gives the same bytes', () => {
  expect(filesOf(Environment.STAGE)).toEqual(filesOf(Environment.STAGE));
});
