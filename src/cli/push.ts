import * as fs from 'node:fs';
import * as path from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { DiagnosticsError, quote, renderText } from '../diagnostics';
import type { Transport } from '../http';
import type { ImageLayout } from '../oci';
import type { PushedImage } from '../registry';
import { CommandError, ExitCode } from './exit-code';
import { endAs, Interrupted, interruptible } from './interrupt';
import { Progress } from './progress';
import { pushSummary } from './push-summary';
import { stopwatch } from './stopwatch';

/** Where `addons build` puts the images of each add-on. */
const IMAGES = path.join('build', 'images');

/** More transfers at once make nothing faster, and registries answer 429. */
const MAX_CONCURRENCY = 64;

interface PushCommandOptions {
  readonly images: string;
  readonly registry?: string;
  readonly plainHttp?: boolean;
  readonly caFile?: string;
  readonly concurrency: number;
  readonly dryRun?: boolean;
  readonly quayUrl: URL;
}

/** Adds `addons push [ADDON…]`. `exit` is told the exit code. */
export function addPushCommand(program: Command, exit: (code: ExitCode) => void): void {
  program
    .command('push')
    .summary('push the images of add-ons to their registry')
    .description(
      'Pushes the images in build/images/<add-on>, as addons build has made them, to the registries in their references. ' +
        'What is there already is not sent again.',
    )
    .argument('[addon...]', 'add-ons whose images are pushed (default: all)')
    .option('--images <dir>', 'folder with an image layout for each add-on', IMAGES)
    .option('--registry <host/org>', 'another registry and organization than the references say')
    .option('--dry-run', 'send nothing; say what is missing there')
    .option('--concurrency <n>', 'images and blobs under way at once', concurrencyOf, 4)
    .option('--ca-file <file>', 'certificates (PEM) to trust too, for a registry with an authority of its own')
    .option('--plain-http', 'no TLS; without it only a registry on this machine may do without')
    .option('--quay-url <url>', 'the Quay whose API makes repositories, if QUAY_APIKEY is set', urlOf, new URL('https://quay.io'))
    .action(async (addons: readonly string[], options: PushCommandOptions) => exit(await push(addons, options)));
}

async function push(addons: readonly string[], options: PushCommandOptions): Promise<ExitCode> {
  const isDryRun = options.dryRun ?? false;
  const seconds = stopwatch();
  const progress = new Progress();
  const { signal, dispose } = interruptible();
  const results: PushedImage[] = [];
  const say = () => process.stdout.write(pushSummary(results, { isDryRun, seconds: seconds() }));
  const { connect, parseReference, pushLayout, RegistryError } = await import('../registry');
  try {
    if (options.registry !== undefined) parseReference(`${options.registry}/name`);
    const layouts = await openLayouts(options.images, addons);
    const connections = await connect({ env: process.env, caFile: options.caFile, isPlainHttp: options.plainHttp, signal });
    try {
      const maker = await makerOf(options, connections.transport, signal);
      const { registries } = connections;
      const onProgress = (done: number, total: number) => progress.update(kilobytes(done), kilobytes(total));
      const common = { registries, destination: options.registry, concurrency: options.concurrency, isDryRun, maker, onProgress };
      for (const layout of layouts) results.push(...(await pushLayout(layout, common)));
    } finally {
      await connections.close();
    }
  } catch (cause) {
    progress.stop();
    // Whatever else goes wrong then, such as a credential helper that was told to end too, follows from it.
    if (signal.reason instanceof Interrupted) {
      process.stderr.write('interrupted; run addons push again to go on: what has arrived is not sent again\n');
      dispose();
      endAs(signal.reason);
      return ExitCode.COULD_NOT_RUN;
    }
    if (!(cause instanceof DiagnosticsError)) throw cause;
    if (results.length > 0) say();
    process.stderr.write(`${renderText(cause.diagnostics)}\n`);
    // A registry that fails says nothing about the images.
    return cause instanceof RegistryError ? ExitCode.COULD_NOT_RUN : ExitCode.PROBLEMS;
  } finally {
    progress.stop();
    dispose();
  }
  say();
  return ExitCode.OK;
}

/** The layouts of the named add-ons, or of all. */
async function openLayouts(images: string, addons: readonly string[]): Promise<ImageLayout[]> {
  const { subfolders } = await import('../files');
  const { ImageLayout } = await import('../oci');
  const names = addons.length > 0 ? [...new Set(addons)] : subfolders(images);
  const missing = names.filter((name) => !isFolder(path.join(images, name)) || path.basename(name) !== name);
  if (missing.length > 0) {
    const listed = missing.map(quote).join(', ');
    throw new CommandError(`there are no images of ${listed} in ${quote(images)}; run addons build first, or give --images`);
  }
  if (names.length === 0)
    throw new CommandError(`there are no images in ${quote(images)}; run addons build first, or give --images`);
  return names.map((name) => ImageLayout.open(path.join(images, name)));
}

function isFolder(folder: string): boolean {
  return fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** With a key, repositories are made by the API of Quay (managed-tenants 4.2). */
async function makerOf({ quayUrl, plainHttp = false }: PushCommandOptions, transport: Transport, signal: AbortSignal) {
  const apiKey = process.env.QUAY_APIKEY;
  if (!apiKey) return undefined;
  const [{ isLoopback, systemClock }, { Quay, quayMaker }] = await Promise.all([import('../http'), import('../registry')]);
  if (quayUrl.protocol !== 'https:' && !plainHttp && !isLoopback(quayUrl.hostname)) {
    throw new CommandError('--quay-url is not https, and the key in QUAY_APIKEY would be sent there for all to read');
  }
  return quayMaker(new Quay({ url: quayUrl, apiKey, transport, clock: systemClock, signal }), quayUrl.host);
}

/** The bar counts in kB: bytes have too many digits to read. */
function kilobytes(bytes: number): number {
  return Math.round(bytes / 1000);
}

function concurrencyOf(text: string): number {
  const value = Number(text);
  if (/^[0-9]+$/.test(text) && value >= 1 && value <= MAX_CONCURRENCY) return value;
  throw new InvalidArgumentError(`It is a number from 1 to ${MAX_CONCURRENCY}.`);
}

function urlOf(text: string): URL {
  const url = /^https?:\/\//.test(text) && URL.canParse(text) ? new URL(text) : undefined;
  if (url && url.username === '' && url.password === '') return url;
  throw new InvalidArgumentError('It is an address such as https://quay.example.com, without user and password.');
}
