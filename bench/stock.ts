/** The same sets, written by stock cdk8s from plain data. Arguments: N OUTDIR. */
import { ApiObject, type ApiObjectProps, App, Chart } from 'cdk8s';
import { BenchAddon, idOf, imageOf } from './fleet';

const [count, outdir = ''] = process.argv.slice(2);
const sample = new BenchAddon(new App({ outdir: 'unused' }), 0);
const texts = [sample.installSet, sample.deleteSet].map((set) => JSON.stringify(ApiObject.of(set).toJson()));
const app = new App({ outdir });
for (let index = 0; index < Number(count); index++) {
  const chart = new Chart(app, idOf(index));
  for (const [number, text] of texts.entries()) {
    const object = JSON.parse(text.replaceAll(idOf(0), idOf(index)).replaceAll(imageOf(0), imageOf(index)));
    new ApiObject(chart, `set-${number}`, object as ApiObjectProps);
  }
}
app.synth();
