import { Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useWords } from '../../words/language.tsx';
import { RULES } from '../../words/rules.ts';
import { RuleCard, type RulesData } from './rule-card.tsx';

/** What may be missing of a payment: a rounding, or the discount of the terms of sale. */
export function LetGo({ rules: { smallBalance, discount, bounds } }: { readonly rules: RulesData }) {
  const words = useWords(RULES);
  const { manner } = useLanguage();
  const known = {
    small: manner.decimal(smallBalance.amount),
    percent: discount ? manner.decimal(discount.percent) : '',
    days: discount?.days ?? '',
  };
  const [small, setSmall] = useState(known.small);
  const [percent, setPercent] = useState(known.percent);
  const [days, setDays] = useState<number | string>(known.days);
  const none = percent.trim() === '' || /^0*[.,]?0*\s*%?$/.test(percent.trim());
  const change = { smallBalance: small, discount: none ? null : { percent, days: Number(days) || 0 } };
  const changed = small !== known.small || percent !== known.percent || String(days) !== String(known.days);
  return (
    <RuleCard title={words.money} change={change} changed={changed}>
      <TextInput
        label={words.small}
        description={words.smallHint(manner.cents(Math.round(Number(bounds.smallBalance.amount) * 100)))}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        inputMode="decimal"
        required
        withAsterisk={false}
        maxLength={20}
        value={small}
        onChange={(event) => setSmall(event.currentTarget.value)}
        styles={{ input: { maxWidth: 120 } }}
      />
      <Stack gap={4}>
        <Group align="flex-end" gap="sm">
          <TextInput
            label={words.discount}
            inputMode="decimal"
            maxLength={10}
            value={percent}
            onChange={(event) => setPercent(event.currentTarget.value)}
            styles={{ input: { maxWidth: 120 } }}
          />
          <NumberInput
            label={words.discountDays}
            min={1}
            max={bounds.discountDays}
            allowDecimal={false}
            allowNegative={false}
            required={!none}
            withAsterisk={false}
            value={days}
            onChange={setDays}
            styles={{ input: { maxWidth: 120 } }}
          />
        </Group>
        <Text size="sm" c="dimmed">
          {words.discountHint(manner.decimal(bounds.discountPercent.replace(/\.00$/, '')), manner.count(bounds.discountDays))}
        </Text>
      </Stack>
    </RuleCard>
  );
}
