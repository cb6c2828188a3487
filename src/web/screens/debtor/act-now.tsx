import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type Ref, useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { answered, api } from '../../client/client.ts';
import { useBeginAsked } from '../../parts/asked-act.ts';
import { useMay, usePlace } from '../../shell/place.ts';
import { KEPT } from '../../words/kept.ts';
import { useWords } from '../../words/language.tsx';
import { type Ask, isDebt, type OnAsk } from './asked-dialog.tsx';
import type { DebtorCard } from './debtor-data.ts';

type Props = { readonly card: DebtorCard; readonly ask: Ask | null; readonly onAsk: OnAsk };

const GROUPS = {
  said: ['call', 'promise', 'dispute', 'insolvency'],
  agreed: ['plan', 'offer', 'hold', 'write-off'],
  keep: ['note', 'document'],
} as const satisfies Readonly<Record<string, readonly Ask[]>>;
/** What an approver alone may. */
const APPROVERS: ReadonlySet<Ask> = new Set(['plan', 'write-off']);
/** What makes sense only while something is owed. */
const OF_DEBTS: ReadonlySet<Ask> = new Set(['promise', 'dispute', 'plan', 'offer', 'write-off']);

/** How an address asks for one of them (`?faire=…`): from the search, for instance. */
const ADDRESSED: Readonly<Record<string, Ask>> = { promesse: 'promise', litige: 'dispute', echeancier: 'plan', suspendre: 'hold' };

/** All that can be done for this debtor now, in one menu. */
export function ActNow({ card, ask, onAsk }: Props) {
  const words = useWords(KEPT);
  const [mayWork, mayApprove] = [useMay('work'), useMay('approve')];
  const button = useFocusAfter(ask);
  const owes = card.items.some(isDebt);
  const may = (one: Ask) =>
    mayWork && (mayApprove || !APPROVERS.has(one)) && (owes || !OF_DEBTS.has(one)) && (one !== 'insolvency' || card.insolvency === null);
  useBeginAsked(Object.fromEntries(Object.entries(ADDRESSED).filter(([, one]) => may(one))), onAsk);
  if (!mayWork || card.name === null) return null;
  return (
    <Menu position="bottom-start" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          ref={button}
          aria-label={words.actLabel}
          rightSection={<IconChevronDown size={16} aria-hidden />}
          style={{ alignSelf: 'flex-start' }}
        >
          {words.act}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Waiting debtor={card.id} />
        {Object.entries(GROUPS).map(([group, acts]) => (
          <div key={group}>
            <Menu.Label>{words.actGroups[group as keyof typeof GROUPS]}</Menu.Label>
            {acts.filter(may).map((one) => (
              <Menu.Item key={one} onClick={() => onAsk(one)}>
                {words.acts[one]}
              </Menu.Item>
            ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The call that is due, and what waits for a yes. */
function Waiting({ debtor }: { readonly debtor: number }) {
  const words = useWords(KEPT);
  const { workspace, creditor } = usePlace();
  const { data } = useQuery({
    queryKey: [workspace, creditor, 'outbox', 'proposed', debtor],
    queryFn: () =>
      answered(
        api.GET('/api/w/{workspace}/creditors/{creditor}/outbox', {
          params: { path: { workspace, creditor }, query: { status: 'proposed', debtor, limit: 5 } },
        }),
      ),
  });
  const ways = data?.lines.map(({ channel }) => channel) ?? [];
  if (ways.length === 0) return null;
  const to = (view: string) => `/e/${encodeURIComponent(workspace)}/${creditor}/aujourdhui?vue=${view}`;
  return (
    <>
      <Menu.Label>{words.actGroups.waits}</Menu.Label>
      {ways.includes('call') && (
        <Menu.Item component={Link} to={to('call')}>
          {words.toCall}
        </Menu.Item>
      )}
      {ways.some((channel) => channel !== 'call') && (
        <Menu.Item component={Link} to={to('approve')}>
          {words.toApprove}
        </Menu.Item>
      )}
    </>
  );
}

/** After a dialog that the menu opened: what had the focus is gone with the menu, so its button has it. */
function useFocusAfter(ask: Ask | null): Ref<HTMLButtonElement> {
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef<Ask | null>(null);
  useEffect(() => {
    const closed = before.current !== null && ask === null;
    before.current = ask;
    if (!closed) return;
    const later = setTimeout(() => {
      if (document.activeElement === document.body) button.current?.focus();
    }, 50);
    return () => clearTimeout(later);
  }, [ask]);
  return button;
}
