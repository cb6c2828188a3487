import { present } from '../base/assert.ts';
import { isDay } from '../base/day.ts';
import { centsOf, money } from '../base/money.ts';
import { formatDay, formatMoney, type Language } from '../base/text.ts';

/** Something a person should know about a sum or a date that the law was asked for. Never a silent correction. */
export type LawFinding = {
  /** kebab-case, stable; faces translate by it. */
  readonly code: FindingCode;
  readonly details: Details;
};

export type FindingCode = keyof typeof TEXTS;

type Detail =
  | 'receivedOn'
  | 'dueOn'
  | 'openedOn'
  | 'on'
  | 'maximum'
  | 'currency'
  | 'rate'
  | 'floor'
  | 'halfYear'
  | 'option'
  | 'number'
  | 'rule'
  | 'doubt'
  | 'rest';
type Details = Readonly<Partial<Record<Detail, string>>>;
/** Whoever reads a claim is told why a sum is not in it; what its creditor has still to do is for the creditor alone. */
type Reader = 'creditor' | 'everybody';
type Text = { readonly article: string; readonly tells: Reader; readonly en: (d: Details) => string; readonly fr: (d: Details) => string };

const TEXTS = {
  'debtor-kind-unknown': {
    article: 'C. com. L441-10 II',
    tells: 'creditor',
    en: () => 'No interest and no fee: say whether the debtor is a business, a consumer or a public body.',
    fr: () => 'Ni intérêt ni indemnité : précisez si le débiteur est un professionnel, un consommateur ou une personne publique.',
  },
  'formal-notice-missing': {
    article: 'C. civ. 1231-6, 1344-1',
    tells: 'creditor',
    en: () => 'No interest: a consumer owes it from the day after a formal notice is received, and none is recorded.',
    fr: () => 'Pas d’intérêt : un consommateur n’en doit qu’après réception d’une mise en demeure, et aucune n’est enregistrée.',
  },
  'formal-notice-before-due': {
    article: 'C. civ. 1344',
    tells: 'creditor',
    en: (d) => `No interest: the formal notice was received on ${d.receivedOn}, before the debt fell due (${d.dueOn}). Send a new one.`,
    fr: (d) => `Pas d’intérêt : la mise en demeure a été reçue le ${d.receivedOn}, avant l’échéance (${d.dueOn}). Envoyez-en une nouvelle.`,
  },
  'fee-not-in-euros': {
    article: 'C. com. D441-5',
    tells: 'everybody',
    en: (d) => `The recovery fee is left out: the law sets it in euros and the debt is in ${d.currency}. Nothing is converted.`,
    fr: (d) =>
      `L’indemnité forfaitaire n’est pas comptée : la loi la fixe en euros et la créance est en ${d.currency}. Rien n’est converti.`,
  },
  'fee-barred-by-insolvency': {
    article: 'C. com. L441-10 II',
    tells: 'everybody',
    en: (d) => `No recovery fee: the insolvency proceedings opened on ${d.openedOn} forbade payment on the due date.`,
    fr: (d) => `Pas d’indemnité forfaitaire : la procédure collective ouverte le ${d.openedOn} interdisait de payer à l’échéance.`,
  },
  'interest-stopped-by-insolvency': {
    article: 'C. com. L622-28',
    tells: 'everybody',
    en: (d) =>
      `Interest stops on the day before the insolvency judgment of ${d.openedOn}; that of a claim born after it goes on, and is not computed here.`,
    fr: (d) =>
      `Les intérêts s’arrêtent la veille du jugement d’ouverture du ${d.openedOn} ; ceux d’une créance née après lui continuent, et ne sont pas calculés ici.`,
  },
  'not-capitalised-part-paid': {
    article: 'C. civ. 1343-2',
    tells: 'creditor',
    en: () => 'The interest of an invoice that was paid in part is not capitalised here: have it computed by a lawyer.',
    fr: () => 'Les intérêts d’une facture réglée en partie ne sont pas capitalisés ici : faites-les calculer par un avocat.',
  },
  'contract-rate-below-floor': {
    article: 'C. com. L441-10 II',
    tells: 'creditor',
    en: (d) => `The contractual rate of ${d.rate} % is below three times the legal rate (${d.floor} %) in ${d.halfYear}: mend your terms.`,
    fr: (d) =>
      `Le taux convenu de ${d.rate} est inférieur à trois fois le taux légal (${d.floor}) au ${d.halfYear} : faites corriger vos conditions.`,
  },
  'contract-floor-unknown': {
    article: 'C. com. L441-10 II',
    tells: 'creditor',
    en: (d) => `The contractual rate could not be held against its floor in ${d.halfYear}: the legal rate of that half-year is not known.`,
    fr: (d) => `Le taux convenu n’a pas pu être comparé à son plancher au ${d.halfYear} : le taux légal de ce semestre n’est pas connu.`,
  },
  'term-over-maximum': {
    article: 'C. com. L441-10 I',
    tells: 'creditor',
    en: (d) => `The due date ${d.dueOn} is later than the law allows (${d.maximum}): the debtor risks a fine; the date is kept as it is.`,
    fr: (d) =>
      `L’échéance du ${d.dueOn} dépasse le maximum légal (${d.maximum}) : le débiteur risque une amende ; la date est gardée telle quelle.`,
  },
  'action-may-be-barred': {
    article: '',
    tells: 'creditor',
    en: (d) =>
      `Invoice ${d.number}: the time to sue may have ended on ${d.on} (${d.rule}${d.doubt ? ', to be verified' : ''}), unless something has interrupted or suspended it. Announce no action in court before a lawyer has looked at it (C. conso. L121-6).`,
    fr: (d) =>
      `Facture ${d.number} : le délai pour agir en justice est peut-être passé depuis le ${d.on} (${d.rule}${d.doubt ? ', à vérifier' : ''}), sauf cause d’interruption ou de suspension. N’annoncez aucune action avant l’avis d’un avocat (C. conso. L121-6).`,
  },
  'contract-rate-unusual': {
    article: '',
    tells: 'creditor',
    en: (d) =>
      `A contractual rate of ${d.rate} % is out of the ordinary: is the comma right? Late-payment interest is held not to be a penalty clause that a judge lowers (Cass. com. 2 November 2011, no. 10-14.677, to be verified), but such a rate will be contested.`,
    fr: (d) =>
      `Un taux convenu de ${d.rate} sort de l’ordinaire : la virgule est-elle à sa place ? Les pénalités de retard ne sont pas tenues pour une clause pénale que le juge réduit (Cass. com. 2 novembre 2011, n° 10-14.677, à vérifier), mais un tel taux sera discuté.`,
  },
  'option-without-effect': {
    article: '',
    tells: 'creditor',
    en: (d) => `${d.option} changes nothing for this debtor.`,
    fr: (d) => `${d.option} ne change rien pour ce débiteur.`,
  },
  'paid-over': {
    article: '',
    tells: 'creditor',
    en: (d) =>
      `${d.rest} is more than all that was owed: it is the debtor’s, to be given back or laid on another invoice with its consent.`,
    fr: (d) =>
      `${d.rest} dépassent tout ce qui était dû : cette somme est au débiteur, à lui rendre ou à imputer ailleurs avec son accord.`,
  },
  'credit-note-over': {
    article: '',
    tells: 'creditor',
    en: (d) => `${d.rest} of credit notes are more than the invoice had left: they lower nothing here.`,
    fr: (d) => `${d.rest} d’avoirs dépassent ce qui restait de la facture : ils n’y réduisent rien.`,
  },
  'notice-after-day': {
    article: 'C. civ. 1231-6, 1344-1',
    tells: 'everybody',
    en: (d) => `No interest by that day: the formal notice was received on ${d.on}, and interest runs from the day after.`,
    fr: (d) => `Pas encore d’intérêt à cette date : la mise en demeure a été reçue le ${d.on}, et il court à compter du lendemain.`,
  },
  'event-after-day': {
    article: '',
    tells: 'everybody',
    en: (d) => `What happened on ${d.on} is after the day of the claim and is left out.`,
    fr: (d) => `Ce qui date du ${d.on} est postérieur au jour du décompte et n’y figure pas.`,
  },
} as const satisfies Record<string, Text>;

export function finding(code: FindingCode, details: Details = {}): LawFinding {
  return { code, details };
}

/** Whether a paper for the debtor or a judge says it too; the others ask the creditor to do something. */
export function isForEverybody({ code }: LawFinding): boolean {
  return (TEXTS[code] as Text).tells === 'everybody';
}

/** The finding as a sentence, with the way to mend it. */
export function findingText({ code, details }: LawFinding, language: Language): string {
  const { article, [language]: sentence } = TEXTS[code] as Text;
  const text = sentence(language === 'fr' ? inFrench(details) : inEnglish(details));
  return article ? `${text} (${article})` : text;
}

/** Days and sums as English writes them; the rest as it comes. */
function inEnglish({ rest, ...details }: Details): Details {
  const written = Object.entries(details).map(([name, value]) => [name, isDay(value) ? formatDay(value, 'en') : value]);
  return { ...Object.fromEntries(written), ...(rest === undefined ? {} : { rest: sumText(rest, 'en') }) };
}

function sumText(decimal: string, language: Language): string {
  return formatMoney(money(present(centsOf(decimal), `cents of ${decimal}`)), language);
}

/** "3,00 %", "31/12/2026", "2e semestre 2026" for what the machine writes "3.00", "2026-12-31", "2026-S2". */
function inFrench(details: Details): Details {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => {
      if (name === 'rate' || name === 'floor') return [name, `${value.replace('.', ',')}\u202f%`];
      if (name === 'rest') return [name, sumText(value, 'fr')];
      if (isDay(value)) return [name, formatDay(value, 'fr')];
      return [
        name,
        value.replace(/^(\d{4})-S([12])$/, (_, year: string, half: string) => `${half === '1' ? '1er' : '2e'} semestre ${year}`),
      ];
    }),
  );
}
