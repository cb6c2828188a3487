import type { PaperFacts } from './facts.ts';
import type { PaperDoubt } from './paper.ts';

/** What is unsure of a claim, whatever the paper. */
export function claimDoubts({ statements }: PaperFacts): PaperDoubt[] {
  const barred = statements.flatMap(({ findings }) => findings.filter(({ code }) => code === 'action-may-be-barred'));
  const unsure = statements.some(({ items }) => items.some(({ lines }) => lines.some(({ certainty }) => certainty !== 'verified')));
  const contested = statements.flatMap((one) => one.contested.map(({ number }) => number));
  const credits = statements.some((one) => one.credits.length > 0);
  return [
    ...(barred.length > 0 ? [{ code: 'action-may-be-barred', check: true } as const] : []),
    ...(unsure ? [{ code: 'law-unsure', check: true } as const] : []),
    ...(contested.length > 0 ? [{ code: 'contested', check: true, text: contested.join(', ') } as const] : []),
    ...(credits ? [{ code: 'paid-in-credit', check: true } as const] : []),
  ];
}
