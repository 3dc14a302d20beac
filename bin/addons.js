#!/usr/bin/env node
const { cacheFolder, commandFile } = require('./bundle.js');
const { load } = require('./load.js');

commandFile()
  .then((file) => load(file, cacheFolder(__dirname)).run(process.argv.slice(2)))
  .catch((cause) => {
    console.error(cause instanceof Error ? cause.message : cause);
    process.exitCode = 2;
  });
