import { Checkbox, Stack } from '@mantine/core';
import type { Day } from '../../../core/base/day.ts';
import { amountText } from '../../parts/amount.tsx';
import { CHOOSING } from '../../words/bank-choosing.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { Item } from './bank-types.ts';

type FoundProps = { readonly items: readonly Item[]; readonly isPicked: (item: Item) => boolean; readonly onToggle: (item: Item) => void };

/** What the search found, to be ticked. */
export function FoundItems({ items, isPicked, onToggle }: FoundProps) {
  const words = useWords(CHOOSING);
  const { manner } = useLanguage();
  if (items.length === 0) return null;
  const about = (item: Item) =>
    [
      item.debtor.name ?? '—',
      item.kind === 'credit-note' ? words.creditNote : item.kind === 'payment-on-account' ? words.onAccountItem : '',
      item.dueOn === null ? '' : words.due(manner.day(item.dueOn as Day)),
      words.open(amountText(manner, item.open)),
    ]
      .filter(Boolean)
      .join(' — ');
  return (
    <Stack gap="xs" mah={240} style={{ overflowY: 'auto' }} p={4} role="group" aria-label={words.results} tabIndex={0}>
      {items.map((item) => (
        <Checkbox key={item.item} label={item.number} description={about(item)} checked={isPicked(item)} onChange={() => onToggle(item)} />
      ))}
    </Stack>
  );
}
