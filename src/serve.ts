import { randomBytes } from 'node:crypto';
import { createAccounts } from './adapters/accounts/accounts.ts';
import { oidcSettingsOf } from './adapters/accounts/oidc-settings.ts';
import { secretOf } from './adapters/accounts/secret.ts';
import { openWorkspace } from './adapters/db/workspaces.ts';
import { linksOf } from './adapters/links.ts';
import { builtPages } from './adapters/pages/build.ts';
import { paymentsSetting } from './adapters/pay/payments-setting.ts';
import { makeApi } from './api/api.ts';
import { type Config, keepPayments, keepSmtp, ownName, paymentsIn } from './config.ts';
import type { WorkspaceId } from './core/base/id.ts';
import { Refusal } from './core/base/refusal.ts';
import { paymentNews } from './portal/payment-news.ts';
import { debtorPortal } from './portal/portal.ts';
import { postHints } from './portal/post-hints.ts';
import type { Accounts } from './ports/accounts.ts';
import type { MailServer } from './ports/mail-server.ts';
import type { PaymentsSetting } from './ports/payments.ts';
import { knowsHook, postSettingOf, textsSettingOf } from './session/providers.ts';
import { mailboxSettingOf, type Offices, testMail } from './session.ts';

/** The web application at work; to be closed before its offices are. */
export type Served = {
  /** Where people reach it. */
  readonly url: string;
  /** At the first start: the link by which the first account is made. */
  readonly firstLink: string | null;
  readonly accounts: Accounts;
  close(): Promise<void>;
};

type ServeOptions = {
  readonly env: NodeJS.ProcessEnv;
  /** Told when the pages are being built, which takes some seconds after each update. */
  readonly onBuild?: () => void;
  /** A port that the system chooses, whatever is set up: for tests. */
  readonly anyPort?: boolean;
  /** How this machine is called in the address of such a port: passkeys want a name. */
  readonly machine?: string;
  /** Where the built pages are kept; with the data when absent. */
  readonly pagesIn?: string;
};

/**
 * Opens the web application on the address that is set up.
 * @throws Refusal `port-taken`
 */
export async function serve(
  config: Config,
  offices: Offices,
  { env, onBuild, anyPort = false, machine = '127.0.0.1', pagesIn = config.home }: ServeOptions,
): Promise<Served> {
  const { host, port } = anyPort ? { host: '127.0.0.1', port: await freePort() } : config.http;
  const url = anyPort ? `http://${machine}:${port}` : config.publicUrl;
  const accounts = accountsFor(config, offices, url, env);
  const firstCode = (await accounts.isEmpty()) ? randomBytes(18).toString('base64url') : null;
  const api = await makeApi({
    origin: new URL(url).origin,
    accounts,
    open: async (workspace, person) => ({ program: await offices.open(workspace, person.email), clock: offices.clock }),
    firstCode,
    firstWorkspace: config.workspace,
    linksOnly: config.linksOnly ?? false,
    mailServer: mailServerOf(config, offices, env),
    // Other workspaces belong to others: what they name is not looked for in the network of this machine (decision 0032).
    mailbox: (workspace) => mailboxSettingOf(config, workspace, workspace === config.workspace ? 'any' : 'public'),
    payments: (workspace) => paymentsSettingOf(config, offices, workspace),
    post: (workspace) => postSettingOf(config, offices.database, workspace),
    texts: (workspace) => textsSettingOf(config, workspace),
    checkLogo: async (bytes) => void (await import('./adapters/print/logo.ts')).logoOf(bytes),
    pages: await builtPages(pagesIn, onBuild),
    trustedProxies: config.trustedProxies ?? [],
    log: false,
  });
  await debtorPortal(api, { open: offices.pages });
  await paymentNews(api, { open: offices.pages });
  const knows = (workspace: WorkspaceId, told: string) => knowsHook(config, offices.database, workspace, told);
  await postHints(api, { open: offices.pages, knows });
  try {
    await api.listen({ host, port });
  } catch (error) {
    await api.close();
    throw refused(error, host, port);
  }
  return { url, firstLink: firstCode && `${url}/premier-pas?code=${firstCode}`, accounts, close: () => api.close() };
}

/** The accounts alone, for the command that makes a sign-in link. */
export function accountsFor(config: Config, { database, keptAs }: Offices, publicUrl: string, env: NodeJS.ProcessEnv): Accounts {
  const log = (message: string) => void process.stderr.write(`${message}\n`);
  return createAccounts({ database, publicUrl, secret: secretOf(config.home, env), oidc: oidcSettingsOf(env), log, keptAs });
}

/** The mail server, as the pages show and change it. */
export function mailServerOf(config: Config, { smtp }: Pick<Offices, 'smtp'>, env: NodeJS.ProcessEnv): MailServer {
  const fixed = Boolean(env['ACQUIT_SMTP_URL']);
  return {
    fixed,
    known: () => {
      const current = smtp.current();
      return current && { host: current.host, port: current.port, secure: current.secure, user: current.user };
    },
    save: ({ password, ...server }) => {
      if (fixed)
        throw new Refusal('mail-server-fixed', 'The mail server is set in ACQUIT_SMTP_URL, where Acquit is started: change it there.');
      const known = smtp.current();
      // A known password never goes to another server, whoever asks for it.
      const same = known !== null && known.host === server.host && known.port === server.port && known.user === server.user;
      if (server.user !== null && password === null && !same)
        throw new Refusal('mail-password-missing', 'Give the password too: the known one is for another server or another name.');
      const next = { ...server, password: server.user === null ? null : (password ?? known?.password ?? null) };
      keepSmtp(config, next);
      smtp.use(next);
    },
    test: (to) => testMail({ ...config, smtp: smtp.current() }, to),
  };
}

/** The provider of payments of a workspace, seen, changed and tried; kept in the settings file, which only its owner can read. */
function paymentsSettingOf(config: Config, { database }: Pick<Offices, 'database'>, workspace: string): PaymentsSetting {
  const name = ownName(config, workspace);
  return paymentsSetting({
    load: () => paymentsIn(config, name),
    keep: (payments) =>
      keepPayments(config, name, payments && { ...payments, secrets: [...payments.secrets], methods: [...payments.methods] }),
    place: config.paymentsAt,
    newsAddress: async () => {
      const id = await openWorkspace(database, name);
      return linksOf(config.publicUrl, id).links === undefined ? null : `${config.publicUrl}/hooks/stripe/${id}`;
    },
  });
}

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

function refused(error: unknown, host: string, port: number): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== 'EADDRINUSE' && code !== 'EACCES') return error;
  return new Refusal(
    'port-taken',
    `The address ${host}:${port} cannot be opened (${code}): another program has it. Name another one, as ACQUIT_HTTP=127.0.0.1:8801.`,
    { address: `${host}:${port}`, reason: code },
  );
}
