import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Language } from '../base/text.ts';
import type { DebtorKind } from '../receivable/party.ts';
import { compose } from './compose.ts';
import type { ComposeInput } from './compose-input.ts';
import { strangeAmounts } from './consumer-amounts.ts';
import { lintText } from './lint.ts';
import type { Block, Message } from './message.ts';
import { CREDITOR, inputFor, invoice } from './sample-cases.ts';
import { checkWording } from './wording/check-wording.ts';
import { SECTIONS, SITUATIONS, type Situation } from './wording/wording.ts';

const LATE = invoice(412, '2026-10-05', '2026-11-04', 1_284_50n);
const OLDER = invoice(371, '2026-09-07', '2026-10-07', 3_960_00n);

const codes = (text: string, kind: DebtorKind, language: Language = 'fr', situation: Situation = 'formal-notice') =>
  lintText(text, { situation, section: 'help', kind, language }).map(({ code }) => code);

describe('C. conso. L121-21, CPCE L111-8: no text of a creditor asks a consumer for a charge', () => {
  const number = fc.oneof(
    fc.integer({ min: 1, max: 999 }).map(String),
    fc.integer({ min: 100, max: 99_999 }).map((cents) => `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`),
    fc.constantFrom('1 200', '1.200,00', 'dix', 'quinze', 'quarante', 'quarante-cinq', 'cent vingt', 'QUARANTE', 'une quarantaine d’'),
  );
  const notation = fc.constantFrom<(n: string) => string>(
    (n) => `${n} €`,
    (n) => `${n}€`,
    (n) => `€${n}`,
    (n) => `${n}\u202f€`,
    (n) => `${n} EUR`,
    (n) => `EUR ${n}`,
    (n) => `${n} euros`,
    (n) => `${n} *eu*ros`,
    (n) => `${n} Euro`,
    (n) => `${n} %`,
    (n) => `${n}%`,
    (n) => `${n} pour cent`,
  );
  const amount = fc.tuple(number, notation).map(([n, write]) => write(n));
  const charge = fc.constantFrom(
    'frais',
    'frais de dossier',
    'coût',
    'coûts',
    'forfait',
    'indemnité',
    'pénalité',
    'pénalités de retard',
    'majoration',
    'participation aux frais',
    'supplément',
    'honoraires',
    'INDEMNITÉ',
    'dommages-intérêts',
  );
  const harmless = fc.constantFrom('Merci de votre réponse', 'À cette somme, ajoutez', 'Notre courrier', 'Ce rappel', 'Pour ce retard');
  const kind = fc.constantFrom<DebtorKind>('consumer', 'unknown');
  const situation = fc.constantFrom(...SITUATIONS);
  const place = fc.record({ situation, section: fc.constantFrom(...SECTIONS), kind });

  it('no sum in any notation', () => {
    fc.assert(
      fc.property(place, harmless, amount, (where, before, sum) => {
        const text = `${before} ${sum}.`;
        expect(lintText(text, { ...where, language: 'fr' }).map(({ code }) => code)).toContain('consumer-fee');
        expect(lintText(text, { ...where, language: 'en' }).map(({ code }) => code)).toContain('consumer-fee');
      }),
    );
  });

  it('no charge by name, with or without a sum, whatever stands beside it', () => {
    fc.assert(
      fc.property(place, harmless, charge, fc.option(amount), fc.boolean(), (where, before, word, sum, first) => {
        const said = sum === null ? [word] : first ? [sum, 'de', word] : [word, ':', sum];
        expect(lintText([before, ...said].join(' '), { ...where, language: 'fr' }).map(({ code }) => code)).toContain('consumer-fee');
      }),
    );
  });

  it('and none that is for everybody', () => {
    const text = 'À cette somme s’ajoutent {{total}} de frais.';
    const override = { language: 'fr', situation: 'formal-notice', section: 'help', text } as const;
    for (const one of [null, 'consumer', 'unknown'] as const)
      expect(checkWording({ ...override, kind: one }).map(({ code }) => code)).toContain('consumer-fee');
    for (const one of ['business', 'public-body'] as const) expect(checkWording({ ...override, kind: one })).toEqual([]);
  });

  it('says that money comes by its placeholder', () => {
    const [issue] = lintText('Merci de régler 120 €.', { situation: 'formal-notice', section: 'help', kind: 'consumer', language: 'fr' });
    expect(issue?.message).toContain('{{total}}');
    expect(codes('Merci de régler {{total}}.', 'consumer')).toEqual([]);
  });
});

describe('the finished message names the sums of the claim, and no others', () => {
  const inputs: [string, ComposeInput][] = (['consumer', 'unknown'] as const).flatMap((kind) =>
    (['fr', 'en'] as const).flatMap((language) =>
      ['first-reminder', 'second-reminder', 'formal-notice'].flatMap((step): [string, ComposeInput][] => {
        const information = [{ item: invoice(9, '2026-10-01', '2026-11-20', 5_00n), reached: 1 as const }];
        const make = () => inputFor(kind, step, [OLDER, LATE], { language, information });
        return kind === 'unknown' && step === 'formal-notice' ? [] : [[`${kind} ${language} ${step}`, make()]];
      }),
    ),
  );

  test.each(inputs)('%s: all sums that Acquit writes are owed', (_, input) => {
    const { message, findings } = compose(input);
    expect(strangeAmounts(message, input)).toEqual([]);
    expect(findings.map(({ code }) => code)).not.toContain('amounts-not-owed');
  });

  test.each(inputs)('%s: any other is found, wherever it stands', (_, input) => {
    const { message } = compose(input);
    for (const sum of ['15 €', '40,00 €', '1 040,00\u00a0€', '€40.00', 'EUR 15', '12 euros', '9 %', '1 284,51 €', '1 284,50 € + 3 €']) {
      const block: Block = { kind: 'paragraph', text: `À ajouter : ${sum}.` };
      const places: Message[] = [
        { ...message, blocks: [...message.blocks, block] },
        { ...message, subject: `${message.subject} (${sum})` },
        { ...message, closing: `${message.closing} ${sum}` },
      ];
      for (const one of places) expect(strangeAmounts(one, input), sum).toHaveLength(1);
    }
  });

  it('reads a sum behind the number of its invoice', () => {
    const input = inputFor('consumer', 'second-reminder', [LATE]);
    const { message } = compose(input);
    const said = (text: string): Message => ({ ...message, blocks: [{ kind: 'paragraph', text }] });
    expect(strangeAmounts(said('La facture 412 1 284,50 € reste due.'), input)).toEqual([]);
    expect(strangeAmounts(said('La facture 412 1 284,51 € reste due.'), input)).toHaveLength(1);
  });

  it('leaves a name alone that holds a sum, and stops a statement that asks for one', () => {
    const named = inputFor('consumer', 'formal-notice', [LATE], { creditor: { ...CREDITOR, name: 'Tout à 10 € SARL' } });
    expect(compose(named).findings.map(({ code }) => code)).not.toContain('amounts-not-owed');
    const asked = inputFor('consumer', 'formal-notice', [LATE], { creditor: { ...CREDITOR, phone: '04 72 00 00 18 (15 € par appel)' } });
    expect(compose(asked).findings).toContainEqual(
      expect.objectContaining({ severity: 'error', code: 'amounts-not-owed', details: { amounts: '15\u00a0€' } }),
    );
    const business = inputFor('business', 'formal-notice', [LATE], { creditor: { ...CREDITOR, phone: '04 72 00 00 18 (15 € par appel)' } });
    expect(compose(business).findings.map(({ code }) => code)).not.toContain('amounts-not-owed');
  });
});
