import { Group, Stack, Text } from '@mantine/core';
import { type Currency, money } from '../../../core/base/money.ts';
import { amountText } from '../../parts/amount.tsx';
import { CHOOSING } from '../../words/bank-choosing.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { Line } from './bank-types.ts';
import type { Picked } from './chosen-parts.tsx';
import type { Plan } from './plan-laying.ts';

type DifferenceProps = { readonly plan: Plan; readonly line: Line; readonly picked: readonly Picked[] };

/** What the payment is, what is laid of it, and what is left, in words. */
export function Difference({ plan, line, picked }: DifferenceProps) {
  const words = useWords(CHOOSING);
  const { manner } = useLanguage();
  const currency = line.amount.currency as Currency;
  const text = (cents: bigint) => manner.amount(money(cents, currency));
  const laid = plan.laid.reduce((sum, one) => sum + one.cents, 0n);
  const who = picked[0]?.item.debtor.name ?? '—';
  const told =
    picked.length === 0 || plan.lacking.length > 0
      ? ''
      : plan.rest === 0n
        ? words.exact
        : plan.rest > 0n
          ? plan.debtor === null
            ? words.several(text(plan.rest))
            : words.stays(text(plan.rest), who)
          : '';
  return (
    <Stack gap={4} role="status">
      <Group gap="lg">
        <Text>{manner.labelled(words.paid, amountText(manner, line.amount))}</Text>
        <Text>{manner.labelled(words.laid, text(laid))}</Text>
        <Text fw={700}>{manner.labelled(words.difference, text(plan.rest))}</Text>
      </Group>
      {told && <Text>{told}</Text>}
      {plan.lacking.map((one) => (
        <Text key={one.number}>{words.lacking(text(one.cents), one.number)}</Text>
      ))}
    </Stack>
  );
}
