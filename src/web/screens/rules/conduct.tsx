import { Group, NumberInput, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../words/language.tsx';
import { RULES } from '../../words/rules.ts';
import { RuleCard, type RulesData } from './rule-card.tsx';

type Props = { readonly rules: RulesData };

/** How often one customer is written to. */
export function Pace({ rules: { minimumDaysBetween, cap, bounds } }: Props) {
  const words = useWords(RULES);
  const [between, setBetween] = useState(minimumDaysBetween);
  const [contacts, setContacts] = useState(cap.contacts);
  const [days, setDays] = useState(cap.days);
  const changed = between !== minimumDaysBetween || contacts !== cap.contacts || days !== cap.days;
  return (
    <RuleCard title={words.pace} change={{ minimumDaysBetween: between, cap: { contacts, days } }} changed={changed}>
      <WholeNumber
        label={words.minimumDays}
        hint={words.minimumDaysHint(bounds.minimumDaysBetween)}
        value={between}
        onChange={setBetween}
      />
      <Stack gap={4}>
        <Group align="flex-end" gap="sm">
          <WholeNumber label={words.capContacts} value={contacts} onChange={setContacts} />
          <WholeNumber label={words.capDays} value={days} onChange={setDays} />
        </Group>
        <Text size="sm" c="dimmed">
          {words.capHint(bounds.contactsPerWeek)}
        </Text>
      </Stack>
    </RuleCard>
  );
}

/** How old what is known may be. */
export function Fresh({ rules: { booksMaxAge, bankMaxAge } }: Props) {
  const words = useWords(RULES);
  const [books, setBooks] = useState(booksMaxAge);
  const [bank, setBank] = useState(bankMaxAge);
  return (
    <RuleCard title={words.fresh} change={{ booksMaxAge: books, bankMaxAge: bank }} changed={books !== booksMaxAge || bank !== bankMaxAge}>
      <WholeNumber label={words.booksAge} hint={words.booksAgeHint} value={books} onChange={setBooks} />
      <WholeNumber label={words.bankAge} hint={words.bankAgeHint} value={bank} onChange={setBank} />
    </RuleCard>
  );
}

export function Thanks({ rules }: Props) {
  const words = useWords(RULES);
  const [thanks, setThanks] = useState(rules.thanks);
  return (
    <RuleCard title={words.thanks} change={{ thanks }} changed={thanks !== rules.thanks}>
      <Switch
        label={words.thanksLabel}
        description={words.thanksHint}
        checked={thanks}
        onChange={(event) => setThanks(event.currentTarget.checked)}
      />
    </RuleCard>
  );
}

type NumberProps = {
  readonly label: string;
  readonly hint?: string;
  /** 1 when absent. */
  readonly least?: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
};

export function WholeNumber({ label, hint, least = 1, value, onChange }: NumberProps) {
  return (
    <NumberInput
      label={label}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      min={least}
      max={10_000}
      allowDecimal={false}
      allowNegative={false}
      hideControls
      required
      withAsterisk={false}
      value={value}
      onChange={(typed) => onChange(Number(typed) || least)}
      styles={{ wrapper: { maxWidth: 120 } }}
    />
  );
}
