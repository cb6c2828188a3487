import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../core/base/refusal.ts';
import type { Keeper } from '../ports/keeper.ts';
import { apiInMemory, KEEPER } from './api.test-kit.ts';

const RULES = '/api/w/dupont/creditors/1/rules';
const MAIL = '/api/w/dupont/mail-server';

describe('rules of conduct and thresholds', () => {
  it('are told with what no creditor can go beyond', async () => {
    const { ask } = await apiInMemory();
    const { status, body } = await ask('GET', RULES);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      minimumDaysBetween: 6,
      cap: { contacts: 4, days: 28 },
      smallBalance: { currency: 'EUR' },
      discount: null,
    });
    expect(body.bounds).toMatchObject({ minimumDaysBetween: 3, contactsPerWeek: 2, smallBalance: { amount: '10.00' } });
    expect((await ask('GET', '/api/w/dupont/creditors/7/rules')).status).toBe(404);
  });

  it('change together or not at all', async () => {
    const { ask } = await apiInMemory();
    const limits = { kind: 'business', least: '100', mostInstalments: 6, firstPercent: 20, longestMonths: 6 };
    const refused = await ask('POST', RULES, { thanks: true, planLimits: { ...limits, mostInstalments: 1 } });
    expect(refused.body.refused).toBe('plan-limits-unusual');
    expect((await ask('GET', RULES)).body.thanks).toBe(false);
    const { body } = await ask('POST', RULES, { thanks: true, planLimits: limits });
    expect(body).toMatchObject({
      thanks: true,
      planLimits: expect.arrayContaining([expect.objectContaining({ kind: 'business', mostInstalments: 6 })]),
    });
  });

  it('change one by one, as a person writes them', async () => {
    const { ask } = await apiInMemory();
    const changed = await ask('POST', RULES, { smallBalance: '1,50', discount: { percent: '2,5 %', days: 10 }, thanks: true });
    expect(changed.body).toMatchObject({
      smallBalance: { amount: '1.50' },
      discount: { percent: '2.50', days: 10 },
      thanks: true,
      minimumDaysBetween: 6,
    });
    expect((await ask('POST', RULES, { discount: null })).body).toMatchObject({ discount: null, smallBalance: { amount: '1.50' } });
    const account = { iban: 'fr14 2004 1010 0505 0001 3M02 606', bic: '', currency: 'usd' };
    expect((await ask('POST', RULES, { account })).body.accounts).toContainEqual({
      iban: 'FR1420041010050500013M02606',
      bic: null,
      currency: 'USD',
    });
  });

  it('say what is offered as a payment plan, by kind of debtor, when a word no longer does, and for how long a link opens', async () => {
    const { ask } = await apiInMemory();
    const { body: before } = await ask('GET', RULES);
    expect(before).toMatchObject({ brokenPromises: 2, linkDays: 90, instalmentMessages: true, bounds: { linkDays: 365, months: 24 } });
    expect(before.planLimits.map(({ kind }: { kind: string }) => kind)).toEqual(['business', 'consumer', 'public-body', 'unknown']);
    const planLimits = { kind: 'consumer', least: '150,50', mostInstalments: 10, firstPercent: 15, longestMonths: 10 };
    const { body } = await ask('POST', RULES, { planLimits, brokenPromises: 3, linkDays: 0, instalmentMessages: false });
    expect(body).toMatchObject({ brokenPromises: 3, linkDays: 0, instalmentMessages: false });
    expect(body.planLimits[1]).toMatchObject({ ...planLimits, least: { amount: '150.50' } });
    expect(body.planLimits[0]).toEqual(before.planLimits[0]);
    expect(body.accounts).toEqual(before.accounts);
  });

  it.each([
    [{ linkDays: 366 }, 'link-days-unusual'],
    [{ planLimits: { kind: 'business', least: '100', mostInstalments: 3, firstPercent: 0, longestMonths: 25 } }, 'plan-limits-unusual'],
    [{ planLimits: { kind: 'business', least: '100', mostInstalments: 3, firstPercent: 91, longestMonths: 3 } }, 'plan-limits-unusual'],
    [{ planLimits: { kind: 'business', least: 'peu', mostInstalments: 3, firstPercent: 0, longestMonths: 3 } }, 'amount-unreadable'],
    [{ planLimits: { kind: 'friend', least: '1', mostInstalments: 3, firstPercent: 0, longestMonths: 3 } }, 'not-understood'],
    [{ minimumDaysBetween: 2 }, 'rule-too-harsh'],
    [{ cap: { contacts: 9, days: 28 } }, 'rule-too-harsh'],
    [{ booksMaxAge: 0 }, 'not-understood'],
    [{ smallBalance: '10,01' }, 'small-balance-too-large'],
    [{ smallBalance: 'peu' }, 'amount-unreadable'],
    [{ discount: { percent: '21', days: 10 } }, 'discount-unusual'],
    [{ discount: { percent: 'deux', days: 10 } }, 'percent-unreadable'],
    [{ account: { iban: 'FR1420041010050500013M02607', bic: null, currency: 'EUR' } }, 'iban-faulty'],
    [{ account: { iban: 'FR1420041010050500013M02606', bic: 'BANQUE', currency: 'EUR' } }, 'bic-unreadable'],
    [{ account: { iban: 'FR1420041010050500013M02606', bic: null, currency: 'E1' } }, 'currency-unknown'],
    [{ surprise: 1 }, 'not-understood'],
  ])('%j is refused in words, and nothing changes', async (change, code) => {
    const { ask } = await apiInMemory();
    const before = await ask('GET', RULES);
    const { status, body } = await ask('POST', RULES, change);
    expect([status >= 400, body.refused]).toEqual([true, code]);
    expect(body.message).not.toMatch(/--|acquit [a-z]/);
    expect((await ask('GET', RULES)).body).toEqual(before.body);
  });
});

describe('the mail server', () => {
  const SERVER = { host: 'smtp.exemple.fr', port: 587, secure: false, user: 'compta@exemple.fr', password: 'secret' };

  it('is set up once for all, and its password is never told', async () => {
    const { ask, mails } = await apiInMemory();
    expect((await ask('GET', MAIL)).body).toEqual({ server: null, fixed: false, mayChange: true, mayTest: true });
    const { body } = await ask('POST', MAIL, { ...SERVER, host: 'smtp://smtp.exemple.fr:25/' });
    expect(body.server).toEqual({ host: 'smtp.exemple.fr', port: 587, secure: false, user: 'compta@exemple.fr' });
    expect(mails.saved).toEqual([SERVER]);
    await ask('POST', MAIL, { ...SERVER, user: '', password: '' });
    expect(mails.saved.at(-1)).toMatchObject({ user: null, password: null });
    expect(JSON.stringify((await ask('GET', MAIL)).body)).not.toContain('secret');
  });

  it('is refused when it is none', async () => {
    const { ask, mails } = await apiInMemory();
    for (const host of ['', 'un serveur', '-x', 'a@b']) {
      const { body } = await ask('POST', MAIL, { ...SERVER, host });
      expect(body.refused, host).toBe('mail-host-unreadable');
    }
    expect((await ask('POST', MAIL, { ...SERVER, port: 70_000 })).body.refused).toBe('not-understood');
    expect(mails.saved).toEqual([]);
  });

  it('is tried with one message to a sound address', async () => {
    const { ask, mails } = await apiInMemory();
    expect((await ask('POST', `${MAIL}/test`, { to: 'claire@exemple.fr' })).body).toEqual({ sentTo: 'claire@exemple.fr' });
    expect((await ask('POST', `${MAIL}/test`, { to: 'claire' })).body.refused).toBe('email-unreadable');
    expect(mails.tested).toEqual(['claire@exemple.fr']);
  });

  it('belongs to the first workspace: the owners of another change nothing in it, and send nothing through it', async () => {
    const { ask, mails } = await apiInMemory('dupont', KEEPER, 'first');
    expect((await ask('GET', MAIL)).body).toMatchObject({ mayChange: false, mayTest: false });
    expect((await ask('POST', MAIL, SERVER)).body.refused).toBe('mail-server-of-first');
    expect((await ask('POST', `${MAIL}/test`, { to: 'claire@exemple.fr' })).body.refused).toBe('mail-server-of-first');
    expect([mails.saved, mails.tested]).toEqual([[], []]);
  });
});

describe('the journal', () => {
  const JOURNAL = '/api/w/dupont/journal';

  it('is told from its end, in words', async () => {
    const { ask } = await apiInMemory();
    await ask('POST', RULES, { booksMaxAge: 9 });
    const { body } = await ask('GET', `${JOURNAL}?limit=1`);
    expect(body.lines).toEqual([
      { number: body.entries, at: expect.any(String), by: 'claire', text: expect.stringContaining('modifiées') },
    ]);
    const rest = await ask('GET', `${JOURNAL}?before=${body.entries}`);
    expect(rest.body.lines[0].number).toBe(body.entries - 1);
    expect((await ask('GET', `${JOURNAL}?before=0`)).status).toBe(400);
  });

  it('is verified beside other work; what does not agree is told in words', async () => {
    const findings = [{ code: 'entry-altered', message: 'Journal: entry 7 is not what was written.' }];
    const keeper: Keeper = { ...KEEPER, verify: async () => ({ ok: false, entries: 9, erased: 1, findings }) };
    const { ask } = await apiInMemory('dupont', keeper);
    expect((await ask('GET', `${JOURNAL}/verification`)).body.state).toBe('none');
    expect((await ask('POST', `${JOURNAL}/verification`)).status).toBe(200);
    const { body } = await ask('GET', `${JOURNAL}/verification`);
    expect(body).toMatchObject({ state: 'done', entries: 9, ok: false, erased: 1 });
    expect(body.findings[0].text).toMatch(/l’écriture n°.7 n’est pas celle/);
  });

  it('is copied into a file that is fetched once and then is gone', async () => {
    const files: string[] = [];
    const backup: Keeper['backup'] = async (file, overwrite) => {
      files.push(file);
      return KEEPER.backup(file, overwrite);
    };
    const { ask, api } = await apiInMemory('dupont', { ...KEEPER, backup });
    await ask('POST', `${JOURNAL}/backup`);
    const { file } = (await finished(() => ask('GET', `${JOURNAL}/backup`))).body;
    const url = `${JOURNAL}/backups/${file}`;
    expect((await ask('GET', `${JOURNAL}/backups/x`)).body.refused).toBe('backup-gone');
    const answer = await api.inject({ url, headers: { 'x-person': 'claire' } });
    expect([answer.statusCode, answer.body, answer.headers['content-disposition']]).toEqual([
      200,
      'copy',
      'attachment; filename="acquit-dupont-2026-03-02.gz"',
    ]);
    expect((await ask('GET', url)).body.refused).toBe('backup-gone');
    await expect.poll(() => existsSync(dirname(files[0] ?? '')), { timeout: 20_000 }).toBe(false);
  });

  it('a copy that nobody fetched goes with the server', async () => {
    const files: string[] = [];
    const { ask, api } = await apiInMemory('dupont', {
      ...KEEPER,
      backup: async (file, overwrite) => {
        files.push(file);
        return KEEPER.backup(file, overwrite);
      },
    });
    await ask('POST', `${JOURNAL}/backup`);
    await finished(() => ask('GET', `${JOURNAL}/backup`));
    await api.close();
    expect(existsSync(dirname(files[0] ?? ''))).toBe(false);
  });
});

describe('a copy that cannot be made', () => {
  it('says why, and nothing lies about', async () => {
    const backup = async (file: string) => {
      throw new Refusal('file-not-writable', `The backup could not be written to ${file}: no space`, { file });
    };
    const { ask } = await apiInMemory('dupont', { ...KEEPER, backup });
    await ask('POST', '/api/w/dupont/journal/backup');
    const { body } = await finished(() => ask('GET', '/api/w/dupont/journal/backup'));
    expect(body).toMatchObject({ state: 'failed', file: null, reason: expect.stringContaining('Impossible d’écrire') });
  });
});

/** Asks until the work is done. */
async function finished<T extends { body: { state: string } }>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer.body.state !== 'running') return answer;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
