import { describe, expect, it } from 'vitest';
import { type AuditCode, auditFinding, auditText } from './audit-finding.ts';
import { isMention, mentionText } from './audit-words.ts';

/** Each sentence as a reader gets it: its days, rates, half-years and statements as the language writes them. */
const SENTENCES: readonly (readonly [code: AuditCode, details: Readonly<Record<string, string>>, en: string, fr: string])[] = [
  [
    'term-over-maximum',
    { dueOn: '2026-04-17', maximum: '2026-04-16' },
    'The due date 17\u00a0Apr\u00a02026 is later than the law allows (16\u00a0Apr\u00a02026). The date is kept as it is.',
    'L’échéance du 17/04/2026 dépasse le maximum légal (16/04/2026). La date est gardée telle quelle.',
  ],
  [
    'only-end-of-month',
    { dueOn: '2026-04-30', maximum: '2026-04-16' },
    'The due date 30\u00a0Apr\u00a02026 is beyond 60 days (16\u00a0Apr\u00a02026): allowed only if "45 days end of month" was expressly agreed.',
    'L’échéance du 30/04/2026 dépasse 60 jours (16/04/2026) : elle n’est permise que si « 45 jours fin de mois » a été expressément convenu.',
  ],
  [
    'later-than-agreed',
    { dueOn: '2026-04-15', maximum: '2026-04-14' },
    'The due date 15\u00a0Apr\u00a02026 is later than the term agreed (14\u00a0Apr\u00a02026), though not later than the law allows.',
    'L’échéance du 15/04/2026 est plus tardive que le délai convenu (14/04/2026), sans dépasser le maximum légal.',
  ],
  [
    'only-periodic',
    { dueOn: '2026-03-22', maximum: '2026-03-14' },
    'The due date 22\u00a0Mar\u00a02026 is later than the law allows (14\u00a0Mar\u00a02026): allowed only by a summary invoice.',
    'L’échéance du 22/03/2026 dépasse le maximum (14/03/2026) : elle n’est permise que par une facture récapitulative.',
  ],
  [
    'method-missing',
    {},
    'How "end of month" is counted was not chosen: both ways are allowed, and the parties must agree on one.',
    'La façon de compter « fin de mois » n’est pas choisie : les deux sont admises, les parties doivent en convenir.',
  ],
  [
    'method-decides',
    { dueOn: '2026-04-15', earlier: '2026-04-14', later: '2026-04-30' },
    'The due date 15\u00a0Apr\u00a02026 fits one way of counting (30\u00a0Apr\u00a02026), not the other (14\u00a0Apr\u00a02026).',
    'L’échéance du 15/04/2026 est conforme à l’un des calculs (30/04/2026), pas à l’autre (14/04/2026).',
  ],
  [
    'must-be-express',
    {},
    'Beyond 60 days, this term must be agreed expressly and not be a manifest abuse.',
    'Au-delà de 60 jours, ce délai doit être stipulé expressément et ne pas être un abus manifeste.',
  ],
  [
    'delivery-day-missing',
    { days: '30' },
    'The maximum of this trade (30 days) runs from the delivery: give its day.',
    'Le maximum de ce secteur (30 jours) court de la livraison : donnez son jour.',
  ],
  [
    'counted-from-delivery',
    { days: '20' },
    'The maximum of this trade (20 days) is counted from the delivery, not from the invoice: word the term that way.',
    'Le maximum de ce secteur (20 jours) se compte de la livraison, pas de la facture : écrivez le délai ainsi.',
  ],
  [
    'limit-unknown',
    {},
    'The maximum of this trade for such a term was not read: nothing is said of it.',
    'Le maximum de ce secteur pour un tel délai n’a pas été lu : rien n’en est dit.',
  ],
  [
    'export-conditions',
    {},
    'The 90 days need an express agreement, and are not open to large companies.',
    'Le délai de 90 jours demande une stipulation expresse, et n’est pas ouvert aux grandes entreprises.',
  ],
  [
    'due-date-missing',
    { byLaw: '2026-03-12', days: '30' },
    'No due date: where none was agreed, the law sets 12\u00a0Mar\u00a02026, 30 days after receipt or performance.',
    'Aucune échéance : sans accord, la loi la fixe au 12/03/2026, 30 jours après réception ou exécution.',
  ],
  [
    'due-date-unknown',
    { days: '30' },
    'No due date: where none was agreed, the law sets it 30 days after receipt or performance, whose day is not given.',
    'Aucune échéance : sans accord, la loi la fixe 30 jours après réception ou exécution, dont le jour n’est pas donné.',
  ],
  [
    'mention-missing',
    { mention: 'penalty-rate' },
    'The invoice does not state: rate of the late-payment penalties.',
    'Mention absente de la facture : taux des pénalités de retard.',
  ],
  [
    'mention-missing-by-size',
    { mention: 'client-siren' },
    'The invoice does not state: SIREN of the customer. Only large and intermediate companies owe it on that day.',
    'Mention absente de la facture : SIREN du client. Elle n’est due que des grandes entreprises et de celles de taille intermédiaire (GE, ETI) à cette date.',
  ],
  [
    'mention-not-yet-due',
    { mention: 'vat-on-debits' },
    'Not required yet on that day: option to pay VAT on the invoice date, where it was taken.',
    'Pas encore obligatoire à cette date : « Option pour le paiement de la taxe d’après les débits », si elle est prise.',
  ],
  [
    'rate-missing',
    {},
    'The terms do not give the penalty rate. It is still owed at the supplementary rate (ECB + 10 points), but stating it is mandatory.',
    'Les conditions ne donnent pas le taux des pénalités. Elles restent dues au taux supplétif (BCE + 10 points), mais l’indication est obligatoire.',
  ],
  [
    'rate-below-floor',
    { rate: '8.00', floor: '8.25', halfYear: '2026-S2' },
    'The rate of 8.00% is below three times the legal rate (8.25%) in 2026-S2.',
    'Le taux de 8,00 % est inférieur à trois fois le taux légal (8,25 %) au 2e semestre 2026.',
  ],
  [
    'floor-day-unsettled',
    {},
    'The day on which the floor is looked at (contract, due date or each half-year) is not settled: the rate is not replaced.',
    'Le jour où le plancher s’apprécie (contrat, échéance ou chaque semestre) n’est pas tranché : le taux n’est pas remplacé.',
  ],
  [
    'rate-above-floor',
    { rate: '12.00', from: '2026-01-01', to: '2026-12-31' },
    'The rate of 12.00% is not below three times the legal rate in any known half-year from 1\u00a0Jan\u00a02026 to 31\u00a0Dec\u00a02026.',
    'Le taux de 12,00 % n’est inférieur à trois fois le taux légal dans aucun semestre connu, du 01/01/2026 au 31/12/2026.',
  ],
  [
    'floor-unknown',
    { halfYear: '2027-S1' },
    'The floor is not known in 2027-S1: the legal rate of that half-year has not been entered.',
    'Le plancher n’est pas connu au 1er semestre 2027 : le taux légal de ce semestre n’est pas saisi.',
  ],
  [
    'fee-missing',
    {},
    'The terms do not state the flat recovery fee.',
    'Les conditions n’indiquent pas l’indemnité forfaitaire pour frais de recouvrement.',
  ],
  [
    'delay-over-maximum',
    { days: '61', maximum: '60' },
    'The term of 61 days is longer than the law allows (60 days).',
    'Le délai de 61 jours dépasse le maximum légal (60 jours).',
  ],
  [
    'end-of-month-may-exceed',
    { days: '15', maximum: '30' },
    '"15 days end of month" may go beyond the maximum of this trade, 30 days, by the day of the invoice.',
    '« 15 jours fin de mois » peut dépasser le maximum de ce secteur, 30 jours, selon le jour de la facture.',
  ],
  [
    'discount-missing',
    {},
    'The conditions of a discount for early payment, or that there is none, are not stated: each invoice must bear them.',
    'Les conditions d’escompte, ou son absence, ne sont pas dites : chaque facture doit les porter.',
  ],
  [
    'consumer-fee-stated',
    {},
    'A recovery fee is asked of a consumer: that is forbidden, take it out.',
    'Une indemnité de recouvrement est demandée à un consommateur : c’est interdit, retirez-la.',
  ],
  [
    'consumer-penalty-stated',
    {},
    'A penalty agreed with a consumer may be unfair and held not to be written: only the legal interest is sure.',
    'Une pénalité convenue avec un consommateur peut être abusive et réputée non écrite : seul l’intérêt légal est sûr.',
  ],
  [
    'consumer-no-limit',
    {},
    'The longest terms and the statements between businesses do not bind a consumer’s invoice: nothing else is looked at.',
    'Les maximums de délai et les mentions entre professionnels ne s’appliquent pas à un consommateur : rien d’autre n’est contrôlé.',
  ],
];

describe('what an invoice or terms of sale are told', () => {
  it.each(SENTENCES)('%s: in both languages', (code, details, en, fr) => {
    expect(auditText({ code, details }, 'en')).toBe(en);
    expect(auditText({ code, details }, 'fr')).toBe(fr);
  });

  it('a half-year is worded in French only, and only where it is one', () => {
    const told = (halfYear: string, language: 'fr' | 'en') => auditText({ code: 'floor-unknown', details: { halfYear } }, language);
    expect(told('2026-S2', 'fr')).toContain('au 2e semestre 2026 :');
    expect(told('2026-S2', 'en')).toContain('in 2026-S2:');
    expect(told('x2026-S2', 'fr')).toContain('au x2026-S2 :');
    expect(told('2026-S2x', 'fr')).toContain('au 2026-S2x :');
  });

  it('an unknown statement is shown as it was given', () => {
    expect(auditText({ code: 'mention-missing', details: { mention: 'colour' } }, 'en')).toBe('The invoice does not state: colour.');
    expect(auditText({ code: 'floor-unknown', details: { halfYear: 'parties' } }, 'en')).toContain('in parties:');
    expect([isMention('parties'), isMention('colour'), isMention('')]).toEqual([true, false, false]);
  });

  it('CGI ann. II 242 nonies A: the option for VAT on debits is quoted as an invoice must bear it', () => {
    expect(mentionText('vat-on-debits', 'fr')).toBe('« Option pour le paiement de la taxe d’après les débits », si elle est prise');
    expect(mentionText('recovery-fee', 'en')).toBe('flat recovery fee of 40 €');
  });

  it('without details and sanction has neither', () => {
    expect(auditFinding('fee-missing', 'note', 'C. com. D441-5', 'verified')).toEqual({
      code: 'fee-missing',
      severity: 'note',
      article: 'C. com. D441-5',
      certainty: 'verified',
      sanction: null,
      details: {},
    });
  });
});
