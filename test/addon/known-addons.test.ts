import { App } from 'cdk8s';
import { Addon } from '../../src/addon';
import { Environment } from '../../src/environment';
import { makeAddon } from './fixture';

test('the add-ons of an app are known as soon as they are made, by environment and id', () => {
  const app = new App({ outdir: 'unused' });
  expect(Addon.soFar(app, Environment.STAGE).size).toBe(0);
  const stage = makeAddon({ environment: Environment.STAGE }, 'widget', app);
  const production = makeAddon({ environment: Environment.PRODUCTION }, 'widget', app);
  expect(Addon.soFar(app, Environment.STAGE).get('widget')).toBe(stage);
  expect(Addon.soFar(stage, Environment.PRODUCTION).get('widget')).toBe(production);
  expect(Addon.soFar(app, Environment.INTEGRATION).size).toBe(0);
});

test('apps know nothing of each other', () => {
  makeAddon();
  expect(Addon.soFar(new App({ outdir: 'unused' }), Environment.STAGE).size).toBe(0);
});
