import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Sink, startSink } from '../adapters/mail/sink.ts';
import { addBusinessDays } from '../core/base/business-day.ts';
import { addDays } from '../core/base/day.ts';
import { formatDay } from '../core/base/text.ts';
import { newDesk } from './acquit.test-kit.ts';
import { COMPANY, compact, day, french, LIST, late, PNG, today } from './company.test-kit.ts';
import { plainSpaces } from './heard.test-kit.ts';
import { handingOverTests, keepingTests } from './keeping.test-kit.ts';

/** A bookkeeper's week, by the real program: each test goes on where the one before it stopped. */
vi.setConfig({ testTimeout: 120_000 });

const desk = newDesk(day);
let sink: Sink;
let smtp: Record<string, string>;

beforeAll(async () => {
  sink = await startSink();
  await desk.keepDatabase();
  smtp = { ACQUIT_SMTP_URL: `smtp://127.0.0.1:${sink.port}` };
});
afterAll(async () => {
  await sink.close();
  await desk.close();
});

describe('setting up', () => {
  test('a company is registered whole or not at all', async () => {
    const faulty = await desk.acquit(['init', ...COMPANY, '--siren', '732829321', '--smtp', 'smtp://x:587']);
    expect(faulty).toMatchObject({ code: 2, out: '' });
    expect(faulty.err).toContain('SIREN');
    const noImage = await desk.acquit(['init', ...COMPANY, '--logo', desk.file('logo.png', 'not an image'), '--smtp', 'smtp://x:587']);
    expect(noImage).toMatchObject({ code: 1, out: '' });
    expect(existsSync(join(desk.folder, 'home', 'settings.json'))).toBe(false);
    expect(await desk.json(['init', '--name', 'Atelier'])).toMatchObject({
      refused: 'init-incomplete',
      details: { missing: '--street, --postcode, --city, --email, --iban' },
    });
    expect((await desk.acquit(['tasks'])).err).toContain('Créez-le avec acquit init');
  });

  test('what the law wants on letters and is missing is told, and can be completed', async () => {
    const logo = join(desk.folder, 'logo.png');
    writeFileSync(logo, PNG);
    const { code, out, err } = await desk.process(['init', ...COMPANY, '--logo', logo]);
    expect(code).toBe(0);
    expect(plainSpaces(out)).toContain('Atelier du Port est enregistré (créancier n° 1).');
    expect(err).toContain('--siren');
    const completed = await desk.json([
      'creditor',
      '--siren',
      '732 829 320',
      '--legal-form',
      'SARL',
      '--capital',
      '10 000 €',
      '--rcs-city',
      'Nantes',
    ]);
    expect(completed).toMatchObject({
      id: 1,
      siren: '732829320',
      hasLogo: true,
      accounts: [{ iban: 'FR7630006000011234567890189', currency: 'EUR' }],
    });
    expect(await desk.json(['init', ...COMPANY])).toMatchObject({ refused: 'creditor-exists', details: { id: 1 } });
  });
});

describe('taking files in', () => {
  test('a list is looked at first, then taken; a faulty cell is told with its line', async () => {
    const file = desk.file('ouvertes.csv', LIST);
    const seen = await desk.json(['import', file, '--preview']);
    expect(seen).toMatchObject({ format: 'invoice-list', preview: true, importId: null, counts: { added: 5, debtorsNew: 5 } });
    const { code, out } = await desk.acquit(['import', file]);
    expect(code).toBe(0);
    const text = plainSpaces(out);
    expect(text).toContain('liste de factures');
    expect(text).toContain('5 ajoutées ; 5 nouveaux débiteurs');
    expect(text).toMatch(/ligne 6 +erreur +« abc » n’est pas un montant/);
    expect(text).toContain('Ensuite : acquit run');
    expect(await desk.json(['import', file])).toMatchObject({ counts: { added: 0, unchanged: 5 } });
  });

  test('a FEC of the same books adds what is new and brings what is known together', async () => {
    const row = (piece: string, account: string, name: string, amount: string) => [
      [
        'VE',
        'Ventes',
        piece,
        compact(addDays(day, -60)),
        '411000',
        'Clients',
        account,
        name,
        piece,
        compact(addDays(day, -60)),
        `Facture ${piece}`,
        amount,
        '0,00',
        '',
        '',
        compact(addDays(day, -60)),
        '',
        '',
      ],
      [
        'VE',
        'Ventes',
        piece,
        compact(addDays(day, -60)),
        '706000',
        'Prestations',
        '',
        '',
        piece,
        compact(addDays(day, -60)),
        `Facture ${piece}`,
        '0,00',
        amount,
        '',
        '',
        compact(addDays(day, -60)),
        '',
        '',
      ],
    ];
    const rows = [...row('FA-001', 'ETOILE', "Garage de l'Étoile SARL", '1200,00'), ...row('FA-006', 'MARIN', 'Marin et fils', '90,00')];
    const header =
      'JournalCode JournalLib EcritureNum EcritureDate CompteNum CompteLib CompAuxNum CompAuxLib PieceRef PieceDate EcritureLib Debit Credit EcritureLet DateLet ValidDate Montantdevise Idevise';
    const file = desk.file('732829320FEC20261231.txt', [header.split(' '), ...rows].map((cells) => cells.join('\t')).join('\r\n'));
    const taken = await desk.json(['import', file]);
    expect(taken).toMatchObject({ format: 'fec', counts: { added: 1, debtorsNew: 1 }, vanished: { cleared: false } });
    const found = await desk.json(['explain', 'etoile']);
    expect(found).toMatchObject({
      debtor: { id: 1 },
      items: [{ number: 'FA-001', open: '1200.00', currency: 'EUR', dueOn: addDays(day, -20) }],
    });
  });

  test('an invoice that had been reminded of before goes on from there', async () => {
    expect(await desk.json(['level', 'FA-003', '--step', 'first-reminder', '--on', late(15)])).toEqual({ set: 1 });
    expect(await desk.json(['level', 'FA-003', '--step', 'nonsense', '--on', late(15)])).toMatchObject({ refused: 'unknown-step' });
  });
});

describe('deciding', () => {
  test('the day is decided once, and says what is done, what is not, and why', async () => {
    const run = await desk.acquit(['run', '--date', french(day), '--accept-old-books']);
    expect(run.code).toBe(0);
    const text = plainSpaces(run.out);
    expect(text).toContain(`${french(day)} : 6 débiteurs examinés`);
    expect(text).toMatch(/Décidé\n(?: +\d+ +(?:1re relance|appel)\n?)+/);
    expect(text).toContain('Tout attend votre accord');
    expect(await desk.json(['run', '--date', day, '--accept-old-books'])).toMatchObject({ day, looked: 0, decided: {} });
    expect(await desk.json(['run', '--date', addBusinessDays(day, -3, 'mainland'), '--accept-old-books'])).toMatchObject({
      refused: 'run-in-the-past',
    });
  });

  test('what waits is shown by debtor, with what to type next', async () => {
    const text = plainSpaces((await desk.acquit(['tasks'])).out);
    expect(text).toContain("Garage de l'Étoile SARL — 1 200,00 €");
    expect(text).toMatch(/n° \d+ +1re relance +e-mail +FA-001/);
    expect(text).toContain('acquit approve --all');
    expect(text).toContain('Roy Bâtiment — 02 40 00 00 00 — 2 400,00 €');
    expect(text).toMatch(/Quelle est l’échéance \?.*\n +acquit answer \d+ --due/);
    expect(await desk.json(['tasks'])).toMatchObject({
      toApprove: expect.arrayContaining([
        expect.objectContaining({
          debtor: expect.objectContaining({ name: 'Dubois SAS' }),
          totals: [{ amount: '800.50', currency: 'EUR' }],
          channel: 'letter',
          invoices: ['FA-002'],
        }),
      ]),
      toCall: [{ debtor: { name: 'Roy Bâtiment' }, totals: [{ amount: '2400.00', currency: 'EUR' }] }],
      runs: [{ day }],
      more: false,
    });
  });

  test('a person sees a message before it leaves', async () => {
    const id = await taskOf('toApprove', 'FA-001');
    const eml = join(desk.folder, 'message.eml');
    const seen = await desk.acquit(['preview', id, '--out', eml]);
    expect(seen.out).toContain('Facture FA-001');
    expect(readFileSync(eml, 'utf8')).toContain('compta@etoile.example');
    expect(await desk.json(['preview', await taskOf('toCall', 'FA-003')])).toMatchObject({ kind: 'call', file: null });
  });

  test('a question is answered once', async () => {
    const { questions } = (await desk.json(['tasks'])) as { questions: { id: number; code: string; invoices: string[] }[] };
    const asked = String(questions.find((one) => one.invoices.includes('FA-004'))?.id);
    expect(await desk.json(['answer', asked, '--due', french(addDays(day, 30))])).toEqual({ answered: Number(asked) });
    expect(await desk.json(['answer', asked, '--due', french(addDays(day, 30))])).toMatchObject({ refused: 'question-answered' });
    expect(await desk.json(['explain', 'Lemaire', '--date', day])).toMatchObject({ decision: { contact: null } });
  });
});

/** The number of what waits for one invoice, as a person would read it off the list. */
async function taskOf(kind: 'toApprove' | 'toCall' | 'toPost', invoice: string): Promise<string> {
  const list = (await desk.json(['tasks'])) as Record<string, { id: number; invoices: string[] }[]>;
  return String(list[kind]?.find((one) => one.invoices.includes(invoice))?.id);
}

describe('sending', () => {
  test('nothing leaves without approval, nor without a mail server', async () => {
    expect(await desk.json(['send', '--accept-old-books'], smtp)).toMatchObject({
      emails: { sent: 0 },
      letters: { letters: 0, batch: null, folder: null },
    });
    expect(sink.received).toEqual([]);
    expect(await desk.json(['send', '--accept-old-books'])).toMatchObject({ refused: 'mail-not-set-up' });
  });

  test('what was approved leaves once, whatever the number of calls', async () => {
    const approved = await desk.acquit(['approve', '--all']);
    expect(plainSpaces(approved.out)).toMatch(/^3 envois approuvés\.\nEnsuite : acquit send\n$/);
    const sent = await desk.json(['send', '--accept-old-books'], smtp);
    expect(sent).toMatchObject({ emails: { sent: 2, failed: 0 }, letters: { letters: 1, batch: 1 } });
    const { folder } = sent['letters'] as { folder: string };
    expect(readFileSync(join(folder, 'lettres.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(sink.received.map((mail) => mail.to).sort()).toEqual(['compta@etoile.example', 'm@dubois.example']);
    expect(await desk.json(['send', '--accept-old-books'], smtp)).toMatchObject({ emails: { sent: 0 }, letters: { letters: 0 } });
    expect(sink.received).toHaveLength(2);
    expect(plainSpaces((await desk.acquit(['approve', '--all'])).out)).toBe('Rien n’attendait votre accord.\n');
  });

  test('letters are posted by hand and said to be', async () => {
    expect(plainSpaces((await desk.acquit(['tasks'])).out)).toMatch(
      /À poster : 1 lettre pour 1 débiteur\n {2}Dubois SAS — 800,50 €\n.*lot n° 1.*\n {2}Une fois au courrier : acquit posted 1/,
    );
    expect(plainSpaces((await desk.acquit(['posted', '1'])).out)).toBe('1 lettre postée.\n');
    expect(await desk.acquit(['posted', '1'])).toMatchObject({ code: 1, err: expect.stringContaining('aucune lettre') });
  });

  test('a call is recorded; a promise holds until one working day after it', async () => {
    const call = await taskOf('toCall', 'FA-003');
    expect(await desk.acquit(['call', call, 'promised'])).toMatchObject({ code: 2, err: expect.stringContaining('--date') });
    expect(await desk.json(['call', call, 'promised', '--date', french(addDays(today, -1))])).toMatchObject({
      refused: 'promise-in-the-past',
    });
    const promised = addBusinessDays(day, 5, 'mainland');
    const until = addBusinessDays(promised, 1, 'mainland');
    const { out } = await desk.acquit(['call', call, 'promised', '--date', french(promised), '--note', 'virement annoncé']);
    expect(plainSpaces(out)).toBe(`Appel noté : règlement promis. Aucune relance de ces factures jusqu’au ${french(until)} inclus.\n`);
    expect(await desk.json(['call', call, 'reached'])).toMatchObject({ refused: 'no-such-call' });
  });
});

describe('understanding', () => {
  test('a decision is explained with what became of it, and what comes next', async () => {
    const text = plainSpaces((await desk.acquit(['explain', 'roy', '--date', day])).out);
    expect(text).toContain(`Roy Bâtiment (débiteur n° 3), le ${french(day)}`);
    // Of today, what is known now: the promise came after the decision, which is told with what became of it.
    expect(text).toMatch(/Décision : ne rien envoyer\.\n\nPourquoi\n.*relances suspendues \(promesse de règlement, claire\)/);
    expect(text).toMatch(/Ce qu’il en est advenu\n.*appel {2}FA-003 {2}appel : règlement promis \(virement annoncé\)/);
    const after = plainSpaces((await desk.acquit(['explain', 'roy', '--date', addDays(day, 1)])).out);
    expect(after).toContain('Décision : ne rien envoyer.');
    expect(after).toMatch(/FA-003 : relances suspendues \(promesse de règlement, claire\) ; reprise le/);
    expect(after).toMatch(/Ensuite\n {2}\d\d\/\d\d\/\d{4} : 2e relance pour FA-003/);
    expect(after).not.toMatch(/\b(hold|promise|call|step|reminder|made|pending)\b/);
  });

  test('a day before anything was known says so', async () => {
    expect(await desk.json(['explain', 'roy', '--date', addDays(today, -3)])).toMatchObject({
      refused: 'unknown-debtor',
      message: expect.stringContaining('Rien n’était encore connu'),
    });
  });

  test('the same in English, days and amounts included', async () => {
    const { out } = await desk.acquit(['explain', 'FA-001', '--date', day, '--lang', 'en']);
    expect(plainSpaces(out)).toContain(`on ${plainSpaces(formatDay(day, 'en'))}`);
    expect(plainSpaces(out)).toContain('Decision: first reminder by e-mail for FA-001, €1,200.00.');
    expect(out).not.toMatch(/[éèà«»]/i.test(out.replace("l'Étoile", '')) ? /[«»]|relance|échéance/ : /$^/);
  });

  test('the coming days are simulated', async () => {
    const simulated = (await desk.json(['simulate', '--days', '40', '--from', addDays(day, 1)])) as {
      days: number;
      total: number;
      byDay: { day: string; contacts: object }[];
    };
    expect(simulated).toMatchObject({ days: 40, from: addDays(day, 1) });
    expect(simulated.total).toBeGreaterThan(2);
    expect(simulated.byDay[0]).toMatchObject({ day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    expect(plainSpaces((await desk.acquit(['simulate'])).out)).toMatch(/ {2}\d\d\/\d\d\/\d{4} {2}\d × (?:appel|2e relance|1re relance)/);
  });
});

describe('keeping', () => {
  keepingTests(desk, () => smtp);
  handingOverTests(desk);
});
