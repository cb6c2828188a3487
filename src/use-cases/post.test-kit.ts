import { addDebtor, addItem, CREDITOR, type DebtorTraits } from '../../stories/engine/world.ts';
import { mailevaClient } from '../adapters/post/maileva-client.ts';
import { mailevaLrar } from '../adapters/post/maileva-lrar.ts';
import { mailevaLre } from '../adapters/post/maileva-lre.ts';
import { KEYS, type MailevaPlayer, SENDER } from '../adapters/post/maileva-player.test-kit.ts';
import { day } from '../core/base/day.ts';
import type { DebtorId } from '../core/base/id.ts';
import { EUR } from '../core/base/money.ts';
import type { DispatchRow } from '../core/journal/tables.ts';
import type { Deps } from './context.ts';
import { choosePost } from './post-way.ts';
import { decided, dispatchOf, MONDAY, type Office, tell } from './sending.test-kit.ts';

/** The real adapters, on a player of Maileva on this machine. */
export function withPost(it: Office, player: MailevaPlayer): Deps {
  const client = mailevaClient({ keys: KEYS, place: player.place, timeoutMs: 400, delaysMs: [1] });
  const postmen = { lrar: mailevaLrar(client), lre: mailevaLre(client, SENDER) };
  return { ...it.deps, postmen: async () => postmen };
}

/** A debtor whose formal notice is due on Monday, decided and approved, of a creditor whose registered letters go by the provider. */
export async function noticeDue(
  it: Office,
  deps: Deps,
  {
    name = 'Martin',
    paper = 'maileva',
    electronic = false,
    traits = {},
  }: {
    readonly name?: string;
    readonly paper?: 'hand' | 'maileva';
    readonly electronic?: boolean;
    readonly traits?: Partial<DebtorTraits>;
  } = {},
): Promise<{ readonly debtor: DebtorId; readonly letter: () => Promise<DispatchRow> }> {
  if (paper === 'maileva') await choosePost(deps, CREDITOR, { paper, electronic });
  const plain = { kind: 'business', email: true, address: true, confirmed: true, scenario: null, segment: null } as const;
  await addDebtor(it.world, name, { ...plain, ...traits });
  const about = { kind: 'invoice', cents: 120_000, currency: EUR, issued: day('2025-11-10'), due: day('2025-12-20'), doubt: null } as const;
  await addItem(it.world, `F-${name}`, name, about);
  await tell(it.world, 'reached', `F-${name}`, 'second-reminder', '2026-02-01');
  await decided(it, MONDAY);
  const debtor = it.world.debtors.get(name) as DebtorId;
  return { debtor, letter: () => dispatchOf(it, debtor, 'registered-letter') };
}
