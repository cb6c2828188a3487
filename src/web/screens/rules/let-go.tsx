import { Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
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
  // What was saved comes back as it is kept: "1,5" as "1,50".
  useEffect(() => {
    setSmall(known.small);
    setPercent(known.percent);
    setDays(known.days);
  }, [known.small, known.percent, known.days]);
  const change = { smallBalance: small, discount: isNone(percent) ? null : { percent, days: Number(days) || 0 } };
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
        styles={{ wrapper: { maxWidth: 120 } }}
      />
      <Discount percent={percent} days={days} bounds={bounds} onPercent={setPercent} onDays={setDays} />
    </RuleCard>
  );
}

type DiscountProps = {
  readonly percent: string;
  readonly days: number | string;
  readonly bounds: RulesData['bounds'];
  readonly onPercent: (percent: string) => void;
  readonly onDays: (days: number | string) => void;
};

function Discount({ percent, days, bounds, onPercent, onDays }: DiscountProps) {
  const words = useWords(RULES);
  const { manner } = useLanguage();
  return (
    <Stack gap={4}>
      <Group align="flex-end" gap="sm">
        <TextInput
          label={words.discount}
          inputMode="decimal"
          maxLength={10}
          value={percent}
          onChange={(event) => onPercent(event.currentTarget.value)}
          styles={{ wrapper: { maxWidth: 120 } }}
        />
        <NumberInput
          label={words.discountDays}
          min={1}
          max={bounds.discountDays}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          required={!isNone(percent)}
          withAsterisk={false}
          value={days}
          onChange={onDays}
          styles={{ wrapper: { maxWidth: 120 } }}
        />
      </Group>
      <Text size="sm" c="dimmed">
        {words.discountHint(manner.decimal(bounds.discountPercent.replace(/\.00$/, '')), manner.count(bounds.discountDays))}
      </Text>
    </Stack>
  );
}

function isNone(percent: string): boolean {
  return /^0*[.,]?0*\s*%?$/.test(percent.trim());
}
