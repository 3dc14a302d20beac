import { AddonsApp, ClusterAddons, Environment, MetadataAddon } from 'cdk8s-openshift-addons';
import { CostInsightsAddon } from './cost-insights';
import { LogRouterAddon } from './log-router';

const app = new AddonsApp({
  // The repository that holds this tree, as Argo CD reads it.
  argoCd: { repoUrl: 'https://git.example.com/fleet/add-ons.git' },
});

// An add-on is made in each environment that it is released to.
for (const environment of [Environment.STAGE, Environment.PRODUCTION]) {
  new CostInsightsAddon(app, environment);
  new LogRouterAddon(app, environment);
  new MetadataAddon(app, `${__dirname}/widget-operator`, environment);
}

// Which clusters have them.
ClusterAddons.read(app, `${__dirname}/../clusters`);

app.synth();
