import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { onDatabase } from '../../stories/engine/outsiders.ts';
import type { Meet } from '../../stories/engine/world.ts';
import { type ScratchDatabase, scratchDatabase } from '../adapters/db/scratch-workspace.ts';
import { type ReceivedMail, type Sink, startSink } from '../adapters/mail/sink.ts';
import { smtpMailer } from '../adapters/mail/smtp.ts';
import type { SendReport } from './send-emails.ts';
import { MONDAY } from './sending.test-kit.ts';

/** What a call that finds nothing to send reports. */
export const NOTHING: SendReport = {
  day: MONDAY,
  sent: 0,
  withdrawn: 0,
  retryLater: 0,
  failed: 0,
  uncertain: 0,
  refused: [],
  unwritable: [],
  heldBack: null,
};

/** A database and a mail server, both real; the server's manners can be changed within a test. */
export type MailRoom = {
  meet: Meet;
  sink: Sink;
  mailer: ReturnType<typeof smtpMailer>;
  /** The code with which an address is refused; `null` takes the mail. */
  refuse: (address: string) => number | null;
  beforeReply: (mail: ReceivedMail) => Promise<void> | void;
};

/** One database for the whole file, a mail server of its own for each test. */
export function mailRoom(): MailRoom {
  const room = {} as MailRoom;
  let scratch: ScratchDatabase;
  beforeAll(async () => {
    scratch = await scratchDatabase();
    room.meet = onDatabase(scratch.database);
  });
  afterAll(() => scratch.close());
  beforeEach(async () => {
    room.refuse = () => null;
    room.beforeReply = () => {};
    room.sink = await startSink({ refuse: (address) => room.refuse(address), beforeReply: (mail) => room.beforeReply(mail) });
    room.mailer = mailerTo(room.sink.port);
  });
  afterEach(async () => {
    room.mailer.close();
    await room.sink.close();
  });
  return room;
}

/** A mailer to a server of this machine. */
export function mailerTo(port: number): ReturnType<typeof smtpMailer> {
  return smtpMailer({ host: '127.0.0.1', port, secure: false, user: null, password: null });
}
