import { request } from 'node:http';
import { createServer } from 'node:net';
import { createAccounts } from '../src/adapters/accounts/accounts.ts';
import { fixedClock } from '../src/adapters/clock/clock.ts';
import { digest } from '../src/adapters/digest.ts';
import { fakeMailer } from '../src/adapters/fake/mailer.ts';
import { fakePrinter } from '../src/adapters/fake/printer.ts';
import { makeApi } from '../src/api/api.ts';
import type { Day } from '../src/core/base/day.ts';
import type { Keeper } from '../src/ports/keeper.ts';
import type { MailServer } from '../src/ports/mail-server.ts';
import type { MailboxSetting } from '../src/ports/mailbox.ts';
import type { PaymentsSetting } from '../src/ports/payments.ts';
import type { PostSetting } from '../src/ports/postman.ts';
import type { TextsSetting } from '../src/ports/texter.ts';
import { programOf } from '../src/program.ts';
import type { Ledger } from './scratch-ledger.ts';

const WORKSPACE = 'bench';
const OWNER = { name: 'Claire', email: 'claire@bench.example', password: 'une phrase que je retiens', language: 'fr' as const };

/** The API on a ledger as it is served: over HTTP, behind the real door, with the session of an owner. */
export type BenchServer = {
  /** Asks a route, from the address of a number, and gives what was answered. @throws Error unless that was a 200 */
  ask(path: string, address?: number): Promise<unknown>;
  close(): Promise<void>;
};

export async function serveLedger(ledger: Ledger, day: Day): Promise<BenchServer> {
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const accounts = createAccounts({
    database: ledger.database,
    publicUrl,
    secret: 'a secret of a bench, thrown away with its database',
    oidc: null,
    log: () => undefined,
  });
  await accounts.firstOwner(OWNER, WORKSPACE);
  const clock = fixedClock(day);
  const outside = { clock, digest, mailer: fakeMailer(new Set()), printer: fakePrinter, qrPng: () => new Uint8Array() };
  const api = await makeApi({
    origin: publicUrl,
    accounts,
    open: async (_, person) => ({ program: programOf({ store: ledger.store, by: person.email, ...outside }, {} as Keeper), clock }),
    firstCode: null,
    firstWorkspace: WORKSPACE,
    mailServer: {} as MailServer,
    mailbox: () => ({}) as MailboxSetting,
    payments: () => ({}) as PaymentsSetting,
    post: () => ({}) as PostSetting,
    texts: () => ({}) as TextsSetting,
    checkLogo: async () => undefined,
    linksOnly: false,
    pages: null,
    log: false,
  });
  await api.listen({ host: '127.0.0.1', port });
  const cookie = await signedIn(await accounts.signInLink(OWNER.email));
  return { ask: (path, address = 1) => asked(port, path, cookie, address), close: () => api.close() };
}

async function signedIn(link: string): Promise<string> {
  const answer = await fetch(link, { method: 'POST', headers: { origin: new URL(link).origin }, redirect: 'manual' });
  const cookies = answer.headers.getSetCookie().map((one) => one.split(';')[0]);
  if (cookies.length === 0) throw new Error(`the link was answered with ${answer.status} and no session`);
  return cookies.join('; ');
}

/** From another address of this machine for each subject, since one address may not ask without end. */
function asked(port: number, path: string, cookie: string, address: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path, localAddress: `127.0.0.${address}`, headers: { cookie } };
    const sent = request(options, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.once('error', reject);
      answer.once('end', () => {
        if (answer.statusCode === 200) resolve(JSON.parse(Buffer.concat(chunks).toString()));
        else reject(new Error(`${path} was answered with ${answer.statusCode}: ${Buffer.concat(chunks).toString().slice(0, 300)}`));
      });
    });
    sent.once('error', reject);
    sent.end();
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
