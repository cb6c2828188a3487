import { describe, expect, it } from 'vitest';
import { type FindingCode, finding, findingText } from './finding.ts';

/** Each sentence as a reader gets it: with its article, its days and rates as the language writes them. */
const SENTENCES: readonly (readonly [code: FindingCode, details: Readonly<Record<string, string>>, en: string, fr: string])[] = [
  [
    'debtor-kind-unknown',
    {},
    'No interest and no fee: say whether the debtor is a business, a consumer or a public body. (C. com. L441-10 II)',
    'Ni intérêt ni indemnité : précisez si le débiteur est un professionnel, un consommateur ou une personne publique. (C. com. L441-10 II)',
  ],
  [
    'formal-notice-missing',
    {},
    'No interest: a consumer owes it from the day after a formal notice is received, and none is recorded. (C. civ. 1231-6, 1344-1)',
    'Pas d’intérêt : un consommateur n’en doit qu’après réception d’une mise en demeure, et aucune n’est enregistrée. (C. civ. 1231-6, 1344-1)',
  ],
  [
    'formal-notice-before-due',
    { receivedOn: '2026-06-10', dueOn: '2026-06-30' },
    'No interest: the formal notice was received on 10\u00a0Jun\u00a02026, before the debt fell due (30\u00a0Jun\u00a02026). Send a new one. (C. civ. 1344)',
    'Pas d’intérêt : la mise en demeure a été reçue le 10/06/2026, avant l’échéance (30/06/2026). Envoyez-en une nouvelle. (C. civ. 1344)',
  ],
  [
    'fee-not-in-euros',
    { currency: 'CHF' },
    'The recovery fee is left out: the law sets it in euros and the debt is in CHF. Nothing is converted. (C. com. D441-5)',
    'L’indemnité forfaitaire n’est pas comptée : la loi la fixe en euros et la créance est en CHF. Rien n’est converti. (C. com. D441-5)',
  ],
  [
    'fee-barred-by-insolvency',
    { openedOn: '2026-05-12' },
    'No recovery fee: the insolvency proceedings opened on 12\u00a0May\u00a02026 forbade payment on the due date. (C. com. L441-10 II)',
    'Pas d’indemnité forfaitaire : la procédure collective ouverte le 12/05/2026 interdisait de payer à l’échéance. (C. com. L441-10 II)',
  ],
  [
    'interest-stopped-by-insolvency',
    { openedOn: '2026-05-12' },
    'Interest stops on the day before the insolvency judgment of 12\u00a0May\u00a02026; that of a claim born after it goes on, and is not computed here. (C. com. L622-28)',
    'Les intérêts s’arrêtent la veille du jugement d’ouverture du 12/05/2026 ; ceux d’une créance née après lui continuent, et ne sont pas calculés ici. (C. com. L622-28)',
  ],
  [
    'contract-rate-below-floor',
    { rate: '8.00', floor: '8.25', halfYear: '2026-S2' },
    'The contractual rate of 8.00 % is below three times the legal rate (8.25 %) in 2026-S2: mend your terms. (C. com. L441-10 II)',
    'Le taux convenu de 8,00\u202f% est inférieur à trois fois le taux légal (8,25\u202f%) au 2e semestre 2026 : faites corriger vos conditions. (C. com. L441-10 II)',
  ],
  [
    'contract-floor-unknown',
    { halfYear: '2027-S1' },
    'The contractual rate could not be held against its floor in 2027-S1: the legal rate of that half-year is not known. (C. com. L441-10 II)',
    'Le taux convenu n’a pas pu être comparé à son plancher au 1er semestre 2027 : le taux légal de ce semestre n’est pas connu. (C. com. L441-10 II)',
  ],
  [
    'term-over-maximum',
    { dueOn: '2026-04-17', maximum: '2026-04-16' },
    'The due date 17\u00a0Apr\u00a02026 is later than the law allows (16\u00a0Apr\u00a02026): the debtor risks a fine; the date is kept as it is. (C. com. L441-10 I)',
    'L’échéance du 17/04/2026 dépasse le maximum légal (16/04/2026) : le débiteur risque une amende ; la date est gardée telle quelle. (C. com. L441-10 I)',
  ],
  [
    'option-without-effect',
    { option: 'capitalisation' },
    'capitalisation changes nothing for this debtor.',
    'capitalisation ne change rien pour ce débiteur.',
  ],
  [
    'paid-over',
    { rest: '1000.50' },
    '€1,000.50 is more than all that was owed: it is the debtor’s, to be given back or laid on another invoice with its consent.',
    '1\u202f000,50\u00a0€ dépassent tout ce qui était dû : cette somme est au débiteur, à lui rendre ou à imputer ailleurs avec son accord.',
  ],
  [
    'credit-note-over',
    { rest: '12.00' },
    '€12.00 of credit notes are more than the invoice had left: they lower nothing here.',
    '12,00\u00a0€ d’avoirs dépassent ce qui restait de la facture : ils n’y réduisent rien.',
  ],
  [
    'notice-after-day',
    { on: '2026-10-01' },
    'No interest by that day: the formal notice was received on 1\u00a0Oct\u00a02026, and interest runs from the day after. (C. civ. 1231-6, 1344-1)',
    'Pas encore d’intérêt à cette date : la mise en demeure a été reçue le 01/10/2026, et il court à compter du lendemain. (C. civ. 1231-6, 1344-1)',
  ],
  [
    'event-after-day',
    { on: '2026-11-30' },
    'What happened on 30\u00a0Nov\u00a02026 is after the day of the claim and is left out.',
    'Ce qui date du 30/11/2026 est postérieur au jour du décompte et n’y figure pas.',
  ],
];

describe('what the law has to say of a claim', () => {
  it.each(SENTENCES)('%s: in both languages, with the article that it rests on', (code, details, en, fr) => {
    expect(findingText(finding(code, details), 'en')).toBe(en);
    expect(findingText(finding(code, details), 'fr')).toBe(fr);
  });

  it('the second half-year is the second in French too, and a name that only resembles one stays', () => {
    const french = (halfYear: string) => findingText(finding('contract-floor-unknown', { halfYear }), 'fr');
    expect(french('2026-S2')).toContain('au 2e semestre 2026 :');
    expect(french('2026-S3')).toContain('au 2026-S3 :');
    expect(french('du 2026-S2')).toContain('au du 2026-S2 :');
    expect(french('2026-S21')).toContain('au 2026-S21 :');
  });

  it('a finding without details has none', () => {
    expect(finding('debtor-kind-unknown')).toEqual({ code: 'debtor-kind-unknown', details: {} });
  });
});
