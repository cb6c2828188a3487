import type { Certainty } from './dated.ts';

/** What a letter of the creditor must state. */
export type Mention = 'siren' | 'register-city' | 'legal-form' | 'share-capital' | 'seat' | 'sole-trader' | 'mediator';

export type MissingMention = { readonly mention: Mention; readonly article: string; readonly certainty: Certainty };

/** The creditor as far as its mentions go; a creditor's profile is one. */
export type StatedIdentity = {
  readonly name: string;
  readonly siren: string | null;
  readonly rcsCity: string | null;
  readonly legalForm: string | null;
  readonly capital: string | null;
  readonly address: { readonly lines: readonly string[]; readonly postcode: string; readonly city: string };
  readonly mediator: string | null;
};

/** Forms that the register of companies does not hold, or that have no capital to state. */
const UNREGISTERED = /^(asso|syndicat|fondation|collectivit|profession)/i;
const SOLE_TRADER = /^(ei|eirl|entrepreneur individuel|entreprise individuelle|micro|auto)/i;
const WITHOUT_CAPITAL = /^gie\b/i;

/**
 * The mandatory statements that a letter of this creditor would lack: SIREN, register and its city, form, capital, seat; and the
 * mediator when it writes to a consumer. Empty when the letter can go.
 * @law C. com. R123-237, R123-238, R526-27; C. conso. L616-1
 * @effect 2007-03-27
 */
export function missingMentions(creditor: StatedIdentity, toConsumer: boolean): MissingMention[] {
  const form = creditor.legalForm?.trim() ?? '';
  const missing: MissingMention[] = [];
  const need = (stated: boolean, mention: Mention, article: string, certainty: Certainty = 'verified'): void => {
    if (!stated) missing.push({ mention, article, certainty });
  };
  need(isSiren(creditor.siren), 'siren', 'C. com. R123-237');
  need(hasSeat(creditor), 'seat', 'C. com. R123-237');
  need(form !== '', 'legal-form', 'C. com. R123-238');
  if (SOLE_TRADER.test(form)) need(namesSoleTrader(creditor.name, form), 'sole-trader', 'C. com. R526-27', 'unverified');
  else if (form !== '' && !UNREGISTERED.test(form)) {
    need(isStated(creditor.rcsCity), 'register-city', 'C. com. R123-237');
    if (!WITHOUT_CAPITAL.test(form)) need(isStated(creditor.capital), 'share-capital', 'C. com. R123-238');
  }
  if (toConsumer) need(isStated(creditor.mediator), 'mediator', 'C. conso. L616-1');
  return missing;
}

/** Nine digits; their check digit is the reader's business. */
function isSiren(siren: string | null): boolean {
  return siren !== null && /^\d{9}$/.test(siren.replace(/\s/g, ''));
}

function hasSeat({ address }: StatedIdentity): boolean {
  return address.lines.some(isStated) && isStated(address.postcode) && isStated(address.city);
}

function namesSoleTrader(name: string, form: string): boolean {
  return /\b(EI|entrepreneur individuel)\b/i.test(`${name} ${form}`);
}

function isStated(text: string | null): boolean {
  return text !== null && text.trim() !== '';
}
