import { z } from 'zod';
import type { MailView } from '../../use-cases/inbox.ts';
import { dayShape } from '../shapes.ts';

/** A mail that came in, as a person reads it. */
export const mailShape = z.object({
  id: z.number(),
  kind: z.enum(['bounce', 'auto-reply', 'complaint', 'reply', 'other']),
  failure: z.enum(['dead', 'refused', 'late']).nullable(),
  state: z.enum(['waiting', 'done', 'aside']),
  answer: z.string().nullable(),
  takenOn: dayShape,
  writtenOn: dayShape,
  /** `null`: not joined. */
  debtor: z.object({ id: z.number(), name: z.string() }).nullable(),
  joinedBy: z.enum(['message-id', 'address', 'reference', 'person']).nullable(),
  dispatch: z.number().nullable(),
  /** `null` when what was written has been erased. */
  words: z
    .object({ from: z.string().nullable(), subject: z.string().nullable(), reply: z.string().nullable(), failed: z.array(z.string()) })
    .nullable(),
  attachments: z.array(z.object({ name: z.string(), mediaType: z.string(), bytes: z.number(), proof: z.boolean() })),
  intents: z.array(
    z.object({
      code: z.enum(['promise', 'paid', 'dispute', 'copy', 'time', 'wrong-person', 'insolvency', 'out-of-office']),
      words: z.string(),
      day: dayShape.nullable(),
    }),
  ),
});

export function mailJson({ mail, details, debtor, intents, proofs }: MailView): z.infer<typeof mailShape> {
  return {
    id: mail.id,
    kind: mail.kind,
    failure: mail.failure,
    state: mail.state,
    answer: mail.answer,
    takenOn: mail.taken_on,
    writtenOn: mail.written_on,
    debtor: mail.debtor_id === null ? null : { id: mail.debtor_id, name: debtor ?? '' },
    joinedBy: mail.joined_by,
    dispatch: mail.dispatch_id,
    words: details && { from: details.from, subject: details.subject, reply: details.reply, failed: [...details.failed] },
    attachments: (details?.attachments ?? []).map((one, place) => ({ ...one, proof: proofs.includes(place) })),
    intents: intents.map((one) => ({ ...one })),
  };
}
