#!/usr/bin/env node
// A synthesis makes much short-lived data; a young generation that stays small keeps a quarter of the memory (docs/performance.md).
require('node:v8').setFlagsFromString('--semi-space-growth-factor=1');

const { cacheFolder, commandFile } = require('./bundle.js');
const { load } = require('./load.js');

commandFile()
  .then((file) => load(file, cacheFolder(__dirname)).run(process.argv.slice(2)))
  .catch((cause) => {
    console.error(cause instanceof Error ? cause.message : cause);
    process.exitCode = 2;
  });
