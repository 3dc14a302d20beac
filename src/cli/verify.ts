import * as fs from 'node:fs';
import { type Command, Option } from 'commander';
import { type Diagnostic, DiagnosticsError, quote } from '../diagnostics';
import { parseImage } from '../kubernetes';
import type { NamedImage, PublicKey, SignatureSource } from '../supply-chain';
import { CommandError, ExitCode } from './exit-code';
import { readKeyFile } from './key-file';
import { Progress } from './progress';
import { DIAGNOSTIC_FORMATS, type DiagnosticFormat, printDiagnostics } from './report';

interface VerifyOptions {
  readonly key: string;
  readonly attestations?: boolean;
  readonly caFile?: string;
  readonly plainHttp?: boolean;
  readonly diagnostics: DiagnosticFormat;
}

/** The images to verify, where their signatures are, and how to let go of that. */
interface Target {
  readonly images: readonly NamedImage[];
  readonly sourceOf: (repository: string) => SignatureSource;
  readonly close: () => Promise<void>;
}

/** Adds `addons verify IMAGE`. `exit` is told the exit code. */
export function addVerifyCommand(program: Command, exit: (code: ExitCode) => void): void {
  program
    .command('verify')
    .summary('verify the signatures of images')
    .description(
      'Verifies that images are signed with a key, as addons and cosign sign them. IMAGE is a reference in a registry, or the folder of ' +
        'an image layout, of which all images are verified. Whatever is missing or wrong is a failure: exit code 1.',
    )
    .argument('<image>', 'reference in a registry, or folder such as build/images/<add-on>')
    .requiredOption('--key <file>', 'public key of the signer, such as cosign.pub')
    .option('--attestations', 'ask for signed SBOMs and a signed provenance too')
    .option('--ca-file <file>', 'certificates (PEM) to trust too, for a registry with an authority of its own')
    .option('--plain-http', 'no TLS; without it only a registry on this machine may do without')
    .addOption(new Option('--diagnostics <format>', 'form of the problems').choices(DIAGNOSTIC_FORMATS).default('text'))
    .action(async (image: string, options: VerifyOptions) => exit(await verify(image, options)));
}

async function verify(image: string, options: VerifyOptions): Promise<ExitCode> {
  try {
    const { parsePublicKey } = await import('../supply-chain');
    const key = parsePublicKey(await readKeyFile(options.key), options.key);
    const target = fs.statSync(image, { throwIfNoEntry: false })?.isDirectory()
      ? await openLayout(image)
      : await openRegistry(image, options);
    try {
      return await verifyAll(target, key, options);
    } finally {
      await target.close();
    }
  } catch (cause) {
    if (!(cause instanceof DiagnosticsError)) throw cause;
    printDiagnostics(cause.diagnostics, options.diagnostics);
    const { RegistryError } = await import('../registry');
    // A registry that fails says nothing about the image. Nothing is verified all the same.
    return cause instanceof RegistryError ? ExitCode.COULD_NOT_RUN : ExitCode.PROBLEMS;
  }
}

async function verifyAll({ images, sourceOf }: Target, key: PublicKey, options: VerifyOptions): Promise<ExitCode> {
  const { verifyImage } = await import('../supply-chain');
  const problems: Diagnostic[] = [];
  const progress = new Progress();
  const lines: string[] = [];
  try {
    for (const [index, { reference, repository, image }] of images.entries()) {
      progress.update(index, images.length);
      const wanted = { image, repository, attestations: options.attestations ?? false };
      const found = await verifyImage(sourceOf(repository), wanted, key);
      problems.push(...found);
      if (found.length === 0) lines.push(`verified ${reference.split('@', 1)[0]}@${image.digest}`);
    }
  } finally {
    progress.stop();
  }
  printDiagnostics(problems, options.diagnostics);
  const say = (line: string) => (options.diagnostics === 'text' ? process.stdout : process.stderr).write(`${line}\n`);
  for (const line of lines) say(line);
  if (lines.length === images.length) return ExitCode.OK;
  process.stderr.write(`${images.length - lines.length} of ${images.length} images not verified\n`);
  return ExitCode.PROBLEMS;
}

async function openLayout(folder: string): Promise<Target> {
  const { ImageLayout } = await import('../oci');
  const { imagesIn, layoutSignatures } = await import('../supply-chain');
  const layout = ImageLayout.open(folder);
  const images = imagesIn(layout);
  if (images.length === 0) throw new CommandError(`the image layout ${quote(folder)} names no image`, ExitCode.PROBLEMS);
  return { images, sourceOf: layoutSignatures(layout), close: async () => {} };
}

async function openRegistry(reference: string, { caFile, plainHttp }: VerifyOptions): Promise<Target> {
  if (!parseImage(reference)) throw new CommandError(`${quote(reference)} is neither a folder nor a reference of an image`);
  const { connect, parseReference } = await import('../registry');
  const { host, repository: name, tag, digest } = parseReference(reference);
  const which = digest ?? tag;
  if (which === undefined) throw new CommandError(`${quote(reference)} says neither tag nor digest of the image`);
  const connections = await connect({ env: process.env, caFile, isPlainHttp: plainHttp });
  try {
    const repository = connections.registries.at(host).repository(name);
    const image = await repository.resolve(which);
    const source: SignatureSource = {
      read: (descriptor) => repository.read(descriptor),
      referrersOf: (subject) => repository.referrers(subject.digest),
      tagged: (each) => repository.find(each),
    };
    return { images: [{ reference, repository: `${host}/${name}`, image }], sourceOf: () => source, close: connections.close };
  } catch (cause) {
    await connections.close();
    throw cause;
  }
}
