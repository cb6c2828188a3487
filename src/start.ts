import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from './config.ts';
import { Refusal } from './core/base/refusal.ts';
import type { Language } from './core/base/text.ts';
import { accountsFor, type Served, serve } from './serve.ts';
import { type Offices, openOffices } from './session.ts';
import { workRound } from './worker/rounds.ts';

/** How long the worker rests between two rounds. */
const REST_MS = 5 * 60_000;

const SAYS = {
  fr: {
    begins: 'Acquit travaille : il décide et envoie les jours ouvrés de 8 h à 19 h. Ctrl-C pour arrêter.',
    builds: 'Préparation des pages, quelques secondes…',
    open: (url: string) => `Acquit est ouvert : ${url}`,
    first: (link: string) => `Premier démarrage. Ouvrez ce lien pour créer votre compte :\n  ${link}`,
    done: (workspace: string, creditor: number, decided: number, sent: number) =>
      `${workspace}, créancier n° ${creditor} : ${decided} décisions, ${sent} e-mails envoyés.`,
    failed: (workspace: string, why: string) => `${workspace} : ce tour n’a pas abouti, le prochain viendra dans cinq minutes : ${why}`,
    ends: 'Arrêté proprement.',
  },
  en: {
    begins: 'Acquit is at work: it decides and sends on working days from 8 am to 7 pm. Ctrl-C stops it.',
    builds: 'Preparing the pages, some seconds…',
    open: (url: string) => `Acquit is open: ${url}`,
    first: (link: string) => `First start. Open this link to make your account:\n  ${link}`,
    done: (workspace: string, creditor: number, decided: number, sent: number) =>
      `${workspace}, creditor ${creditor}: ${decided} decisions, ${sent} e-mails sent.`,
    failed: (workspace: string, why: string) => `${workspace}: this round came to nothing, the next one comes in five minutes: ${why}`,
    ends: 'Stopped.',
  },
} as const;
type Says = (typeof SAYS)[Language];

/** Works on and on, for all workspaces, until told to stop; what is under way is finished first. */
export async function start(config: Config, language: Language, env: NodeJS.ProcessEnv): Promise<void> {
  const says = SAYS[language];
  const tell = (text: string) => void process.stderr.write(`${text}\n`);
  const offices = await openOffices(config);
  let close = async () => {};
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    await offices.open(config.workspace, config.user, true);
    const served = await serve(config, offices, { env, onBuild: () => tell(says.builds) });
    close = served.close;
    tell(served.firstLink === null ? says.open(served.url) : says.first(served.firstLink));
    tell(says.begins);
    while (!stopping.signal.aborted) {
      const isCutShort = await round(config, offices, served.accounts, says, stopping.signal);
      await sleep(isCutShort ? 0 : REST_MS, undefined, { signal: stopping.signal }).catch(() => {});
    }
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    await close();
    await offices.close();
    process.stderr.write(`${says.ends}\n`);
  }
}

/** A link that signs a person in once: for whoever runs the server and is asked by somebody who forgot a password. */
export async function signInLink(config: Config, email: string, env: NodeJS.ProcessEnv): Promise<string> {
  const offices = await openOffices(config);
  try {
    return await accountsFor(config, offices, config.publicUrl, env).signInLink(email);
  } finally {
    await offices.close();
  }
}

/** A fault of the moment (the database is being restarted, a disk is full) is told, and tried again after the rest. */
async function round(config: Config, offices: Offices, accounts: Served['accounts'], says: Says, stopping: AbortSignal): Promise<boolean> {
  const tell = (text: string) => void process.stderr.write(`${text}\n`);
  const why = (error: unknown) => (error instanceof Error ? error.message : String(error));
  try {
    const workspaces = [...new Set([config.workspace, ...(await accounts.workspaces())])];
    const { worked, failed, isCutShort } = await workRound(workspaces, {
      open: (workspace) => offices.open(workspace, config.user),
      clock: offices.clock,
      minuteOfDay: minuteInParis,
      isStopped: () => stopping.aborted,
    });
    for (const { workspace, creditor, decided, sent } of worked)
      if (decided + sent > 0) tell(says.done(workspace, creditor, decided, sent));
    // Seats may outlive a workspace that was taken away by hand: nobody waits for its day.
    for (const { workspace, error } of failed)
      if (!(error instanceof Refusal && error.code === 'workspace-unknown')) tell(says.failed(workspace, why(error)));
    return isCutShort;
  } catch (error) {
    tell(says.failed(config.workspace, why(error)));
    return false;
  }
}

const TIME = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit' });

function minuteInParis(): number {
  const [hours = '0', minutes = '0'] = TIME.format(new Date()).split(':');
  return Number(hours) * 60 + Number(minutes);
}
