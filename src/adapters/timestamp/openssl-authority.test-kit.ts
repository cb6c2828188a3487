import { execFileSync, spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';

const SETTINGS = `
[tsa]
default_tsa = own
[own]
dir = .
serial = ./serial
crypto_device = builtin
signer_cert = ./stamping.pem
certs = ./ca.pem
signer_key = ./tsa.key
signer_digest = sha256
default_policy = 1.3.6.1.4.1.99999.1
digests = sha256, sha512
accuracy = secs:1
ess_cert_id_chain = no
ess_cert_id_alg = sha256
[stamping]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[mail]
basicConstraints = critical, CA:FALSE
extendedKeyUsage = emailProtection
`;

export type LocalAuthority = {
  readonly url: string;
  readonly folder: string;
  readonly roots: readonly X509Certificate[];
  /** What it answers instead of its own answer. */
  answer: ((own: Buffer) => Buffer | number) | null;
  openssl(...words: string[]): Buffer;
  /** A certificate of the root for its key, of one of the two kinds: the file of that name. */
  certify(kind: 'stamping' | 'mail'): void;
  close(): Promise<void>;
};

/** Whether the tests go without; they say so. */
export const opensslMissing = spawnSync('openssl', ['version']).status !== 0;
if (opensslMissing) console.warn('OpenSSL is not installed (apt-get install openssl): time stamps are not tried.');

/** A real time-stamping authority of one machine: OpenSSL's, behind HTTP. */
export async function tsa(key: readonly string[] = ['rsa:2048']): Promise<LocalAuthority> {
  const folder = mkdtempSync(join(tmpdir(), 'acquit-tsa-'));
  const openssl = (...words: string[]) => execFileSync('openssl', words, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  writeFileSync(join(folder, 'openssl.cnf'), SETTINGS);
  writeFileSync(join(folder, 'serial'), '01\n');
  const request = ['req', '-x509', '-nodes', '-config', '/dev/null', '-days', '30'];
  openssl(
    ...request,
    '-newkey',
    'rsa:2048',
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
    '-subj',
    '/O=Autorité/CN=Racine',
    '-utf8',
    '-addext',
    'basicConstraints=critical,CA:TRUE',
  );
  openssl('req', '-new', '-nodes', '-newkey', ...key, '-keyout', 'tsa.key', '-out', 'tsa.csr', '-subj', '/O=Horodatage/CN=Horloge du Nord');
  const sign = ['x509', '-req', '-in', 'tsa.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '30'];
  const certify = (extensions: 'stamping' | 'mail') =>
    void openssl(...sign, '-extfile', 'openssl.cnf', '-extensions', extensions, '-out', `${extensions}.pem`);
  certify('stamping');
  const local: Pick<LocalAuthority, 'answer'> = { answer: null };
  const server = createServer(async (asked: IncomingMessage, reply) => {
    writeFileSync(join(folder, 'query.tsq'), await buffer(asked));
    const own = openssl('ts', '-reply', '-config', 'openssl.cnf', '-section', 'own', '-queryfile', 'query.tsq');
    const answer = local.answer?.(own) ?? own;
    if (typeof answer === 'number') reply.writeHead(answer).end();
    else reply.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const about = {
    url: `http://127.0.0.1:${port}/`,
    folder,
    roots: [new X509Certificate(readFileSync(join(folder, 'ca.pem')))],
    openssl,
    certify,
  };
  const close = async () => {
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true });
  };
  return Object.assign(local, about, { close });
}
