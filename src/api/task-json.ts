import { z } from 'zod';
import type { Language } from '../core/base/text.ts';
import type { CheckedLine, TaskLine, UnwrittenLine, Why } from '../use-cases/tasks.ts';
import { recordForScreen, withoutCommands } from '../words/on-screen.ts';
import { reasonTexts } from '../words/telling.ts';
import { dayShape, moneyJson, moneyShape } from './shapes.ts';

export const channelShape = z.enum(['email', 'sms', 'letter', 'registered-letter', 'call']);
export const statusShape = z.enum([
  'proposed',
  'approved',
  'sending',
  'sent',
  'failed',
  'uncertain',
  'printed',
  'posted',
  'called',
  'withdrawn',
]);

/** One sending or call that waits for a person. */
export const taskShape = z.object({
  id: z.number(),
  contact: z.number(),
  channel: channelShape,
  status: statusShape,
  automatic: z.boolean(),
  step: z.string().meta({ description: 'key of the step; standard ones have names' }),
  severity: z.number(),
  decidedOn: dayShape,
  deadline: dayShape.nullable(),
  batch: z.number().nullable(),
  debtor: z.object({ id: z.number(), name: z.string(), phone: z.string().nullable() }),
  invoices: z.array(z.string()),
  totals: z.array(moneyShape),
  dueSince: dayShape.nullable().meta({ description: 'earliest due date of what is claimed' }),
  reference: z.string().meta({ description: 'as the message and the posting list bear it' }),
});
export const checkedShape = taskShape.extend({
  overtaken: z.boolean().meta({ description: 'paid, held or changed since it was decided: it is not to leave' }),
  why: z.array(z.string()),
  place: z.number().nullable().meta({ description: 'of a printed letter: its number on the posting list of its batch' }),
});
/** What could not be written, and what must be mended. */
export const unwrittenShape = taskShape.extend({ code: z.string(), message: z.string() });

export function taskJson({ dispatch, contact, debtor, phone, numbers, totals, dueSince, reference }: TaskLine): z.infer<typeof taskShape> {
  return {
    id: dispatch.id,
    contact: contact.id,
    channel: dispatch.channel,
    status: dispatch.status,
    automatic: dispatch.automatic,
    step: contact.step,
    severity: contact.severity,
    decidedOn: contact.decided_on,
    deadline: contact.deadline,
    batch: dispatch.batch_id,
    debtor: { id: dispatch.debtor_id, name: debtor, phone },
    invoices: [...numbers],
    totals: totals.map(moneyJson),
    dueSince,
    reference,
  };
}

export function checkedJson(line: CheckedLine, language: Language): z.infer<typeof checkedShape> {
  return { ...taskJson(line), overtaken: line.overtaken, why: whyJson(line.why, language), place: line.place ?? null };
}

export function unwrittenJson(line: UnwrittenLine, language: Language): z.infer<typeof unwrittenShape> {
  return { ...taskJson(line), code: line.code, message: recordForScreen(line.code, line.details, language) };
}

/** Why it is done first, then what is left aside. */
export function whyJson({ reasons, holds, numbers }: Why, language: Language): string[] {
  const acting = reasons.filter((reason) => reason.code === 'step-due');
  const sorted = [...acting, ...reasons.filter((reason) => reason.code !== 'step-due')];
  return reasonTexts({ decision: { reasons: sorted }, holds, numbers }, language, null).map(({ text }) => withoutCommands(text));
}
