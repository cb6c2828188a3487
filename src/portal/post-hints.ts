import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import type { WorkspaceId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { Program } from '../program.ts';

type Options = {
  /** The program of a workspace by its number, whether or not there is one. */
  readonly open: (workspace: WorkspaceId) => Program;
  /** Whether somebody who knocks knows the address. */
  readonly knows: (workspace: WorkspaceId, told: string) => Promise<boolean>;
  /** How many hints one address sends a minute. */
  readonly most?: number;
};

const MOST_BYTES = 65_536;
const MOST_A_MINUTE = 600;
const A_MINUTE = 60_000;
const PLACE = /^([1-9]\d{0,8})-([\w-]{43})$/;
const hintShape = z.object({ resource_custom_id: z.string().min(1).max(60) });

/**
 * What Maileva sends by itself, at an address that nobody guesses. Nothing that it says is believed: the letter that it names is asked about.
 * Whatever is made of it is answered with 201, which is all that they take for an answer; what cannot be asked now is asked in the next round.
 */
export async function postHints(app: FastifyInstance, { open, knows, most = MOST_A_MINUTE }: Options): Promise<void> {
  await app.register(async (hints) => {
    const underWay = new Set<Promise<unknown>>();
    hints.addHook('onClose', async () => void (await Promise.allSettled(underWay)));
    const paced = hints.createRateLimit({ max: most, timeWindow: A_MINUTE, keyGenerator: ({ ip }) => `post hints ${ip}` });
    hints.removeAllContentTypeParsers();
    hints.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MOST_BYTES }, (_, body, done) => done(null, body));
    hints.post('/hooks/maileva/:place', { schema: { hide: true } }, async (request, reply) => {
      const limit = await paced(request);
      if (!limit.isAllowed && limit.isExceeded) return answer(reply, 429);
      const [, workspace = '', told = ''] = PLACE.exec((request.params as { place?: string }).place ?? '') ?? [];
      if (workspace === '' || !(await knows(Number(workspace) as WorkspaceId, told))) return answer(reply, 404);
      const reference = referenceIn(request.body);
      if (reference !== null) {
        const heeded = heed(open(Number(workspace) as WorkspaceId), reference).catch((error: unknown) => request.log.error(error));
        underWay.add(heeded);
        void heeded.finally(() => underWay.delete(heeded));
      }
      return answer(reply, 201);
    });
  });
}

async function heed(program: Program, reference: string): Promise<void> {
  try {
    await program.heedPostHint(reference);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

function referenceIn(body: unknown): string | null {
  try {
    return hintShape.parse(JSON.parse(Buffer.from(body as Uint8Array).toString('utf8'))).resource_custom_id;
  } catch {
    return null;
  }
}

function answer(reply: FastifyReply, status: number): FastifyReply {
  return reply.code(status).type('text/plain').send('');
}
