import { z } from 'zod';
import type { CreditorId } from '../../core/base/id.ts';
import { askingOf } from '../door.ts';
import { idShape } from '../shapes.ts';
import type { Api } from '../typed.ts';

const count = z.number();

/** What a menu says beside its sections. */
export function waitingRoutes(app: Api): void {
  app.get(
    '/api/w/:workspace/creditors/:creditor/waiting',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'How much waits for a person, by kind, each counted up to 1000',
        params: z.object({ workspace: z.string(), creditor: idShape }),
        response: {
          200: z.object({
            approve: count.meta({ description: 'steps, each once by however many ways' }),
            call: count,
            post: count,
            letters: count.meta({ description: 'registered letters that came back, or wait for a code' }),
            notices: count.meta({ description: 'debtors of whom notices of the BODACC ask something' }),
            doubt: count.meta({ description: 'may have left, or could not be written' }),
            questions: count,
            requests: count.meta({ description: 'said by debtors on their page' }),
            replies: count.meta({ description: 'mails of debtors that nobody has read' }),
            runs: count,
            failed: count.meta({ description: 'e-mails that no server took, ever' }),
            bankLines: count,
            handOvers: count.meta({ description: 'reports of professionals, and claims of which they have said nothing for long' }),
          }),
        },
      },
    },
    async (request) => askingOf(request).program.waiting(request.params.creditor as CreditorId),
  );
}
