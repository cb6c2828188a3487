import type { Page } from 'playwright-core';
import type { ShownIds } from './screens.ts';

type Answer = { readonly id: number };
type Listed = { readonly debtors: readonly { readonly id: number }[] };

/**
 * What the demo's own past does not bring: a debtor before a court, one in insolvency proceedings, and one whose case a collection agency has
 * and has said something about. None of them is the debtor whose page is looked at.
 */
export async function prepareDemo(page: Page, company: string, but: string): Promise<Pick<ShownIds, 'sued' | 'handOver'>> {
  const [, workspace = '', creditor = ''] = /\/e\/([^/]+)\/(\d+)/.exec(company) ?? [];
  const ask = askerOf(page, `/api/w/${workspace}`);
  const { today } = await ask<{ today: string }>('GET', '');
  const { debtors } = await ask<Listed>('GET', `/creditors/${creditor}/debtors?limit=50`);
  const others = debtors.map(({ id }) => String(id)).filter((id) => id !== but);
  const known = { activity: 'trader', creditorTrader: true };
  let sued = '';
  let handOver = '';
  for (const debtor of others) {
    if (sued === '') {
      const opened = await ask<Partial<Answer>>('POST', `/debtors/${debtor}/proceedings`, { route: 'order-for-payment', ...known });
      if (opened.id === undefined) continue;
      sued = debtor;
      const filed = { kind: 'filed', on: today, cost: '31,80', recoverable: true, note: 'Déposée au greffe.' };
      await ask('POST', `/proceedings/${opened.id}/steps`, filed);
    } else if (handOver === '') {
      const agency = { kind: 'agency', name: 'Recouvre & Fils', commission: '12', fixed: null };
      const { id: professional } = await ask<Answer>('POST', `/creditors/${creditor}/professionals`, agency);
      const told = { asked: 'amicable', professional, reason: 'plus de réponse', confirmed: true };
      const given = await ask<Partial<Answer>>('POST', `/debtors/${debtor}/hand-overs`, told);
      if (given.id === undefined) continue;
      handOver = String(given.id);
      await ask('POST', `/hand-overs/${handOver}/reports`, { act: 'visit', on: today, key: 'k', note: 'Personne à l’adresse.' });
    } else {
      const insolvent = await ask<{ readonly refused?: string }>('POST', `/debtors/${debtor}/insolvency`, {
        since: today,
        kind: 'redressement',
      });
      if (insolvent.refused === undefined) break;
    }
  }
  return { sued, handOver };
}

/** Asks the program as the page itself would. */
function askerOf(page: Page, base: string) {
  return async <T>(method: string, path: string, body?: object): Promise<T> => {
    const asked = { method, url: `${base}${path}`, body: body === undefined ? null : JSON.stringify(body) };
    return (await page.evaluate(async ({ method, url, body }) => {
      const answer = await fetch(url, { method, ...(body === null ? {} : { headers: { 'content-type': 'application/json' }, body }) });
      return (await answer.json()) as unknown;
    }, asked)) as T;
  };
}
