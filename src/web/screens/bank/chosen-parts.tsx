import { ActionIcon, Group, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type Currency, money } from '../../../core/base/money.ts';
import { amountText } from '../../parts/amount.tsx';
import { typedAmount } from '../../parts/typed-amount.ts';
import { CHOOSING } from '../../words/bank-choosing.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { Item } from './bank-types.ts';
import type { Plan } from './plan-laying.ts';

/** An item that was ticked, and how much of the line is for it, as it was typed. */
export type Picked = { readonly item: Item; readonly part: string };

type Props = { readonly picked: readonly Picked[]; readonly plan: Plan; readonly onChange: (picked: readonly Picked[]) => void };

/** The chosen items in their order, each with its part of the money. */
export function ChosenParts({ picked, plan, onChange }: Props) {
  const words = useWords(CHOOSING);
  const { manner } = useLanguage();
  return picked.map(({ item, part }) => {
    const cents = plan.laid.find((one) => one.item === item.item)?.cents ?? 0n;
    const wrong = part.trim() !== '' && typedAmount(part) === null;
    return (
      <Group key={item.item} wrap="nowrap" align="flex-start">
        <div style={{ flex: '1 1 auto', minWidth: 0 }}>
          <Text fw={600}>{item.number}</Text>
          <Text size="sm" truncate>{`${item.debtor.name ?? '—'} — ${words.open(amountText(manner, item.open))}`}</Text>
        </div>
        <TextInput
          aria-label={words.part(item.number)}
          placeholder={manner.amount(money(cents, item.open.currency as Currency))}
          inputMode="decimal"
          w={140}
          value={part}
          error={wrong ? words.partWrong : null}
          onChange={(event) => {
            const typed = event.currentTarget.value;
            onChange(picked.map((one) => (one.item === item ? { item, part: typed } : one)));
          }}
        />
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label={words.remove(item.number)}
          onClick={() => onChange(picked.filter((one) => one.item !== item))}
        >
          <IconX size={18} aria-hidden />
        </ActionIcon>
      </Group>
    );
  });
}
