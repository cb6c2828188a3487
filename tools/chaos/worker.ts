import { flushCompileCache } from 'node:module';
import { createInterface } from 'node:readline/promises';
import { fixedClock } from '../../src/adapters/clock/clock.ts';
import { type Config, LOCAL_WEB } from '../../src/config.ts';
import type { CreditorId } from '../../src/core/base/id.ts';
import { openSession, type Session } from '../../src/session.ts';
import type { Order, Task } from './order.ts';

/**
 * The process that gets killed: waits, with its code loaded, for one order on its standard input, then does what the
 * command line does, and says on its standard output where it is.
 */
async function main(): Promise<void> {
  flushCompileCache();
  say('ready');
  const lines = createInterface({ input: process.stdin });
  const { value } = await lines[Symbol.asyncIterator]().next();
  lines.close();
  if (value === undefined) return;
  const order = JSON.parse(value) as Order;
  const config: Config = {
    home: order.home,
    databaseUrl: null,
    workspace: order.workspace,
    smtp: { host: '127.0.0.1', port: order.smtpPort, secure: false, user: null, password: null },
    language: 'fr',
    user: 'chaos',
    rehearsal: null,
    ...LOCAL_WEB,
  };
  const session = await openSession(config, { clock: { ...fixedClock(order.day), now: () => order.now } });
  for (const task of order.tasks) {
    say(task);
    await TASKS[task](session, order);
  }
  say('done');
  await session.close();
}

const TASKS: Readonly<Record<Task, (session: Session, order: Order) => Promise<unknown>>> = {
  run: ({ program }, { creditor, day }) => program.runDay(creditor as CreditorId, day),
  approve: ({ program }, { creditor }) => program.approve(creditor as CreditorId, 'all'),
  send: ({ program }, { creditor, day }) => program.sendEmails(creditor as CreditorId, day),
  print: ({ program }, { creditor, day }) => program.printLetters(creditor as CreditorId, day),
};

function say(word: string): void {
  process.stdout.write(`${word}\n`);
}

await main();
