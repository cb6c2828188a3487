import type { FastifyInstance, FastifyReply } from 'fastify';
import type { WorkspaceId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { Program } from '../program.ts';

type Options = {
  /** The program of a workspace by its number, whether or not there is one. */
  readonly open: (workspace: WorkspaceId) => Program;
  /** How much news one address sends a minute. */
  readonly most?: number;
};

const MOST_BYTES = 262_144;
const MOST_A_MINUTE = 600;
const A_MINUTE = 60_000;

/** News that cannot be taken now is sent again by the provider, for days. */
const LATER: ReadonlySet<string> = new Set(['busy', 'overtaken', 'payments-unreachable', 'payments-refused']);

/**
 * What the provider of payments sends by itself, at /hooks/stripe/ and the number of the workspace. Its signature over the very bytes is all
 * that is believed; what is forged is refused and leaves no trace, and a workspace without a provider is answered like one that is not there.
 */
export async function paymentNews(app: FastifyInstance, { open, most = MOST_A_MINUTE }: Options): Promise<void> {
  await app.register(async (news) => {
    const paced = news.createRateLimit({ max: most, timeWindow: A_MINUTE, keyGenerator: ({ ip }) => `payment news ${ip}` });
    news.removeAllContentTypeParsers();
    news.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MOST_BYTES }, (_, body, done) => done(null, body));
    news.post('/hooks/stripe/:workspace', { schema: { hide: true } }, async (request, reply) => {
      const limit = await paced(request);
      if (!limit.isAllowed && limit.isExceeded) return answer(reply, 429, 'slow');
      const { workspace = '' } = request.params as { workspace?: string };
      const signature = request.headers['stripe-signature'];
      if (!/^[1-9]\d{0,8}$/.test(workspace)) return answer(reply, 404, 'nothing');
      if (typeof signature !== 'string' || !(request.body instanceof Uint8Array)) return answer(reply, 400, 'forged');
      try {
        const taken = await open(Number(workspace) as WorkspaceId).takePaymentNews(request.body, signature);
        return answer(reply, taken === 'forged' ? 400 : 200, taken);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        if (LATER.has(error.code)) return answer(reply, 503, 'later');
        return error.code === 'payments-not-set-up' ? answer(reply, 404, 'nothing') : answer(reply, 422, 'refused');
      }
    });
  });
}

function answer(reply: FastifyReply, status: number, said: string): FastifyReply {
  return reply.code(status).type('text/plain').send(said);
}
