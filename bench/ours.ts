import { AddonsApp } from 'cdk8s-openshift-addons';
import { BenchAddon } from './fleet';

/** A fleet of so many add-ons, as this project writes it. */
export function synthesizeFleet(count: number): void {
  const app = new AddonsApp({ argoCd: { repoUrl: 'https://git.example.com/fleet/add-ons.git' } });
  for (let index = 0; index < count; index++) new BenchAddon(app, index);
  app.synth();
}
