import type { Command } from 'commander';
import { DiagnosticsError, quote, renderText } from '../diagnostics';
import type { NamedImage, PrivateKey, Supplement } from '../supply-chain';
import { CommandError, ExitCode } from './exit-code';
import { readKeyFile } from './key-file';
import { Progress } from './progress';

interface SignOptions {
  readonly key: string;
}

/** Adds `addons sign DIR…`. `exit` is told the exit code. */
export function addSignCommand(program: Command, exit: (code: ExitCode) => void): void {
  program
    .command('sign')
    .summary('sign the images that were built')
    .description(
      'Signs all images of image layouts, with their SBOMs and provenance, as cosign does. addons push takes the signatures along. What ' +
        'is signed with the key already is not signed again. The password of the key is read from COSIGN_PASSWORD.',
    )
    .argument('<dir...>', 'image layout, such as build/images/<add-on>')
    .requiredOption('--key <file>', 'private key, such as cosign.key')
    .action(async (folders: readonly string[], options: SignOptions) => exit(await signFolders(folders, options)));
}

async function signFolders(folders: readonly string[], options: SignOptions): Promise<ExitCode> {
  try {
    const { parsePrivateKey } = await import('../supply-chain');
    const key = parsePrivateKey(await readKeyFile(options.key), options.key, process.env.COSIGN_PASSWORD);
    for (const folder of folders) await signLayout(folder, key);
    return ExitCode.OK;
  } catch (cause) {
    if (!(cause instanceof DiagnosticsError)) throw cause;
    process.stderr.write(`${renderText(cause.diagnostics)}\n`);
    return ExitCode.PROBLEMS;
  }
}

async function signLayout(folder: string, key: PrivateKey): Promise<void> {
  const { ImageLayout } = await import('../oci');
  const { attachedDocuments, imagesIn, keepSupplements, layoutSignatures, signImage } = await import('../supply-chain');
  const layout = ImageLayout.open(folder);
  const images = imagesIn(layout);
  if (images.length === 0) throw new CommandError(`the image layout ${quote(folder)} names no image`, ExitCode.PROBLEMS);
  const sourceOf = layoutSignatures(layout);
  const progress = new Progress();
  // By repository and digest: an image with two tags has one signature.
  const made = new Map<string, readonly Supplement[]>();
  try {
    for (const [index, named] of images.entries()) {
      progress.update(index, images.length);
      if (made.has(keyOf(named))) continue;
      const { image, repository } = named;
      const documents = await attachedDocuments(sourceOf(repository), image, repository);
      made.set(keyOf(named), await signImage(sourceOf(repository), { ...named, documents }, key));
    }
    // All at once: a run that is killed before has signed nothing.
    await keepSupplements(
      layout,
      images.map((named) => [named.repository, made.get(keyOf(named)) ?? []]),
    );
  } finally {
    progress.stop();
  }
  for (const named of images) {
    const outcome = made.get(keyOf(named))?.length === 0 ? 'signed already' : 'signed';
    process.stdout.write(`${outcome} ${named.reference.split('@', 1)[0]}@${named.image.digest}\n`);
  }
}

function keyOf({ repository, image }: NamedImage): string {
  return `${repository}@${image.digest}`;
}
