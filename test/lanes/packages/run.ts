/**
 * Compares this project with what Package Operator is made of: go-containerregistry for the layer, sigs.k8s.io/yaml and apimachinery for
 * objects, text/template, cel-go, the API server's rules for schemas, doublestar. Then checks Package Operator's own sample packages in
 * ../shared, if that is there. Ends with `<n> passed, <m> failed`, and with exit code 1 if any failed.
 *
 * Needs Go and, for the first run, its module proxy.
 */
import { compareWithGo } from './compare';
import { checkSamples } from './samples';
import { Tally } from './tally';

console.log(
  'NOT RUN: kubectl-package validate and kubectl-package build. The module package-operator.run cannot be installed from the Go module ' +
    'proxy (403), and npm, pip and apt have no package of that name. Compared are the libraries that it calls.',
);
const tally = new Tally();
compareWithGo(tally);
checkSamples(tally);
console.log(`${tally.passed} passed, ${tally.failed} failed`);
if (tally.failed > 0) process.exitCode = 1;
