import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FINDINGS_FR, findingInFrench } from '../../words/findings-fr.ts';
import { importLineInFrench } from '../../words/import-fr.ts';
import { fr } from '../../words/phrase.ts';
import { REFUSALS_FR, refusalInFrench } from '../../words/refusals-fr.ts';
import { VERIFY_FR, verifyFindingInFrench } from '../../words/verify-fr.ts';

const src = join(import.meta.dirname, '../..');

function sources(pattern: string): Map<string, string> {
  const files = globSync(pattern, { cwd: src }).filter((file) => !/\.test(-kit)?\.ts$/.test(file));
  return new Map(files.map((file) => [file, readFileSync(join(src, file), 'utf8')]));
}

/** Every first group that the pattern finds in these sources. */
function found(pattern: string, text: RegExp): string[] {
  return [...new Set([...sources(pattern).values()].flatMap((source) => [...source.matchAll(text)].map((match) => match[1] ?? '')))].sort();
}

const without = (codes: readonly string[], catalogue: object) => codes.filter((code) => !Object.hasOwn(catalogue, code));

describe('everything told by code has a French sentence', () => {
  test('refusals, wherever they are made', () => {
    const codes = found('**/*.ts', /new (?:Refusal|NotUnderstood)\(\s*'([^']+)'/g);
    expect(codes.length).toBeGreaterThan(100);
    expect(without(codes, REFUSALS_FR)).toEqual([]);
  });

  test('refusals whose code is passed on are made in known places only', () => {
    const passedOn = [...sources('**/*.ts')]
      .filter(([, text]) => /new (?:Refusal|NotUnderstood)\(\s*[^'\s)]/.test(text))
      .map(([file]) => file);
    expect(passedOn).toEqual(['use-cases/typed-profile.ts']);
    const codes = found('use-cases/typed-profile.ts', /'([a-z]+-(?:faulty|unreadable))'/g);
    expect(codes).toEqual(['email-unreadable', 'iban-faulty', 'postcode-faulty', 'rate-unreadable', 'siren-faulty']);
    expect(without(codes, REFUSALS_FR)).toEqual([]);
  });

  test('findings about a message to be sent', () => {
    const own = found('core/letter/{mentions,refusals,claim-table,consumer-amounts}.ts', /(?:missing\(|warning\(|code: )'([^']+)'/g);
    const law = found('core/law/finding.ts', /^ {2}'([a-z-]+)': \{$/gm);
    expect([own.length, law.length]).toEqual([11, 17]);
    const points = found('core/law/notice-checklist.ts', /^ {2}\| '([a-z-]+)'/gm).map((point) => `notice-${point}`);
    expect(points.length).toBe(12);
    expect(without([...own, ...law, ...points], REFUSALS_FR)).toEqual([]);
  });

  test('findings of the readers', () => {
    const prefixes = 'fec|list|customer|xlsx|pdf|xml|invoice|encoding|file|format|not|more';
    const codes = found('formats/**/*.ts', new RegExp(`'((?:${prefixes})-[a-z0-9-]+)'`, 'g'));
    const told = found('formats/**/*.ts', /(?:\.(?:error|warning)|refused)\(\s*'([^']+)'/g);
    const noCodes = ['customer-list', 'invoice-list', 'list-unsubscribe'];
    expect(codes.length).toBeGreaterThan(60);
    expect(without([...codes, ...told], { ...FINDINGS_FR, ...Object.fromEntries(noCodes.map((code) => [code, ''])) })).toEqual([]);
  });

  test('findings of verify', () => {
    const codes = found('adapters/db/verify*.ts', /(?:code: |found\()'([^']+)'/g);
    expect(codes.length).toBeGreaterThan(10);
    expect(without(codes, VERIFY_FR)).toEqual([]);
  });
});

describe('French sentences', () => {
  test('are filled with what the details and the English message say', () => {
    const details = { query: 'dub', candidates: '2 Dubois SAS\n4 Menuiserie Dubois' };
    expect(refusalInFrench('ambiguous-debtor', 'English', details)).toBe(
      '«\u00a0dub\u00a0» peut désigner plusieurs débiteurs. Précisez par le numéro\u00a0:\n2 Dubois SAS\n4 Menuiserie Dubois',
    );
    expect(refusalInFrench('run-in-the-past', 'English', { day: '2026-11-03' })).toContain('le 03/11/2026 est passé');
    expect(findingInFrench({ code: 'list-amount', message: '"12;5" is not an amount (amountDue); write it …' })).toMatch(
      /^«\u00a012;5\u00a0» n’est pas un montant/,
    );
    expect(importLineInFrench({ code: 'amount-changed', params: { known: '1200.00', found: '-1350.50' } })).toBe(
      'Son montant passe de 1\u202f200,00 à −1\u202f350,50.',
    );
    expect(importLineInFrench({ code: 'contact-differs', params: { field: 'email', found: 'a@b.fr', known: 'c@d.fr' } })).toContain(
      '(adresse e-mail)',
    );
  });

  test('leave paths, names and numbers of documents as they are', () => {
    const details = { path: "/a/l'été : 2026-01-31 ;.csv", reason: 'ENOENT' };
    expect(refusalInFrench('file-unreadable', '', details)).toBe(
      "Impossible de lire /a/l'été : 2026-01-31 ;.csv\u00a0: ce fichier n’existe pas.",
    );
    expect(fr`Créancier « ${'A : B ; C'} » ; n° ${12} !`).toBe('Créancier «\u00a0A : B ; C\u00a0»\u202f; n°\u00a012\u202f!');
  });

  test('name the fields and the columns of a list that was not understood', () => {
    const message =
      'No column was found for the invoice number ("number"); the amount ("totalInclTax" or "amountDue"). Columns found: "Foo", "Bar". Give a column mapping that names …';
    expect(findingInFrench({ code: 'list-missing-column', message })).toMatch(
      /^Colonne introuvable\u00a0: n° de facture \(number\), total TTC \(totalInclTax\), reste dû \(amountDue\)\. Colonnes du fichier\u00a0: «\u00a0Foo\u00a0», «\u00a0Bar\u00a0»\. Dites laquelle/,
    );
  });

  test('keep the place of what is found inside a PDF', () => {
    const message = 'In "factur-x.xml" inside the PDF, line 7: The currency (BT-5) is "EU", which is not a code.';
    expect(findingInFrench({ code: 'invoice-currency-unknown', message })).toMatch(
      /^Dans «\u00a0factur-x\.xml\u00a0», à l’intérieur du PDF\u00a0: La devise «\u00a0EU\u00a0»/,
    );
  });

  test('tell each fault of a text or scenario of one’s own', () => {
    const wording =
      'Nothing was saved:\nfirst-reminder/request (fr) 1:4 "tribunal" speaks of legal action, which only a formal notice may do: take it out of this step.\nx/y (fr) 2:1 Write {{deadline}} somewhere: this text must say it.';
    expect(refusalInFrench('wording-refused', wording, { faults: 2 }).split('\n')).toEqual([
      'Rien n’est enregistré\u00a0:',
      expect.stringMatching(/^first-reminder\/request \(fr\) 1:4\u00a0: «\u00a0tribunal\u00a0» parle d’action en justice/),
      expect.stringMatching(/^x\/y \(fr\) 2:1\u00a0: écrivez \{\{deadline\}\} quelque part/),
    ]);
    expect(refusalInFrench('scenario-invalid', 'Scenario "mine": it has no step; step "call" has no channel.', {})).toMatch(
      /– il n’a aucune étape\n– l’étape «\u00a0call\u00a0» n’a aucune voie/,
    );
  });

  test('say which entry or row does not verify', () => {
    expect(verifyFindingInFrench({ code: 'entry-altered', message: 'Journal: entry 12 is not what was written' })).toMatch(
      /l’écriture n°\u00a012 n’est pas/,
    );
    expect(verifyFindingInFrench({ code: 'table-differs', message: 'Table item: 2 rows differ from the journal: 4 is missing' })).toBe(
      'Table item\u00a0: 2 lignes diffèrent du journal.',
    );
  });

  test('fall back to the English message for what they do not know', () => {
    expect(refusalInFrench('brand-new', 'Something new.', {})).toBe('Something new.');
    expect(findingInFrench({ code: 'brand-new', message: 'Something new.' })).toBe('Something new.');
  });
});
