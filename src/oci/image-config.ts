import { quote } from '../diagnostics';
import { type Digest, isDigest } from './digest';
import { invalid, isFields, parseJson } from './document';

/** The settings of a container that an image is run with (OCI image specification, config.md). Those of others are kept as they are. */
export interface ContainerConfig {
  readonly Entrypoint?: readonly string[];
  readonly Cmd?: readonly string[];
  readonly Labels?: Readonly<Record<string, string>>;
  readonly [other: string]: unknown;
}

/** The config of an image: what it is made for, how it is run, what its layers are (OCI image specification, config.md). */
export interface ImageConfig {
  readonly architecture: string;
  readonly os: string;
  readonly variant?: string;
  readonly rootfs: { readonly type: 'layers'; readonly diff_ids: readonly Digest[] };
  readonly history?: readonly object[];
  readonly config?: ContainerConfig;
  readonly [other: string]: unknown;
}

/**
 * Reads the config of an image that somebody else made; what this project uses of it is checked, the rest kept.
 * @param what names it in messages: its digest
 * @throws DiagnosticsError `OCI_DOCUMENT_INVALID`
 */
export function parseImageConfig(bytes: Uint8Array, what: string): ImageConfig {
  const document = parseJson(bytes, what);
  const { os, architecture, variant, rootfs, history, config } = document;
  if (typeof os !== 'string' || typeof architecture !== 'string') throw invalid(what, "has no 'os' and 'architecture'");
  if (!isFields(rootfs) || !isDigests(rootfs['diff_ids'])) throw invalid(what, "has no digests in 'rootfs.diff_ids'");
  if (history !== undefined && history !== null && !isListOfFields(history)) throw invalid(what, "has no list 'history'");
  return {
    ...document,
    os,
    architecture,
    variant: typeof variant === 'string' && variant !== '' ? variant : undefined,
    rootfs: { type: 'layers', diff_ids: rootfs['diff_ids'] },
    history: history ?? undefined,
    config: parseContainer(config, what),
  };
}

function parseContainer(value: unknown, what: string): ContainerConfig {
  if (value === undefined || value === null) return {};
  if (!isFields(value)) throw invalid(what, "has no object 'config'");
  const { Labels, Entrypoint, Cmd, ...others } = value;
  return {
    ...others,
    ...(isGiven(Labels) && { Labels: textsOf(Labels, 'Labels', what) }),
    ...(isGiven(Entrypoint) && { Entrypoint: listOf(Entrypoint, 'Entrypoint', what) }),
    ...(isGiven(Cmd) && { Cmd: listOf(Cmd, 'Cmd', what) }),
  };
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function textsOf(value: unknown, key: string, what: string): Record<string, string> {
  const entries = isFields(value) ? Object.entries(value) : [];
  const texts = entries.flatMap(([name, text]) => (typeof text === 'string' ? [[name, text] as const] : []));
  if (!isFields(value) || texts.length !== entries.length)
    throw invalid(what, `has no map of texts at ${quote(`config.${key}`)}`);
  return Object.fromEntries(texts);
}

function listOf(value: unknown, key: string, what: string): readonly string[] {
  const isText = (each: unknown): each is string => typeof each === 'string';
  if (!Array.isArray(value) || !value.every(isText)) throw invalid(what, `has no list of texts at ${quote(`config.${key}`)}`);
  return value;
}

function isDigests(value: unknown): value is Digest[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string' && isDigest(each));
}

function isListOfFields(value: unknown): value is object[] {
  return Array.isArray(value) && value.every(isFields);
}
