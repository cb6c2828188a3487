import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Accounts } from '../../ports/accounts.ts';
import { Changes, type Pace } from '../changes.ts';
import { askingOf, headersOf } from '../door.ts';
import { mayDo } from '../needs.ts';
import type { Api } from '../typed.ts';

/** Bytes that a listener may leave unread before it is taken to be gone. */
const MOST_UNREAD = 65_536;

/** Tells a page that something was recorded in its workspace: only that, and the page asks again for what it shows. */
export function changesRoutes(app: Api, { signed }: Pick<Accounts, 'signed'>, pace: Pace): void {
  const changes = new Changes(pace);
  app.addHook('preClose', async () => changes.close());
  app.get(
    '/api/w/:workspace/changes',
    {
      config: { needs: 'read', unattended: true },
      schema: {
        summary: 'A stream of server-sent events: `head` with the number of the last journal entry, at once and whenever it moves',
        produces: ['text/event-stream'],
        params: z.object({ workspace: z.string() }),
      },
    },
    async (request, reply) => {
      const { workspace, person, program } = askingOf(request);
      const stream = new Stream(reply);
      // What is refused is answered as everywhere: nothing of the stream has been written yet.
      const stop = changes.listen(workspace, person.id, program.head, {
        tell: (head) => stream.say('head', { head }),
        end: () => stream.end(),
      });
      const beat = setInterval(() => void beats(request, signed, stream), pace.beatMs).unref();
      const life = setTimeout(() => stream.end(), pace.lifeMs).unref();
      stream.begin(() => {
        stop();
        clearInterval(beat);
        clearTimeout(life);
      });
      return reply;
    },
  );
}

/** A sign of life to whoever still has a seat; else the stream ends, and the page is told why. */
async function beats(request: FastifyRequest, signed: Accounts['signed'], stream: Stream): Promise<void> {
  const { workspace } = askingOf(request);
  const now = await signed(headersOf(request), { unattended: true }).catch(() => undefined);
  const seat = now?.seats.find((one) => one.workspace === workspace);
  // A database that does not answer proves nothing: the next beat asks again.
  if (now === undefined || (seat && mayDo(seat.role, 'read'))) return stream.say('beat', {});
  stream.say('out', {});
  stream.end();
}

/** Server-sent events as one answer that goes on and on. */
class Stream {
  readonly #reply: FastifyReply;
  #early: string[] | null = [];

  constructor(reply: FastifyReply) {
    this.#reply = reply;
  }

  begin(ended: () => void): void {
    const { raw } = this.#reply;
    this.#reply.hijack();
    if (raw.destroyed) {
      ended();
      return;
    }
    raw.once('close', ended);
    raw.writeHead(200, {
      ...(this.#reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // The connection ends with the stream: a server that goes down waits for no idle one.
      connection: 'close',
      'x-accel-buffering': 'no',
    });
    raw.flushHeaders();
    const early = this.#early ?? [];
    this.#early = null;
    for (const text of early) raw.write(text);
  }

  say(event: 'head' | 'beat' | 'out', data: object): void {
    const text = `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
    const { raw } = this.#reply;
    if (this.#early) this.#early.push(text);
    else if (raw.writableLength > MOST_UNREAD) raw.destroy();
    else if (!raw.writableEnded) raw.write(text);
  }

  end(): void {
    this.#reply.raw.end();
  }
}
