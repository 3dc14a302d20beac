import { systemClock, type Transport, UndiciTransport } from '../http';
import { credentialsFromFiles } from './credentials/find-credential';
import { trustedCertificates } from './http/certificates';
import { Registries } from './registry';

/** How a command reaches registries. */
export interface ConnectOptions {
  /** The environment, which says where logins and trusted certificates are. */
  readonly env: NodeJS.ProcessEnv;
  /** A file of certificates (PEM) that are trusted too. */
  readonly caFile?: string;
  /** Plain HTTP, everywhere. @default - TLS; on this machine also without */
  readonly isPlainHttp?: boolean;
  /** Ends the run. */
  readonly signal?: AbortSignal;
}

/** Open connections. */
export interface Connections {
  readonly registries: Registries;
  readonly transport: Transport;
  /** Closes them all; a process ends only then. */
  close(): Promise<void>;
}

/** Reaches registries with the logins of docker and podman. @throws RegistryError `REGISTRY_CA_INVALID` */
export async function connect({ env, caFile, isPlainHttp, signal }: ConnectOptions): Promise<Connections> {
  const transport = new UndiciTransport(await trustedCertificates({ caFile, env }), systemClock);
  const credentials = credentialsFromFiles(env);
  const registries = new Registries({ transport, credentials, isPlainHttp, signal });
  return { registries, transport, close: () => transport.close() };
}
