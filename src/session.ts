import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { caseSealer } from './adapters/archive/seal-case.ts';
import { signingKeyOf } from './adapters/archive/signing-key.ts';
import { readyNotices } from './adapters/bodacc/open-data.ts';
import { fixedClock, systemClock } from './adapters/clock/clock.ts';
import { backup } from './adapters/db/backup.ts';
import { type Database, openDatabase } from './adapters/db/database.ts';
import { restore } from './adapters/db/restore.ts';
import { createPgStore } from './adapters/db/store.ts';
import { verifyWithStamps } from './adapters/db/verify-stamps.ts';
import { createWorkspace, openWorkspace } from './adapters/db/workspaces.ts';
import { digest } from './adapters/digest.ts';
import { linksOf } from './adapters/links.ts';
import { exchangeableMailer } from './adapters/mail/exchangeable.ts';
import { buildMail } from './adapters/mail/mime.ts';
import { smtpMailer } from './adapters/mail/smtp.ts';
import { readingsIn } from './adapters/mailbox/readings.ts';
import { mailboxSetting, rememberedMailbox } from './adapters/mailbox/setting.ts';
import { startEmbedded } from './adapters/postgres/embedded.ts';
import { createPrinter } from './adapters/print/printer.ts';
import { qrPng } from './adapters/print/qr.ts';
import { createTypst } from './adapters/print/typst.ts';
import { rootsOf, stamperOf } from './adapters/timestamp/setting.ts';
import { type Config, keepMailbox, mailboxIn, ownName, type SmtpConfig } from './config.ts';
import type { WorkspaceId } from './core/base/id.ts';
import { Refusal } from './core/base/refusal.ts';
import type { RestoreReport } from './ports/keeper.ts';
import type { Mailbox, MailboxReach, MailboxSetting } from './ports/mailbox.ts';
import type { Clock, Mailer, PortalLinks, Printer } from './ports/outside.ts';
import { afterRestore, type Program, programOf } from './program.ts';
import { paymentsOf, postmenOf, texterOf } from './session/providers.ts';

/** The program at work on one workspace; to be closed. */
export type Session = { readonly program: Program; readonly clock: Clock; close(): Promise<void> };

export type SessionOptions = {
  /** Makes the workspace when it does not exist; else a missing one is refused. */
  readonly create?: boolean;
  /** A clock of its own (demo); the machine's, in Paris time, when absent. */
  readonly clock?: Clock;
};

/** The program for all workspaces of one database, each opened in somebody's name; to be closed. */
export type Offices = {
  readonly database: Database;
  readonly clock: Clock;
  /** @throws Refusal `workspace-unknown`, `rehearsal-only` */
  open(workspace: string, by: string, create?: boolean): Promise<Program>;
  /** The debtors' pages of the workspace with this number, whether or not there is one: all that is in none is not there. */
  pages(workspace: WorkspaceId): Program;
  /** How the database calls the workspace of this name. @throws Refusal `rehearsal-only` */
  keptAs(workspace: string): string;
  /** What mail leaves through; another one is used from the next mail on. */
  readonly smtp: { current(): SmtpConfig | null; use(smtp: SmtpConfig): void };
  close(): Promise<void>;
};

/**
 * Opens the database (starting the embedded one where none is given), the workspace in it and all that is outside.
 * @throws Refusal `workspace-unknown` with the command that makes one
 */
export async function openSession(config: Config, options: SessionOptions = {}): Promise<Session> {
  const name = ownName(config, config.workspace);
  // To say that there is no workspace no database is made.
  if (!options.create && !hasDatabase(config)) throw noWorkspace(config, name);
  const offices = await openOffices(config, options.clock);
  try {
    const program = await offices.open(config.workspace, config.user, options.create);
    return { program, clock: offices.clock, close: offices.close };
  } catch (error) {
    await offices.close();
    throw error;
  }
}

/** Opens the database and all that is outside, for one workspace after the other. */
export async function openOffices(config: Config, clock = clockOf(config), newToken?: PortalLinks['newToken']): Promise<Offices> {
  makeHome(config);
  const { database, close } = await openAnyDatabase(config);
  let { smtp } = config;
  const mailer = exchangeableMailer(mailerOf(config));
  const stamper = stamperOf(config.timeStamp);
  const sealer = caseSealer(createTypst, () => signingKeyOf(config.home), stamper);
  const noticeService = () => readyNotices(config.noticesAt, config.rehearsal !== null);
  const outside = { clock, digest, mailer, printer: lazyPrinter(), qrPng, sealer, stamper, noticeService };
  const known = new Map<string, WorkspaceId>();
  const program = (id: WorkspaceId, by: string, mailbox: () => Mailbox | null) => {
    const keeper = {
      verify: (onProgress?: (entries: number) => void) => verifyWithStamps(database, id, digest, rootsOf(config.timeStamp), onProgress),
      backup: (file: string, overwrite: boolean) => backup(database, id, file, overwrite),
    };
    const payments = () => paymentsOf(config, database, id);
    const texter = () => texterOf(config, database, id);
    const postmen = () => postmenOf(config, database, id);
    const links = linksOf(config.publicUrl, id, config.rehearsal !== null, newToken);
    return programOf({ store: createPgStore(database, id, clock), by, mailbox, payments, texter, postmen, ...outside, ...links }, keeper);
  };
  return {
    database,
    clock,
    open: async (workspace, by, create = false) => {
      const name = ownName(config, workspace);
      const id = known.get(name) ?? (await workspaceOf(database, config, name, create));
      known.set(name, id);
      return program(id, by, () => mailboxOf(config, name));
    },
    pages: (workspace) => program(workspace, 'page', () => null),
    keptAs: (workspace) => ownName(config, workspace),
    smtp: {
      current: () => smtp,
      use: (next) => {
        smtp = next;
        mailer.exchange(mailerOf({ ...config, smtp }));
      },
    },
    close: async () => {
      mailer.close();
      await close();
    },
  };
}

export async function openAnyDatabase(config: Config): Promise<{ database: Database; close(): Promise<void> }> {
  if (config.databaseUrl !== null) {
    const database = await openDatabase({ connectionString: config.databaseUrl }).catch(unreachable);
    return { database, close: () => database.close() };
  }
  const server = await startEmbedded({ dataFolder: join(config.home, 'database') });
  try {
    const database = await openDatabase(server.connection);
    return {
      database,
      close: async () => {
        await database.close();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/**
 * Restores a backup into a new workspace, from which nothing leaves before a person has looked.
 * @throws Refusal when the file is damaged or the workspace exists
 */
export async function restoreWorkspace(config: Config, file: string, workspace: string): Promise<RestoreReport> {
  makeHome(config);
  const { database, close } = await openAnyDatabase(config);
  const clock = clockOf(config);
  try {
    const { entries, lastAt, settled } = await restore(database, file, ownName(config, workspace), clock, (store) =>
      afterRestore(store, config.user),
    );
    return { entries, until: lastAt === null ? null : clock.dayOf(lastAt), ...settled };
  } finally {
    await close();
  }
}

function makeHome({ home }: Config): void {
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new Refusal('home-not-writable', `The data folder ${home} cannot be made or used: ${reason}. Name another one in ACQUIT_HOME.`, {
      home,
      reason,
    });
  }
}

function clockOf({ rehearsal }: Config): Clock {
  return rehearsal === null ? systemClock : { ...fixedClock(rehearsal), invented: 'rehearsal' };
}

/** Sends one test message through the mail server that is set up. @throws Refusal with the server's own words */
export async function testMail(config: Config, to: string): Promise<void> {
  if (!config.smtp) throw new Refusal('mail-not-set-up', NO_MAIL_SERVER);
  const mailer = smtpMailer(config.smtp);
  const sender = config.smtp.user?.includes('@') ? config.smtp.user : to;
  const now = systemClock.now();
  const text = 'Si vous lisez ceci, Acquit peut envoyer des e-mails.\nIf you read this, Acquit can send e-mail.';
  const mail = await mailer.build({
    messageId: `acquit.test.${Date.parse(now)}@${sender.split('@')[1] ?? 'localhost'}`,
    at: now,
    from: { name: 'Acquit', address: sender },
    replyTo: sender,
    to: { name: to, address: to },
    subject: 'Acquit : message d’essai / test message',
    text,
    html: `<p>${text.replace('\n', '<br>')}</p>`,
    attachments: [],
  });
  const outcome = await mailer.send(mail);
  mailer.close();
  if (outcome.kind !== 'accepted') throw new Refusal('test-mail-failed', `The mail server did not take the message: ${outcome.reply}`);
}

/** A server that is not there or turns us away is the user's to mend, not a fault of the program. */
function unreachable(error: unknown): never {
  if (error instanceof Refusal) throw error;
  const reason = error instanceof AggregateError ? error.errors.map(String).join('; ') : (error as Error).message;
  throw new Refusal('database-unreachable', `The database of DATABASE_URL cannot be used: ${reason}`, { reason });
}

async function workspaceOf(database: Database, config: Config, name: string, create: boolean): Promise<WorkspaceId> {
  try {
    return await openWorkspace(database, name);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'workspace-unknown') throw error;
    if (create) return createWorkspace(database, name);
    throw noWorkspace(config, name);
  }
}

function hasDatabase({ databaseUrl, home }: Config): boolean {
  return databaseUrl !== null || existsSync(join(home, 'database'));
}

/** Whoever rehearses has no workspace, although the real one is there. */
function noWorkspace({ rehearsal, workspace }: Config, name: string): Refusal {
  if (rehearsal === null) return new Refusal('workspace-unknown', `There is no workspace "${name}".`, { name });
  const message = `Rehearsals (ACQUIT_TODAY=${rehearsal}) have a workspace of their own, apart from the real "${workspace}", and there is none yet. Make it with acquit init, under the same ACQUIT_TODAY.`;
  return new Refusal('workspace-unknown', message, { name: workspace, rehearsal });
}

/** The mailbox of a workspace, seen, changed and tried; kept in the settings file, which only its owner can read. */
export function mailboxSettingOf(config: Config, workspace: string, reach: MailboxReach): MailboxSetting {
  const name = ownName(config, workspace);
  return mailboxSetting(reach, readingsIn(config.home, name), {
    known: () => mailboxIn(config, name),
    keep: (box) => keepMailbox(config, name, box),
  });
}

function mailboxOf(config: Config, name: string): Mailbox | null {
  const known = mailboxIn(config, name);
  return known && rememberedMailbox(known, readingsIn(config.home, name));
}

/** Typst and its fonts are loaded when the first letter is printed. */
function lazyPrinter(): Printer {
  let printer: Printer | null = null;
  const loaded = () => (printer ??= createPrinter());
  return {
    letter: (message, assets) => loaded().letter(message, assets),
    paper: (paper) => loaded().paper(paper),
    bundle: (queue, options) => loaded().bundle(queue, options),
  };
}

const NO_MAIL_SERVER = 'No mail server is set up. Give one with "acquit init --smtp smtp://user:password@host:587", or in ACQUIT_SMTP_URL.';

function mailerOf(config: Config): Mailer & { close?(): void } {
  return config.smtp ? guarded(config, smtpMailer(config.smtp)) : unconfiguredMailer;
}

/** Nor does a rehearsal reach a debtor: it sends to a mail server of this machine only. */
function guarded<M extends Mailer>({ rehearsal, smtp }: Config, mailer: M): M {
  if (rehearsal === null || ['localhost', '127.0.0.1', '[::1]', '::1'].includes(smtp?.host ?? '')) return mailer;
  return {
    ...mailer,
    ready: () => {
      throw new Refusal(
        'rehearsal-sends-nothing',
        `A rehearsal (ACQUIT_TODAY=${rehearsal}) sends only to a mail server of this machine, and not through ${smtp?.host}.`,
        { day: rehearsal, host: smtp?.host ?? '' },
      );
    },
  };
}

/** Builds mails, so that they can be previewed, and refuses to send before anything is recorded. */
const unconfiguredMailer: Mailer = {
  ready: () => {
    throw new Refusal('mail-not-set-up', NO_MAIL_SERVER);
  },
  build: buildMail,
  send: async () => ({ kind: 'refused', permanent: false, recipientAtFault: false, reply: NO_MAIL_SERVER }),
};
