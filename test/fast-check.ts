/**
 * `fast-check` as tests import it (`moduleNameMapper` of jest): with one seed, so that a run says today what it said yesterday. With
 * `FC_SEED=random npm test` the laws are tried on other values; a failure prints its seed.
 */
import { configureGlobal } from '../node_modules/fast-check/lib/cjs/fast-check';

const seed = process.env['FC_SEED'] ?? '20261125';
if (seed !== 'random') configureGlobal({ seed: Number(seed) });

export * from '../node_modules/fast-check/lib/cjs/fast-check';
export { default } from '../node_modules/fast-check/lib/cjs/fast-check';
