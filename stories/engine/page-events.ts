import { day } from '../../src/core/base/day.ts';
import type { Money } from '../../src/core/base/money.ts';
import type { RequestKind } from '../../src/core/case/debtor-request.ts';
import { makeLink, revokeLinks } from '../../src/use-cases/portal-link.ts';
import { debtorPage } from '../../src/use-cases/portal-page.ts';
import { answerRequest } from '../../src/use-cases/portal-requests.ts';
import { type Said, sayOnPage } from '../../src/use-cases/portal-say.ts';
import { debtorId, itemId } from './events.ts';
import { after } from './words.ts';
import { nameOf, type World } from './world.ts';

type Event = (world: World, words: readonly string[]) => Promise<void>;

const BEGINS = 'https://acquit.example/d/1-';
/** The last link of each debtor of a world, as its holder knows it. */
const tokens = new WeakMap<World, Map<string, string>>();
const PROOF = new TextEncoder().encode('%PDF-1.7 proof');

/**
 * The debtor's page:
 *
 *     link Dupont                          a person hands over a link
 *     says Dupont paid on 2026-03-02 proof     also promise, dispute, instalments of 6, call; items F-1,F-2
 *     looked Dupont resumed                somebody has looked at what was said: resumed, kept, applied
 *     revoke-links Dupont
 */
export const PAGE_EVENTS: Readonly<Record<string, Event>> = {
  link: async (world, [name = '']) => {
    const known = tokens.get(world) ?? new Map<string, string>();
    tokens.set(world, known);
    const token = `${name}${known.size}`.padEnd(43, '-');
    await makeLink({ ...world.deps, links: { begins: BEGINS, newToken: () => token } }, debtorId(world, name));
    known.set(name, token);
  },
  'revoke-links': async (world, [name = '']) => void (await revokeLinks(world.deps, debtorId(world, name))),
  says: async (world, words) => {
    const [name = '', kind] = words;
    const outcome = await sayOnPage(world.deps, tokenOf(world, name), saidIn(world, kind as RequestKind, words));
    if (outcome.is === 'fault') throw new Error(`the page refuses what ${name} says: ${outcome.fault}`);
  },
  looked: async (world, [name = '', answer]) => {
    const waiting = await world.deps.store.select('portal_request', { debtor_id: debtorId(world, name), state: 'waiting' }, { limit: 9 });
    for (const one of waiting) await answerRequest(world.deps, one.id, answer as 'resumed');
  },
};

/** What whoever opens the link of a debtor sees today. */
export async function pageSeen(world: World, name: string): Promise<string[]> {
  const page = await debtorPage(world.deps, tokenOf(world, name));
  if (!page) return ['> page: this link is not valid'];
  const lines = page.lines.map(({ item, disputed }) => `${item.number}${disputed ? ' (disputed)' : ''}`);
  const said = (sum: Money) => `${sum.cents / 100n}.${String(sum.cents % 100n).padStart(2, '0')} ${sum.currency}`;
  const sums = page.toPay.map(said);
  const offers = page.offers.map(({ numbers, pay, until }) => `, or ${said(pay)} until ${until} for ${numbers.join(' + ')}`);
  const shown = `${lines.join(', ') || 'nothing'}, to pay ${sums.join(' + ') || 'nothing'}${offers.join('')}`;
  return [`> page of ${nameOf(world, page.debtor.id)}: ${shown}`];
}

function tokenOf(world: World, name: string): string {
  return tokens.get(world)?.get(name) ?? '';
}

let forms = 0;

function saidIn(world: World, kind: RequestKind, words: readonly string[]): Said {
  const [on, items, parts] = [after(words, 'on'), after(words, 'items'), after(words, 'of')];
  forms += 1;
  return {
    kind,
    items: items === null ? [] : items.split(',').map((number) => itemId(world, number)),
    cents: null,
    onDay: on === null ? null : day(on),
    parts: parts === null ? null : Number(parts),
    reason: kind === 'dispute' ? 'price' : null,
    note: '',
    email: '',
    phone: '01 02 03 04 05',
    address: '',
    callWhen: '',
    files: words.includes('proof') ? [{ name: 'preuve.pdf', bytes: PROOF }] : [],
    form: `form ${forms}`,
  };
}
