import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from './config.ts';
import type { Language } from './core/base/text.ts';
import { openSession, type Session } from './session.ts';
import { workOnce } from './worker/worker.ts';

/** How long the worker rests between two rounds. */
const REST_MS = 5 * 60_000;

const SAYS = {
  fr: {
    begins:
      'Acquit travaille : il décide et envoie les jours ouvrés de 8 h à 19 h. Ctrl-C pour arrêter. « acquit tasks » montre ce qui vous attend.',
    done: (creditor: number, decided: number, sent: number) => `Créancier n° ${creditor} : ${decided} décisions, ${sent} e-mails envoyés.`,
    failed: (why: string) => `Ce tour n’a pas abouti, le prochain viendra dans cinq minutes : ${why}`,
    ends: 'Arrêté proprement.',
  },
  en: {
    begins:
      'Acquit is at work: it decides and sends on working days from 8 am to 7 pm. Ctrl-C stops it. "acquit tasks" shows what waits for you.',
    done: (creditor: number, decided: number, sent: number) => `Creditor ${creditor}: ${decided} decisions, ${sent} e-mails sent.`,
    failed: (why: string) => `This round came to nothing, the next one comes in five minutes: ${why}`,
    ends: 'Stopped.',
  },
} as const;
type Says = (typeof SAYS)[Language];

/** Works on and on until told to stop; the round under way is finished first. */
export async function start(config: Config, language: Language): Promise<void> {
  const session = await openSession(config, { create: true });
  const says = SAYS[language];
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  process.stderr.write(`${says.begins}\n`);
  try {
    while (!stopping.signal.aborted) {
      await round(session, says);
      await sleep(REST_MS, undefined, { signal: stopping.signal }).catch(() => {});
    }
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    await session.close();
    process.stderr.write(`${says.ends}\n`);
  }
}

/** A fault of the moment (the database is being restarted, a disk is full) is told, and tried again after the rest. */
async function round({ program, clock }: Session, says: Says): Promise<void> {
  try {
    for (const { creditor, decided, sent } of await workOnce(program, clock, minuteInParis)) {
      if (decided + sent > 0) process.stderr.write(`${says.done(creditor, decided, sent)}\n`);
    }
  } catch (error) {
    process.stderr.write(`${says.failed(error instanceof Error ? error.message : String(error))}\n`);
  }
}

const TIME = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit' });

function minuteInParis(): number {
  const [hours = '0', minutes = '0'] = TIME.format(new Date()).split(':');
  return Number(hours) * 60 + Number(minutes);
}
