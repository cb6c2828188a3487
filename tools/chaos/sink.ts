import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { Dice } from './dice.ts';

/** How far the conversation about one message has come, as the server sees it. */
export type Moment = 'greeted' | 'in-data' | 'taken' | 'answered';

export type ChaosSink = {
  readonly port: number;
  /** How many times each Message-ID came in whole and was kept. */
  readonly received: ReadonlyMap<string, number>;
  /** The moment that each Message-ID has reached; before the server has seen it, that of the address it goes to. */
  readonly moments: ReadonlyMap<string, Moment>;
  /** Connections that the sink has cut, by what it had of the message then. */
  readonly cuts: Record<'in-data' | 'kept' | 'lost', number>;
  /** Told of each moment at once. */
  onMoment: (moment: Moment) => void;
  /** From now on quick and well-mannered. */
  calm(): void;
  /** Waits until nothing comes in any more. */
  quiet(): Promise<void>;
  close(): Promise<void>;
};

/** Addresses that begin so are refused for good, or at the first try. */
export const DEAD = 'dead-';
export const GREY = 'grey-';

type State = {
  readonly dice: Dice;
  readonly sockets: Map<number, Socket>;
  readonly greeted: Set<string>;
  readonly received: Map<string, number>;
  readonly moments: Map<string, Moment>;
  readonly cuts: ChaosSink['cuts'];
  busy: number;
  calm: boolean;
  tell(moment: Moment): void;
};

/** A real SMTP server with the habits of real ones: slow, refusing some for now, losing connections at every moment. */
export async function chaosSink(dice: Dice): Promise<ChaosSink> {
  const state: State = {
    dice,
    sockets: new Map(),
    greeted: new Set(),
    received: new Map(),
    moments: new Map(),
    cuts: { 'in-data': 0, kept: 0, lost: 0 },
    busy: 0,
    calm: false,
    tell: (moment) => sink.onMoment(moment),
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo: ({ address }, _session, callback) => {
      const refusal = refusalOf(state, address);
      if (!refusal) advance(state, address, 'greeted');
      void pause(state, 15).then(() => callback(refusal));
    },
    onData: (stream, session, callback) => {
      state.busy += 1;
      const ended = () => {
        state.busy -= 1;
      };
      // A message whose connection ended before its end is none.
      takeIn(state, stream, session, callback).then(ended, ended);
    },
  });
  server.on('error', () => {});
  server.server.on('connection', (socket: Socket) => {
    const { remotePort = 0 } = socket;
    state.sockets.set(remotePort, socket);
    socket.once('close', () => state.sockets.delete(remotePort));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const sink: ChaosSink = {
    port,
    received: state.received,
    moments: state.moments,
    cuts: state.cuts,
    onMoment: () => {},
    calm: () => {
      state.calm = true;
    },
    quiet: () => quiet(state),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return sink;
}

function refusalOf(state: State, address: string): Error | null {
  const refused = (text: string, responseCode: number) => Object.assign(new Error(text), { responseCode });
  if (address.startsWith(DEAD)) return refused('5.1.1 no such user', 550);
  if (!address.startsWith(GREY) || state.greeted.has(address)) return null;
  state.greeted.add(address);
  return refused('4.2.0 greylisted, come back later', 451);
}

/** What becomes of a message; servers out there do all of this, if not as often. */
type Fate = 'fine' | 'no-room' | keyof ChaosSink['cuts'];

function fateOf({ dice, calm }: State): Fate {
  const roll = calm ? 1 : dice.roll();
  if (roll < 0.02) return 'in-data';
  if (roll < 0.05) return 'kept';
  if (roll < 0.07) return 'lost';
  return roll < 0.08 ? 'no-room' : 'fine';
}

/** Takes one message in; at each moment the connection may be lost, with or without the message being kept. */
async function takeIn(
  state: State,
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  callback: (error?: Error | null) => void,
): Promise<void> {
  const fate = fateOf(state);
  const cut = (how: keyof ChaosSink['cuts']) => {
    state.cuts[how] += 1;
    state.sockets.get(session.remotePort)?.destroy();
  };
  const id = await readWhole(state, stream, session, () => (fate === 'in-data' ? cut(fate) : undefined));
  if (fate === 'fine' || fate === 'kept') state.received.set(id, (state.received.get(id) ?? 0) + 1);
  advance(state, id, 'taken');
  await pause(state, 25);
  if (fate === 'kept' || fate === 'lost') return cut(fate);
  callback(fate === 'no-room' ? Object.assign(new Error('4.3.0 out of space'), { responseCode: 452 }) : null);
  advance(state, id, 'answered');
}

/** Gives the Message-ID once all has come in; throws when the connection ends before. */
async function readWhole(state: State, stream: SMTPServerDataStream, session: SMTPServerSession, onHead: () => void): Promise<string> {
  let head = '';
  let id = '';
  for await (const chunk of stream) {
    if (id !== '') continue;
    head += (chunk as Buffer).toString('latin1');
    id = /^Message-ID:\s*<([^>]+)>/im.exec(head)?.[1] ?? '';
    if (id === '') continue;
    for (const { address } of session.envelope.rcptTo) state.moments.delete(address);
    advance(state, id, 'in-data');
    await pause(state, 25);
    onHead();
  }
  return id;
}

function advance(state: State, id: string, moment: Moment): void {
  state.moments.set(id, moment);
  state.tell(moment);
}

function pause(state: State, most: number): Promise<unknown> {
  return state.calm ? Promise.resolve() : sleep(state.dice.between(0, most));
}

async function quiet(state: State): Promise<void> {
  for (let still = 0; still < 5; still = state.busy === 0 ? still + 1 : 0) await sleep(10);
}
