import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import { quote } from '../../diagnostics';
import { readSettings } from '../read-settings';
import { registryError } from '../registry-error';

const PEM = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

/** Where more certificates come from. */
export interface TrustSettings {
  /** A file of certificates (PEM) that are trusted too. */
  readonly caFile?: string;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * The certificates to trust: those of `SSL_CERT_FILE`, which stands for the whole list as everywhere, or those that come with Node; and
 * in addition those of `NODE_EXTRA_CA_CERTS` and of the file. Undefined if nothing is set: then Node's own rules hold.
 * @throws RegistryError `REGISTRY_CA_INVALID`
 */
export async function trustedCertificates({ caFile, env }: TrustSettings): Promise<readonly string[] | undefined> {
  const all = env.SSL_CERT_FILE || undefined;
  const more = [env.NODE_EXTRA_CA_CERTS, caFile].filter((file) => file !== undefined && file !== '');
  if (all === undefined && more.length === 0) return undefined;
  const first = all === undefined ? rootCertificates : await readCertificates(all);
  const others = await Promise.all(more.map((file) => readCertificates(file ?? '')));
  return [...first, ...others.flat()];
}

async function readCertificates(file: string): Promise<string[]> {
  const text = await readSettings(file);
  if (text.kind !== 'text') throw invalid(file, text.kind === 'missing' ? 'is not there' : text.reason);
  const certificates = text.text.match(PEM) ?? [];
  if (certificates.length === 0) throw invalid(file, 'holds no certificate in PEM form');
  const broken = certificates.findIndex((certificate) => !isCertificate(certificate));
  if (broken >= 0) throw invalid(file, `holds a broken certificate, number ${broken + 1}`);
  return certificates;
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).subject !== undefined;
  } catch {
    return false;
  }
}

function invalid(file: string, what: string) {
  return registryError({
    code: 'REGISTRY_CA_INVALID',
    message: `The file of trusted certificates ${quote(file)} ${what}`,
    hint: 'Give the certificate of the authority (CA) that signed that of the registry, as PEM: it begins with -----BEGIN CERTIFICATE-----.',
  });
}
