import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

export type Sink = { readonly port: number; readonly received: ReceivedMail[]; close(): Promise<void> };
export type ReceivedMail = { readonly to: string; readonly raw: Buffer };

export type SinkOptions = {
  /** Where to keep each mail as a file; in memory only when absent. */
  readonly folder?: string;
  /** Refuses a recipient with this SMTP code (550 for good, 451 for now); `null` accepts. */
  readonly refuse?: (address: string) => number | null;
  /** Called when a whole message has come in, before the server says so. */
  readonly beforeReply?: (mail: ReceivedMail) => Promise<void> | void;
};

/**
 * A real SMTP server on the loopback interface that keeps what it receives and passes nothing on: for the demo, for a
 * test sending, and for the test suite.
 */
export async function startSink(options: SinkOptions = {}): Promise<Sink> {
  const received: ReceivedMail[] = [];
  if (options.folder) await mkdir(options.folder, { recursive: true });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo: ({ address }, _session, callback) => {
      const code = options.refuse?.(address) ?? null;
      callback(code === null ? null : Object.assign(new Error('recipient refused'), { responseCode: code }));
    },
    onData: (stream, session, callback) => {
      keep(stream, session, options, received).then(
        () => callback(),
        (error: Error) => callback(error),
      );
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return { port, received, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

async function keep(
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  options: SinkOptions,
  received: ReceivedMail[],
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const mail = { to: session.envelope.rcptTo.map((one) => one.address).join(','), raw: Buffer.concat(chunks) };
  if (options.folder) await save(options.folder, mail.raw);
  received.push(mail);
  await options.beforeReply?.(mail);
}

/** Written beside, then renamed: a file in the folder is always a whole mail. */
async function save(folder: string, raw: Buffer): Promise<void> {
  const name = join(folder, `${createHash('sha256').update(raw).digest('hex').slice(0, 24)}.eml`);
  await writeFile(`${name}.part`, raw);
  await rename(`${name}.part`, name);
}
