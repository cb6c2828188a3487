import { formatLongDay, formatMoney, type Language } from '../base/text.ts';
import { COURTESY } from '../case/contact.ts';
import type { Step } from '../dunning/scenario.ts';
import type { BrokenPromise } from './compose-input.ts';
import { isAboutInstalments } from './instalments-told.ts';
import type { Block } from './message.ts';
import { typeset } from './typography.ts';

/** Before the due date nothing was late, and thanks recall nothing. */
export function mentionsPromise({ severity, wording }: Pick<Step, 'severity' | 'wording'>): boolean {
  return severity > COURTESY && wording !== 'thank-you' && !isAboutInstalments(wording);
}

/** What the debtor had promised, said without reproach: the money may have crossed the message. */
export function brokenPromise({ on, amount }: BrokenPromise, language: Language): Extract<Block, { kind: 'paragraph' }> {
  const day = formatLongDay(on, language);
  const sum = amount === null ? null : formatMoney(amount, language);
  const text =
    language === 'fr'
      ? `Vous nous aviez annoncé ${sum === null ? 'votre règlement' : `un règlement de ${sum}`} pour le ${day}. Sauf erreur de notre part, nous ne l’avons pas reçu.`
      : `You had told us that ${sum === null ? 'your payment' : `a payment of ${sum}`} would reach us by ${day}. Unless we are mistaken, we have not received it.`;
  return { kind: 'paragraph', text: typeset(text, language) };
}
