import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ImapFlow } from 'imapflow';
import type { MailboxSettings } from '../../ports/mailbox.ts';

const PROGRAM = '/usr/sbin/dovecot';
/** The account that Debian keeps mail under: Dovecot reads no mail as root. */
const MAIL_ACCOUNT = 8;

/** Why no Dovecot can be started here; `null` when one can. */
export function whyNoDovecot(): string | null {
  if (!existsSync(PROGRAM)) return 'Dovecot is not installed (apt-get install dovecot-imapd)';
  return process.getuid?.() === 0 ? null : 'Dovecot is only started by root here';
}

export type Dovecot = {
  readonly settings: MailboxSettings;
  /** A mail as a server delivers it. */
  deliver(bytes: Uint8Array): Promise<void>;
  /** UIDs and flags of a folder. */
  listed(folder: string): Promise<{ readonly uid: number; readonly seen: boolean }[]>;
  close(): Promise<void>;
};

/** A real IMAP server (Dovecot) of one user, on a port of its own, from a plain file of settings. */
export async function startDovecot(): Promise<Dovecot> {
  const folder = mkdtempSync(join(tmpdir(), 'acquit-dovecot-'));
  const port = await freePort();
  execFileSync('chmod', ['755', folder]);
  for (const name of ['run', 'state', 'home']) mkdirSync(join(folder, name));
  chownSync(join(folder, 'home'), MAIL_ACCOUNT, MAIL_ACCOUNT);
  writeFileSync(join(folder, 'conf'), configuration(folder, port));
  const server = spawn(PROGRAM, ['-F', '-c', join(folder, 'conf')], { stdio: 'ignore' });
  await listening(server, port, join(folder, 'log'));
  const settings = { host: '127.0.0.1', port, secure: false, user: 'compta', password: 'secret', folder: 'INBOX', moveTo: null };
  return {
    settings,
    deliver: (bytes) => signedIn(settings, (client) => client.append('INBOX', Buffer.from(bytes))),
    listed: (name) =>
      signedIn(settings, async (client) => {
        const { exists } = await client.mailboxOpen(name);
        if (exists === 0) return [];
        const found = await client.fetchAll('1:*', { uid: true, flags: true });
        return found.map((one) => ({ uid: one.uid, seen: one.flags?.has('\\Seen') ?? false }));
      }),
    close: async () => {
      server.kill();
      await new Promise((resolve) => (server.exitCode === null ? server.once('exit', resolve) : resolve(null)));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function configuration(folder: string, port: number): string {
  return `protocols = imap
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${folder}/home/mail
first_valid_uid = ${MAIL_ACCOUNT}
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=${MAIL_ACCOUNT} gid=${MAIL_ACCOUNT} home=${folder}/home
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`;
}

async function signedIn(settings: MailboxSettings, work: (client: ImapFlow) => Promise<unknown>): Promise<never> {
  const { host, port, secure, user, password } = settings;
  const client = new ImapFlow({ host, port, secure, auth: { user, pass: password ?? '' }, logger: false, disableAutoIdle: true });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await work(client)) as never;
  } finally {
    await client.logout().catch(() => client.close());
  }
}

async function listening(server: ChildProcess, port: number, log: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (server.exitCode !== null) throw new Error(`Dovecot has ended: ${existsSync(log) ? readFileSync(log, 'utf8') : ''}`);
    if (await answers(port)) return;
    await sleep(50);
  }
  throw new Error('Dovecot does not answer');
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.once('data', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}
