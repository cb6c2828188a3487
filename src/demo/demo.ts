import { startSink } from '../adapters/mail/sink.ts';
import { createTypst } from '../adapters/print/typst.ts';
import type { Config } from '../config.ts';
import type { Language } from '../core/base/text.ts';
import { openSession } from '../session.ts';
import { DEAD_ADDRESS } from './cast.ts';
import { COMPANY, DEMO_DAY, FIRST_DAY, LOGO, PERSON } from './company.ts';
import { demoClock } from './demo-clock.ts';
import { type DemoFolder, freshFolder } from './folder.ts';
import { liveLastDay } from './last-day.ts';
import { layDown } from './outbox.ts';
import { livePast } from './past.ts';
import { screen } from './screen.ts';
import type { Past, Stage } from './stage.ts';
import { type Summary, summaryOf } from './summary.ts';
import { tour } from './tour.ts';

export type DemoOptions = { readonly json: boolean; readonly folder: string | null; readonly language: Language };

/** From this day on nobody is at {@link DEAD_ADDRESS} any more. */
const MOVED_ON = '2026-09-01';

/**
 * A small invented company and three months of trouble, on a fixed day: its own files through the real readers, its
 * days through the real program, its e-mails through a real mail server that passes nothing on.
 * @throws Refusal `not-a-demo-folder`, `demo-in-use`, `folder-not-writable`
 */
export async function demo({ json, folder, language }: DemoOptions): Promise<void> {
  const { summary, text } = await play(freshFolder(folder), language);
  process.stdout.write(json ? `${JSON.stringify(summary)}\n` : `${text}\n\n${tour(summary.folder, language)}\n`);
}

async function play(folder: DemoFolder, language: Language): Promise<{ summary: Summary; text: string }> {
  const clock = demoClock(FIRST_DAY);
  const sink = await startSink({ refuse: (address) => (address === DEAD_ADDRESS && clock.today() >= MOVED_ON ? 550 : null) });
  try {
    const session = await openSession(configFor(folder, sink.port, language), { create: true, clock });
    try {
      const creditor = await session.program.registerCreditor(COMPANY, 'mainland', new TextEncoder().encode(LOGO));
      const stage: Stage = { program: session.program, creditor, sink, folder, typst: createTypst(), intake: newIntake(), past: newPast() };
      await livePast(stage, clock.moveTo);
      clock.moveTo(DEMO_DAY);
      const day = await liveLastDay(stage);
      await layDown(stage, day, language);
      return { summary: summaryOf(stage, day), text: screen(stage, day, language, strong) };
    } finally {
      await session.close();
    }
  } finally {
    await sink.close();
  }
}

function strong(text: string): string {
  return process.stdout.isTTY && !process.env['NO_COLOR'] ? `\u001b[1m${text}\u001b[22m` : text;
}

/** The embedded database in the demo's folder, whatever else is set up on this machine. */
function configFor(folder: DemoFolder, port: number, language: Language): Config {
  const smtp = { host: '127.0.0.1', port, secure: false, user: null, password: null };
  return { home: folder.home, databaseUrl: null, workspace: 'demo', smtp, language, user: PERSON, rehearsal: null };
}

function newIntake(): Stage['intake'] {
  return { files: [], statements: [], debtors: new Map(), invoices: new Set(), told: new Set(), papers: new Set(), booksOn: null };
}

function newPast(): Past {
  return { days: 0, decided: 0, emails: 0, refused: 0, letters: 0, calls: 0, withdrawn: 0 };
}
