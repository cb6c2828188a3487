import type { Day } from '../base/day.ts';
import type { Money } from '../base/money.ts';
import { formatLongDay, formatMoney, type Language } from '../base/text.ts';
import type { Step } from '../dunning/scenario.ts';
import { oneLine } from './foreign-text.ts';
import { isAboutInstalments } from './instalments-told.ts';
import type { Block } from './message.ts';
import { typeset } from './typography.ts';

/** A sum of a claimed invoice that is left out; `isRight`: a credit note is to come. */
export type ContestedPart = { readonly number: string; readonly amount: Money; readonly isRight: boolean };

/** What was decided of a dispute, when the debtor has not been told yet; `accepted`: what of it is right. */
export type DisputeAnswer = { readonly numbers: readonly string[]; readonly accepted: Money | null; readonly reason: string };

/** What is accepted for some claimed invoices if it comes in time; `isOver`: it has not, and the whole is owed again. */
export type OfferTold = { readonly numbers: readonly string[]; readonly pay: Money; readonly until: Day; readonly isOver: boolean };

export type AgreedParts = {
  readonly contested: readonly ContestedPart[];
  readonly answers: readonly DisputeAnswer[];
  readonly offers: readonly OfferTold[];
};

const MAX_REASON = 500;

/** Thanks speak of what is paid, and what follows instalments of them alone. */
function speaks({ wording }: Pick<Step, 'wording'>): boolean {
  return wording !== 'thank-you' && !isAboutInstalments(wording);
}

/** Before the sums: what became of what the debtor contested. */
export function answerBlocks(parts: AgreedParts | undefined, step: Pick<Step, 'wording'>, language: Language): Block[] {
  if (!parts || !speaks(step)) return [];
  return parts.answers.map(({ numbers, accepted, reason }) => {
    const said = oneLine(reason).slice(0, MAX_REASON);
    const sum = accepted && formatMoney(accepted, language);
    return paragraph(
      language === 'fr' ? answerFr(list(numbers, language), sum, said) : answerEn(list(numbers, language), sum, said),
      language,
    );
  });
}

function answerFr(numbers: string, sum: string | null, reason: string): string {
  if (sum === null) return `Nous avons examiné votre contestation ${numbers} et ne pouvons y donner suite : ${ended(reason)}`;
  return `Nous avons examiné votre contestation ${numbers} et l’admettons pour ${sum}, qui feront l’objet d’un avoir. Pour le reste : ${ended(reason)}`;
}

function answerEn(numbers: string, sum: string | null, reason: string): string {
  if (sum === null) return `We have looked into what you contest of ${numbers} and cannot accept it: ${ended(reason)}`;
  return `We have looked into what you contest of ${numbers} and accept it for ${sum}, for which you will receive a credit note. For the rest: ${ended(reason)}`;
}

/** Behind the sums: what of these invoices is left out, and why. */
export function contestedBlocks(parts: AgreedParts | undefined, step: Pick<Step, 'wording'>, language: Language): Block[] {
  if (!parts || !speaks(step)) return [];
  return parts.contested.map(({ number, amount, isRight }) => {
    const [sum, invoice] = [formatMoney(amount, language), oneLine(number)];
    if (language === 'fr')
      return paragraph(
        isRight
          ? `Sur la facture ${invoice}, ${sum} font l’objet d’un avoir à venir : cette somme n’est pas réclamée ici.`
          : `Vous contestez ${sum} de la facture ${invoice} : cette somme n’est pas réclamée ici, nous vous répondrons à son sujet.`,
        language,
      );
    return paragraph(
      isRight
        ? `Of invoice ${invoice}, ${sum} will be credited: this sum is not asked for here.`
        : `You contest ${sum} of invoice ${invoice}: this sum is not asked for here, and we will answer you about it.`,
      language,
    );
  });
}

/** Behind how to pay: what is accepted in place of the whole, and until when. */
export function offerBlocks(parts: AgreedParts | undefined, step: Pick<Step, 'wording'>, language: Language): Block[] {
  if (!parts || !speaks(step)) return [];
  return parts.offers.map(({ numbers, pay, until, isOver }) => {
    const [which, sum, day] = [list(numbers, language), formatMoney(pay, language), formatLongDay(until, language)];
    if (language === 'fr')
      return paragraph(
        isOver
          ? `Notre offre d’accepter ${sum} pour solde ${which} a pris fin le ${day} : ce qui reste ouvert est dû en entier.`
          : `Nous acceptons ${sum} pour solde ${which} si ce règlement nous parvient au plus tard le ${day}. Passé cette date, le montant entier reste dû.`,
        language,
      );
    return paragraph(
      isOver
        ? `Our offer to accept ${sum} in settlement of ${which} ended on ${day}: what is still open is owed in full.`
        : `We accept ${sum} in settlement of ${which} if it reaches us by ${day}. After that day the full amount remains due.`,
      language,
    );
  });
}

function paragraph(text: string, language: Language): Block {
  return { kind: 'paragraph', text: typeset(text, language) };
}

function ended(reason: string): string {
  return /[.!?…]$/.test(reason) ? reason : `${reason}.`;
}

/** "de la facture A", "des factures A et B"; "invoice A", "invoices A and B". */
function list(numbers: readonly string[], language: Language): string {
  const [and, one, many] = language === 'fr' ? [' et ', 'de la facture', 'des factures'] : [' and ', 'invoice', 'invoices'];
  const clean = numbers.map(oneLine);
  const last = clean.at(-1) ?? '';
  return clean.length < 2 ? `${one} ${last}` : `${many} ${clean.slice(0, -1).join(', ')}${and}${last}`;
}
