#!/usr/bin/env node
// V8's young generation is to have one size, eight times the first: a smaller one takes longer, a larger one more memory
// (docs/performance.md). It grows while the command is loaded, and stays.
const v8 = require('node:v8');
v8.setFlagsFromString('--semi-space-growth-factor=8');

const { cacheFolder, commandFile } = require('./bundle.js');
const { load } = require('./load.js');

commandFile()
  .then((file) => {
    const { run } = load(file, cacheFolder(__dirname));
    v8.setFlagsFromString('--semi-space-growth-factor=1');
    return run(process.argv.slice(2));
  })
  .catch((cause) => {
    console.error(cause instanceof Error ? cause.message : cause);
    process.exitCode = 2;
  });
