import { groupThousands, type Language } from '../base/text.ts';
import type { CreditorProfile, DebtorKind, PostalAddress } from '../receivable/party.ts';
import type { ComposeFinding } from './compose-input.ts';
import { labelsIn, put } from './wording/labels.ts';

/** Forms of company that have a share capital, which every letter must state. */
const WITH_CAPITAL = /^(E?U?SA?RL|EURL|SASU?|SA|SCA|SCS|SEL(ARL|AS|AFA)?)\b/i;
/** Forms that stand in the trade register only when their owner trades: nothing to complain about when there is no town. */
const MAY_BE_UNREGISTERED = /^(E\.?I\.?|entrepreneur|auto|micro|asso|profession)/i;

/**
 * What every letter of a business must say of itself, in one or two lines.
 * @law C. com. R123-237, R123-238
 */
export function mentionsOf(creditor: CreditorProfile, language: Language): readonly string[] {
  const labels = labelsIn(language).mentions;
  const form = [creditor.legalForm, creditor.capital && put(labels.capital, creditor.capital)].filter(Boolean).join(' ');
  const identity = [creditor.name, form, addressLine(creditor.address)].filter(Boolean).join(', ');
  const numbers = [
    creditor.siren && put(labels.siren, sirenText(creditor.siren)),
    creditor.rcsCity && put(labels.rcs, creditor.rcsCity),
    creditor.vatId && put(labels.vat, creditor.vatId),
  ].filter(Boolean);
  return [identity, numbers.join(' · ')].filter((line) => line !== '');
}

/** What the law asks a letter to say and the creditor's profile does not hold. */
export function missingMentions(creditor: CreditorProfile, kind: DebtorKind, formal: boolean): readonly ComposeFinding[] {
  const form = creditor.legalForm ?? '';
  const missing = (code: string, what: string): ComposeFinding => ({
    severity: 'error',
    code,
    message: `${what}: enter it in the creditor’s profile (C. com. R123-237).`,
  });
  const findings: ComposeFinding[] = [];
  if (!/^\d{9}$/.test(creditor.siren?.replace(/\s/g, '') ?? '')) findings.push(missing('siren-missing', 'The SIREN (9 digits) is missing'));
  if (creditor.legalForm === null) findings.push(missing('legal-form-missing', 'The legal form is missing'));
  if (creditor.rcsCity === null && !MAY_BE_UNREGISTERED.test(form))
    findings.push(missing('rcs-missing', 'The town of the trade register (RCS) is missing'));
  if (creditor.capital === null && WITH_CAPITAL.test(form)) findings.push(missing('capital-missing', 'The share capital is missing'));
  if (creditor.address.lines.length === 0 || creditor.address.city === '')
    findings.push(missing('seat-missing', 'The address of the registered office is missing'));
  if (kind === 'consumer' && formal && creditor.mediator === null) {
    const message = 'The consumer mediator is missing: enter name and address in the creditor’s profile (C. conso. L616-1).';
    findings.push({ severity: 'error', code: 'mediator-missing', message });
  }
  return findings;
}

function sirenText(siren: string): string {
  const digits = siren.replace(/\s/g, '');
  return /^\d{9}$/.test(digits) ? groupThousands(digits, '\u00a0') : digits;
}

function addressLine({ lines, postcode, city, country }: PostalAddress): string {
  return [...lines, `${postcode} ${city}`.trim(), country === 'FR' ? '' : country].filter((part) => part !== '').join(', ');
}
