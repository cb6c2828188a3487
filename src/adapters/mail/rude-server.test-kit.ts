import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';

/** What a mail server does at one point of the conversation. */
export type Reaction = { readonly say?: string; readonly thenHangUp?: boolean };
export const HANGS_UP: Reaction = { thenHangUp: true };
export const IS_SILENT: Reaction = {};

export type Moment = 'connect' | 'EHLO' | 'STARTTLS' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | '.' | 'RSET' | 'QUIT';
export type Manners = Partial<Record<Moment, Reaction>> & {
  /** Hangs up once it has read that much of a message. */
  readonly hangsUpAfterBytes?: number;
  /** Says this in the midst of a message, once it has read that much of it. */
  readonly interrupts?: { readonly afterBytes: number; readonly say: string };
};

export type RudeServer = {
  readonly port: number;
  /** Messages that came in whole, whatever was answered. */
  readonly whole: string[];
  /** The commands of all connections, in order. */
  readonly heard: string[];
  readonly connections: Socket[];
  close(): Promise<void>;
};

const POLITE: Record<Moment, Reaction> = {
  connect: { say: '220 mail.example ESMTP' },
  EHLO: { say: '250 mail.example' },
  STARTTLS: { say: '454 no TLS here' },
  AUTH: { say: '535 wrong password' },
  MAIL: { say: '250 sender ok' },
  RCPT: { say: '250 recipient ok' },
  DATA: { say: '354 go on' },
  '.': { say: '250 queued as 42' },
  RSET: { say: '250 reset' },
  QUIT: { say: '221 bye', thenHangUp: true },
};

/** A mail server on the loopback interface with bad manners; each connection has its own, the last ones go on for all that follow. */
export async function rudeServer(...manners: readonly Manners[]): Promise<RudeServer> {
  const whole: string[] = [];
  const heard: string[] = [];
  const connections: Socket[] = [];
  const server = createServer((socket) => {
    connections.push(socket);
    converse(socket, manners[Math.min(connections.length, manners.length) - 1] ?? {}, whole, heard);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      for (const socket of connections) socket.destroy();
      server.close(() => resolve());
    });
  return { port, whole, heard, connections, close };
}

function converse(socket: Socket, manners: Manners, whole: string[], heard: string[]): void {
  let text = '';
  let inMessage = false;
  let interrupted = false;
  const react = (moment: Moment) => {
    const { say, thenHangUp } = manners[moment] ?? POLITE[moment];
    if (say !== undefined) socket.write(`${say}\r\n`);
    if (thenHangUp) socket.destroySoon();
    return say ?? '';
  };
  socket.setNoDelay(true);
  socket.on('error', () => {});
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1');
    for (;;) {
      if (inMessage) {
        if (manners.hangsUpAfterBytes !== undefined && text.length >= manners.hangsUpAfterBytes) return void socket.destroy();
        if (manners.interrupts && !interrupted && text.length >= manners.interrupts.afterBytes) {
          interrupted = true;
          socket.write(`${manners.interrupts.say}\r\n`);
        }
        const empty = text.startsWith('.\r\n');
        const end = empty ? -2 : text.indexOf('\r\n.\r\n');
        if (end < 0 && !empty) return;
        if (!empty) whole.push(text.slice(0, end));
        text = text.slice(end + 5);
        inMessage = false;
        react('.');
        continue;
      }
      const end = text.indexOf('\r\n');
      if (end < 0) return;
      const line = text.slice(0, end);
      text = text.slice(end + 2);
      heard.push(line);
      const moment = (/^[A-Z]+/i.exec(line)?.[0] ?? '').toUpperCase();
      if (moment in POLITE) inMessage = react(moment as Moment).startsWith('354');
      else socket.write('500 what?\r\n');
    }
  });
  react('connect');
}
