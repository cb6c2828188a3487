import { z } from 'zod';
import { centsOf, decimalOf } from '../core/base/money.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { Severity } from '../core/case/contact.ts';
import type { Scenario, Step } from '../core/dunning/scenario.ts';

export const channelShape = z.enum(['email', 'sms', 'letter', 'registered-letter', 'call', 'decision']);
const kindShape = z.enum(['business', 'consumer', 'public-body', 'unknown']);
const eurosShape = z.string().max(20).meta({ description: 'euros, decimal text with a dot', example: '150.00' });
const days = z.number().int().min(-365).max(730);

export const stepShape = z.object({
  key: z.string().min(1).max(60),
  severity: z.number().int().min(0).max(4),
  when: z.object({ from: z.enum(['due', 'end-of-due-month', 'previous-step']), days }),
  beforeDueOnly: z.boolean(),
  channels: z.array(channelShape).max(5),
  approval: z.enum(['automatic', 'person']),
  tone: z.enum(['warm', 'friendly', 'courteous-firm', 'firm', 'formal']),
  wording: z.string().max(60),
  minimum: eurosShape.nullable().meta({ description: 'least total claimed by the message; the step is passed over below it' }),
  kinds: z.array(kindShape).nullable(),
  segments: z.array(z.string().max(100)).max(100).nullable(),
  grantsDays: z.number().int().min(1).max(365).nullable(),
});

export const scenarioShape = z.object({
  key: z.string().regex(/^[a-z0-9-]{1,60}$/),
  version: z.number().int(),
  name: z.object({ fr: z.string().min(1).max(120), en: z.string().min(1).max(120) }),
  kinds: z.array(kindShape),
  minimumOverdue: eurosShape,
  steps: z.array(stepShape).max(30),
});

export function scenarioAnswer({ key, version, name, kinds, minimumOverdueCents, steps }: Scenario): z.infer<typeof scenarioShape> {
  return {
    key,
    version,
    name: { ...name },
    kinds: Array.isArray(kinds) ? [...kinds] : [],
    minimumOverdue: decimalOf(minimumOverdueCents),
    steps: steps.map(stepAnswer),
  };
}

function stepAnswer({ condition, ...step }: Step): z.infer<typeof stepShape> {
  const { key, severity, when, beforeDueOnly = false, channels, approval, tone, wording, grantsDays = null } = step;
  return {
    ...{ key, severity, when: { ...when }, beforeDueOnly, channels: [...channels], approval, tone, wording, grantsDays },
    minimum: condition?.minimumCents === undefined ? null : decimalOf(condition.minimumCents),
    kinds: condition?.kinds ? [...condition.kinds] : null,
    segments: condition?.segments ? [...condition.segments] : null,
  };
}

/** The scenario as it is saved; what is not said is left out. @throws Refusal `amount-unreadable` */
export function scenarioBody({ minimumOverdue, steps, kinds, ...rest }: z.infer<typeof scenarioShape>): unknown {
  return { ...rest, ...(kinds.length > 0 ? { kinds } : {}), minimumOverdueCents: cents(minimumOverdue), steps: steps.map(stepBody) };
}

function stepBody({ minimum, kinds, segments, grantsDays, beforeDueOnly, severity, ...step }: z.infer<typeof stepShape>): unknown {
  const condition = {
    ...(minimum === null ? {} : { minimumCents: cents(minimum) }),
    ...(kinds === null ? {} : { kinds }),
    ...(segments === null ? {} : { segments }),
  };
  return {
    ...step,
    severity: severity as Severity,
    ...(beforeDueOnly ? { beforeDueOnly } : {}),
    ...(grantsDays === null ? {} : { grantsDays }),
    ...(Object.keys(condition).length > 0 ? { condition } : {}),
  };
}

function cents(text: string): number {
  const read = centsOf(text.replace(',', '.').replaceAll(/\s/g, ''));
  if (read === null || read < 0n || read > 100_000_000_000n)
    throw new Refusal('amount-unreadable', `"${text}" is not an amount: write 150.00.`, { text });
  return Number(read);
}
