/** A fleet of N add-ons, written by this project. Arguments: N OUTDIR. */
import { AddonsApp } from 'cdk8s-openshift-addons';
import { BenchAddon } from './fleet';

const [count, outdir = ''] = process.argv.slice(2);
const app = new AddonsApp({ outdir, argoCd: { repoUrl: 'https://git.example.com/fleet/add-ons.git' } });
for (let index = 0; index < Number(count); index++) new BenchAddon(app, index);
app.synth();
