import * as fs from 'node:fs';
import * as path from 'node:path';
import { DiagnosticsError } from '../../src/diagnostics';
import { type SynthesisResult, withSynthesisHost } from '../../src/host';
import { AddonsApp } from '../../src/synth';
import { ARGO_CD, ConfigChart, inTemporaryFolder, makeApp, readTree } from './fixture';

/** Synthesizes under a host, as the command does. */
function underHost(
  outdir: string,
  build: (app: AddonsApp) => void,
  options: { check?: boolean; environments?: ('stage' | 'production')[] } = {},
) {
  const results: SynthesisResult[] = [];
  const { check = false, environments = ['stage', 'production'] } = options;
  const host = {
    environments,
    outdir,
    check,
    inputs: [],
    onProgress: () => {},
    onResult: (result: SynthesisResult) => results.push(result),
  };
  withSynthesisHost(host, () => {
    const app = new AddonsApp({ argoCd: ARGO_CD });
    build(app);
    app.synth();
  });
  const [result] = results;
  if (!result) throw new Error('no result');
  return result;
}

test('it writes objects, Applications, projects and health checks', () => {
  inTemporaryFolder((folder) => {
    const app = makeApp(folder);
    new ConfigChart(app, 'a', 'stage/a');
    app.synth();
    expect(Object.keys(readTree(folder))).toEqual([
      'argocd/health-checks/configmap_openshift-gitops_argocd-cm.yaml',
      'argocd/stage/application.argoproj.io_openshift-gitops_stage-a.yaml',
      'argocd/stage/appproject.argoproj.io_openshift-gitops_addons-stage.yaml',
      'stage/a/configmap_hive_a.yaml',
    ]);
  });
});

test('a second run writes nothing', () => {
  inTemporaryFolder((folder) => {
    const build = (app: AddonsApp) => new ConfigChart(app, 'a', 'stage/a');
    expect(underHost(folder, build)).toMatchObject({ unchanged: 0, objects: 4 });
    const before = fs
      .readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => fs.statSync(path.join(folder, name)).mtimeMs);
    expect(underHost(folder, build)).toMatchObject({ written: [], removed: [], unchanged: 4 });
    const after = fs
      .readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => fs.statSync(path.join(folder, name)).mtimeMs);
    expect(after).toEqual(before);
  });
});

test('what is no longer made is removed, in the asked environments only', () => {
  inTemporaryFolder((folder) => {
    underHost(folder, (app) => {
      new ConfigChart(app, 'a', 'stage/a');
      new ConfigChart(app, 'b', 'production/b');
    });
    const { removed } = underHost(folder, () => {}, { environments: ['production'] });
    expect(removed).toContain('production/b/configmap_hive_b.yaml');
    expect(Object.keys(readTree(folder))).toContain('stage/a/configmap_hive_a.yaml');
  });
});

test('a check writes nothing and tells what differs', () => {
  inTemporaryFolder((folder) => {
    const result = underHost(folder, (app) => new ConfigChart(app, 'a', 'stage/a'), { check: true });
    expect(result.written).toHaveLength(4);
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});

test('all errors are thrown at once, and nothing is written', () => {
  inTemporaryFolder((folder) => {
    const app = makeApp(folder);
    new ConfigChart(app, 'a', 'stage/a', 'Bad Name');
    new ConfigChart(app, 'b', 'stage/b', 'worse/name');
    expect(() => app.synth()).toThrow(DiagnosticsError);
    expect(() => app.synth()).toThrow(/Bad Name[\s\S]*worse\/name/);
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});

test('under a host the errors are its result', () => {
  inTemporaryFolder((folder) => {
    const { diagnostics } = underHost(folder, (app) => new ConfigChart(app, 'a', 'stage/a', 'Bad Name'));
    expect(diagnostics.map(({ code }) => code)).toEqual(['OBJECT_NAME_INVALID']);
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});

test('problems of the tree are its result too', () => {
  inTemporaryFolder((folder) => {
    fs.mkdirSync(path.join(folder, 'stage', 'a'), { recursive: true });
    fs.writeFileSync(path.join(folder, 'stage', 'a', 'configmap_hive_a.yaml'), 'mine: true\n');
    const { diagnostics } = underHost(folder, (app) => new ConfigChart(app, 'a', 'stage/a'));
    expect(diagnostics.map(({ code }) => code)).toEqual(['TREE_FOREIGN_FILE']);
    expect(readTree(folder)).toEqual({ 'stage/a/configmap_hive_a.yaml': 'mine: true\n' });
  });
});
