import { createHash } from 'node:crypto';
import { type Sink, startSink } from '../adapters/mail/sink.ts';
import { createTypst } from '../adapters/print/typst.ts';
import { type Config, configOf } from '../config.ts';
import type { Language } from '../core/base/text.ts';
import type { Program } from '../program.ts';
import { openOffices } from '../session.ts';
import { DEAD_ADDRESS } from './cast.ts';
import { COMPANY, DEMO_DAY, FIRST_DAY, LOGO, PERSON } from './company.ts';
import { demoClock } from './demo-clock.ts';
import { type DemoFolder, freshFolder } from './folder.ts';
import { liveLastDay } from './last-day.ts';
import { layDown } from './outbox.ts';
import { showPages } from './pages.ts';
import { livePast } from './past.ts';
import { screen } from './screen.ts';
import type { Past, Stage } from './stage.ts';
import { type Summary, summaryOf } from './summary.ts';
import { tour } from './tour.ts';

export type DemoOptions = { readonly json: boolean; readonly once: boolean; readonly folder: string | null; readonly language: Language };

/** From this day on nobody is at {@link DEAD_ADDRESS} any more. */
const MOVED_ON = '2026-09-01';

/**
 * A small invented company and three months of trouble, on a fixed day: its own files through the real readers, its
 * days through the real program, its e-mails through a real mail server that passes nothing on. Then, unless it is for once
 * only, the web application on that company, until it is stopped.
 * @throws Refusal `not-a-demo-folder`, `demo-in-use`, `folder-not-writable`, `port-taken`
 */
export async function demo({ json, once, folder, language }: DemoOptions): Promise<void> {
  const at = freshFolder(folder);
  const clock = demoClock(FIRST_DAY);
  const refuse = (address: string) => (address === DEAD_ADDRESS && clock.today() >= MOVED_ON ? 550 : null);
  const sink = await startSink({ refuse });
  try {
    const config = configFor(at, sink.port, language);
    const offices = await openOffices(config, clock, countedTokens());
    try {
      const { summary, text } = await play(await offices.open(config.workspace, PERSON, true), clock, sink, at, language);
      process.stdout.write(json ? `${JSON.stringify(summary)}\n` : `${text}\n\n${tour(summary.folder, language)}\n`);
      if (!once && !json) await showPages(config, offices, language);
    } finally {
      await offices.close();
    }
  } finally {
    await sink.close();
  }
}

async function play(
  program: Program,
  clock: ReturnType<typeof demoClock>,
  sink: Sink,
  folder: DemoFolder,
  language: Language,
): Promise<{ summary: Summary; text: string }> {
  const creditor = await program.registerCreditor(COMPANY, 'mainland', new TextEncoder().encode(LOGO));
  const stage: Stage = { program, creditor, sink, folder, typst: createTypst(), intake: newIntake(), past: newPast() };
  await livePast(stage, clock.moveTo);
  clock.moveTo(DEMO_DAY);
  const day = await liveLastDay(stage);
  await layDown(stage, day, language);
  return { summary: summaryOf(stage, day), text: screen(stage, day, language, strong) };
}

/** Invented pages of this machine: the demo gives the same e-mails, to the byte, whenever it is run. */
function countedTokens(): (message: string) => string {
  const made = new Map<string, number>();
  return (message) => {
    const count = (made.get(message) ?? 0) + 1;
    made.set(message, count);
    return createHash('sha256').update(`demo ${message} ${count}`).digest('base64url');
  };
}

function strong(text: string): string {
  return process.stdout.isTTY && !process.env['NO_COLOR'] ? `\u001b[1m${text}\u001b[22m` : text;
}

/** The embedded database in the demo's folder, whatever else is set up on this machine but the address of its pages. */
function configFor(folder: DemoFolder, port: number, language: Language): Config {
  const smtp = { host: '127.0.0.1', port, secure: false, user: null, password: null };
  const { http, publicUrl } = configOf({ ...process.env, ACQUIT_HOME: folder.home });
  return {
    home: folder.home,
    databaseUrl: null,
    workspace: 'demo',
    smtp,
    language,
    user: PERSON,
    // What is typed beside the screens lives on the demo's day too.
    rehearsal: DEMO_DAY,
    http,
    publicUrl,
    linksOnly: true,
  };
}

function newIntake(): Stage['intake'] {
  return { files: [], statements: [], debtors: new Map(), invoices: new Set(), told: new Set(), papers: new Set(), booksOn: null };
}

function newPast(): Past {
  return { days: 0, decided: 0, emails: 0, refused: 0, letters: 0, calls: 0, withdrawn: 0 };
}
