import { Group, NativeSelect, NumberInput, Stack, Switch, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useAmounts } from '../../parts/amount.tsx';
import { AmountField, isNoAmount } from '../../parts/amount-field.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { RULES } from '../../words/rules.ts';
import { WholeNumber } from './conduct.tsx';
import { RuleCard, type RulesData } from './rule-card.tsx';

type Props = { readonly rules: RulesData };
type Limits = RulesData['planLimits'][number];

/** After how many broken words a person decides. */
export function Promises({ rules: { brokenPromises } }: Props) {
  const words = useWords(RULES);
  const [broken, setBroken] = useState(brokenPromises);
  return (
    <RuleCard title={words.promises} change={{ brokenPromises: broken }} changed={broken !== brokenPromises}>
      <WholeNumber label={words.broken} hint={words.brokenHint} value={broken} onChange={setBroken} />
    </RuleCard>
  );
}

/** What may be offered as a payment plan without asking again: all kinds to read, one at a time to change. */
export function PlanRules({ rules }: Props) {
  const words = useWords(RULES);
  const amounts = useAmounts();
  const [kind, setKind] = useState<Limits['kind']>('business');
  const known = rules.planLimits.find((one) => one.kind === kind);
  return (
    <Stack>
      <Instalments rules={rules} />
      {known && (
        <LimitsCard key={kind} limits={known} bounds={rules.bounds}>
          <Text>{words.plansAbout}</Text>
          <Stack component="ul" gap={0} className="rows">
            {rules.planLimits.map((one) => (
              <Group component="li" key={one.kind} gap="xs" py={6}>
                <Text fw={600}>{words.kinds[one.kind]}</Text>
                <Text>{words.limits(amounts.one(one.least), one.mostInstalments, one.firstPercent, one.longestMonths)}</Text>
              </Group>
            ))}
          </Stack>
          <NativeSelect
            label={words.limitsOf}
            maw={320}
            value={kind}
            data={rules.planLimits.map((one) => ({ value: one.kind, label: words.kinds[one.kind] }))}
            onChange={({ currentTarget }) => setKind(currentTarget.value as Limits['kind'])}
          />
        </LimitsCard>
      )}
    </Stack>
  );
}

function Instalments({ rules: { instalmentMessages } }: Props) {
  const words = useWords(RULES);
  const [wanted, setWanted] = useState(instalmentMessages);
  return (
    <RuleCard title={words.instalments} change={{ instalmentMessages: wanted }} changed={wanted !== instalmentMessages}>
      <Switch
        label={words.instalmentsLabel}
        description={words.instalmentsHint}
        checked={wanted}
        onChange={(event) => setWanted(event.currentTarget.checked)}
      />
    </RuleCard>
  );
}

type LimitsProps = { readonly limits: Limits; readonly bounds: RulesData['bounds']; readonly children: React.ReactNode };

function LimitsCard({ limits, bounds, children }: LimitsProps) {
  const words = useWords(RULES);
  const { manner } = useLanguage();
  const before = {
    least: manner.decimal(limits.least.amount),
    mostInstalments: limits.mostInstalments,
    firstPercent: limits.firstPercent,
    longestMonths: limits.longestMonths,
  };
  const [typed, setTyped] = useState(before);
  // What was saved comes back as it is kept: "300" as "300,00".
  useEffect(() => setTyped((now) => ({ ...now, least: before.least })), [before.least]);
  const changed = Object.entries(before).some(([key, value]) => typed[key as keyof typeof before] !== value);
  const field = (key: 'mostInstalments' | 'firstPercent' | 'longestMonths', least: number, most: number) => (
    <NumberInput
      label={words.limitFields[key]}
      min={least}
      max={most}
      allowDecimal={false}
      allowNegative={false}
      hideControls
      required
      withAsterisk={false}
      value={typed[key]}
      onChange={(value) => setTyped({ ...typed, [key]: Number(value) || 0 })}
    />
  );
  return (
    <RuleCard
      title={words.plans}
      change={{ planLimits: { kind: limits.kind, ...typed } }}
      changed={changed && typed.least.trim() !== '' && !isNoAmount(typed.least)}
    >
      {children}
      <Group align="flex-end" gap="sm">
        <AmountField label={words.limitFields.least} required value={typed.least} onChange={(least) => setTyped({ ...typed, least })} />
        {field('mostInstalments', 2, bounds.instalments)}
        {field('firstPercent', 0, bounds.firstPercent)}
        {field('longestMonths', 1, bounds.months)}
      </Group>
      <Text size="sm" c="dimmed">
        {words.limitsHint(bounds.months)}
      </Text>
    </RuleCard>
  );
}

/** How long the link in a message opens the debtor's page. */
export function Links({ rules: { linkDays, bounds } }: Props) {
  const words = useWords(RULES);
  const [days, setDays] = useState(linkDays);
  return (
    <RuleCard title={words.links} change={{ linkDays: days }} changed={days !== linkDays}>
      <WholeNumber label={words.linkDays} hint={words.linkDaysHint(bounds.linkDays)} least={0} value={days} onChange={setDays} />
    </RuleCard>
  );
}
