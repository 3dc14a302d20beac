import { createGunzip } from 'node:zlib';
import { Decompress } from 'fzstd';
import { DiagnosticsError, error, quote } from '../diagnostics';
import type { Descriptor } from './descriptor';
import { invalidLayer } from './layer-problem';
import { DockerMediaType, MediaType } from './media-type';

type Compression = 'none' | 'gzip' | 'zstd';

const COMPRESSION: ReadonlyMap<string, Compression> = new Map([
  [MediaType.LAYER, 'gzip'],
  [DockerMediaType.LAYER, 'gzip'],
  ['application/vnd.oci.image.layer.v1.tar', 'none'],
  ['application/vnd.docker.image.rootfs.diff.tar', 'none'],
  ['application/vnd.oci.image.layer.v1.tar+zstd', 'zstd'],
  ['application/vnd.docker.image.rootfs.diff.tar.zstd', 'zstd'],
]);

/** Bytes that are handed on at once where nothing else divides them. */
const PIECE = 64 * 1024;

/**
 * Hands on the uncompressed bytes of a layer piece by piece, so that a sink which throws stops a decompression bomb (bad-input 29).
 * @throws DiagnosticsError `OCI_MEDIA_TYPE`, `OCI_LAYER_INVALID`, and what the sink throws
 */
export async function decompress(bytes: Uint8Array, layer: Descriptor, sink: (piece: Buffer) => void): Promise<void> {
  const compression = COMPRESSION.get(layer.mediaType);
  if (compression === undefined) throw unknownType(layer);
  let fault: { readonly cause: unknown } | undefined;
  const guarded = (piece: Buffer): void => {
    try {
      sink(piece);
    } catch (cause) {
      fault = { cause };
      throw cause;
    }
  };
  try {
    if (compression === 'gzip') await gunzip(bytes, guarded);
    else if (compression === 'zstd') unzstd(bytes, guarded);
    else for (const piece of pieces(bytes)) guarded(piece);
  } catch (cause) {
    if (fault) throw fault.cause;
    throw invalidLayer(layer.digest, `cannot be decompressed: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

async function gunzip(bytes: Uint8Array, sink: (piece: Buffer) => void): Promise<void> {
  const stream = createGunzip({ chunkSize: PIECE });
  stream.end(bytes);
  for await (const piece of stream) sink(piece);
}

function unzstd(bytes: Uint8Array, sink: (piece: Buffer) => void): void {
  const stream = new Decompress((piece) => sink(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)));
  for (const piece of pieces(bytes)) stream.push(piece);
  stream.push(new Uint8Array(0), true);
}

function* pieces(bytes: Uint8Array): Generator<Buffer> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < whole.length; at += PIECE) yield whole.subarray(at, at + PIECE);
}

function unknownType({ digest, mediaType }: Descriptor): DiagnosticsError {
  return new DiagnosticsError([
    error({
      code: 'OCI_MEDIA_TYPE',
      message: `The layer ${quote(digest)} has the media type ${quote(mediaType)}`,
      hint: 'Only layers of tar archives that are plain or compressed with gzip or zstd are read.',
    }),
  ]);
}
