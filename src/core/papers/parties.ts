import type { PostalAddress } from '../receivable/party.ts';
import type { PaperFacts } from './facts.ts';
import { type FieldSpec, fieldOf } from './field.ts';
import type { FieldKey, SectionKey } from './field-words.ts';
import type { PaperField, PaperSection } from './paper.ts';

/** Forms of companies; whether one makes a trader is to be verified. */
const COMPANY = /\b(SARL|EURL|SAS|SASU|SA|SNC|SCA|SCS|SELARL)\b/;
const SOLE_TRADER = /^(ei|eirl|entrepreneur individuel|entreprise individuelle|micro|auto)/i;

export const SUGGESTED = { source: 'suggested', certainty: 'unverified' } as const;

/** "3 rue du Rabot, 69007 Lyon"; empty while none is known. */
export function addressText(address: PostalAddress | null): string {
  if (address === null) return '';
  const { lines, postcode, city, country } = address;
  return [...lines, `${postcode} ${city}`.trim(), country === 'FR' ? '' : country].filter((line) => line.trim() !== '').join(', ');
}

/** Whether a form or a name is that of a commercial company, as far as it says; `null` where it says nothing. */
export function companyForm(said: string | null): string | null {
  return COMPANY.exec((said ?? '').toUpperCase())?.[1] ?? null;
}

type Field = readonly [key: FieldKey, spec?: FieldSpec];

/** The creditor as the forms ask for it: a company by its form, name, seat and organ; a person by who it is. */
export function claimantSection(facts: PaperFacts, key: SectionKey, box: string | null): PaperSection {
  const { creditor, typed } = facts;
  const form = creditor.legalForm ?? '';
  const known = SOLE_TRADER.test(form) ? 'person' : 'company';
  const is = fieldOf(typed, 'claimant.is', { choices: ['company', 'person'], known, required: true, unprinted: true });
  const rest = is.raw === 'person' ? personFields(facts) : companyFields(facts);
  return { key, box, blocks: [{ is: 'fields', fields: [is, ...rest.map(([of, spec]) => fieldOf(typed, of, spec))] }] };
}

function companyFields({ creditor }: PaperFacts): Field[] {
  return [
    [
      'claimant.form',
      { known: [creditor.legalForm, creditor.capital && `au capital de ${creditor.capital}`].filter(Boolean).join(' '), required: true },
    ],
    ['claimant.name', { known: creditor.name, required: true }],
    ['claimant.seat', { known: addressText(creditor.address), required: true }],
    ['claimant.siren', { known: creditor.siren }],
    ['claimant.register', { known: creditor.rcsCity }],
    ['claimant.organ', { required: true }],
  ];
}

function personFields({ creditor }: PaperFacts): Field[] {
  return [
    ['claimant.surname', { required: true }],
    ['claimant.firstNames', { required: true }],
    ['claimant.profession', { required: true }],
    ['claimant.address', { known: addressText(creditor.address), required: true }],
    ['claimant.nationality', { required: true }],
    ['claimant.bornOn', { shape: 'day', required: true }],
    ['claimant.bornAt', { required: true }],
    ['claimant.siren', { known: creditor.siren }],
  ];
}

/** Who writes, where the whole identity is not asked for. */
export function creditorSection({ creditor, typed }: PaperFacts): PaperSection {
  const fields = [
    fieldOf(typed, 'claimant.name', { known: creditor.name, required: true }),
    fieldOf(typed, 'claimant.form', { known: creditor.legalForm }),
    fieldOf(typed, 'claimant.seat', { known: addressText(creditor.address), required: true }),
    fieldOf(typed, 'claimant.siren', { known: creditor.siren }),
  ];
  return { key: 'creditor', box: null, blocks: [{ is: 'fields', fields }] };
}

/** Nobody acts for the creditor unless it is said. */
export function agentSection({ typed }: PaperFacts, box: string | null): PaperSection {
  const keys = ['agent.name', 'agent.capacity', 'agent.address'] as const;
  return { key: 'agent', box, blocks: [{ is: 'fields', fields: keys.map((key) => fieldOf(typed, key)) }] };
}

export function debtorSection(facts: PaperFacts, box: string | null): PaperSection {
  const { debtor, typed } = facts;
  const is = fieldOf(typed, 'debtor.is', {
    choices: ['company', 'person'],
    known: debtor.kind === 'consumer' ? 'person' : 'company',
    ...(debtor.kind === 'consumer' ? {} : SUGGESTED),
    required: true,
    unprinted: true,
  });
  const where = addressText(debtor.details.address);
  const company: Field[] = [
    ['debtor.form', { known: companyForm(debtor.details.name), ...SUGGESTED, required: true }],
    ['debtor.name', { known: debtor.details.name, required: true }],
    ['debtor.seat', { known: where, required: true }],
    ['debtor.siren', { known: debtor.siren }],
  ];
  const person: Field[] = [
    ['debtor.fullName', { known: debtor.details.name, required: true }],
    ['debtor.address', { known: where, required: true }],
    ...(debtor.siren === null ? [] : [['debtor.siren', { known: debtor.siren }] as const]),
  ];
  const fields = (is.raw === 'person' ? person : company).map(([key, spec]) => fieldOf(typed, key, spec));
  return { key: 'debtor', box, blocks: [{ is: 'fields', fields: [is, ...fields] }] };
}

/** Where and by whom it is signed; nothing is signed by the program. */
export function signatureSection({ creditor, typed, on }: PaperFacts, before: PaperSection['blocks'] = []): PaperSection {
  const place = fieldOf(typed, 'signed.at', { known: creditor.address.city, required: true, unprinted: true });
  const by = fieldOf(typed, 'signed.by', { known: creditor.signatory, required: true, unprinted: true });
  const signature = { is: 'signature', place: place.value, on, by: by.value } as const;
  return { key: 'signature', box: null, blocks: [...before, { is: 'fields', fields: [place, by] }, signature] };
}

/** What a field of a section stands at. */
export function rawOf({ blocks }: PaperSection, key: FieldKey): string {
  const fields: readonly PaperField[] = blocks.flatMap((block) => (block.is === 'fields' ? block.fields : []));
  return fields.find((field) => field.key === key)?.raw ?? '';
}
