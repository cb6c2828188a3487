import { Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { accountNumber } from '../../parts/account-number.ts';
import { useMay } from '../../shell/place.ts';
import { useWords } from '../../words/language.tsx';
import { RULES } from '../../words/rules.ts';
import { RuleCard, type RulesData } from './rule-card.tsx';

const NONE = { iban: '', bic: '', currency: 'EUR' };

/** Where debtors pay to, one account a currency. */
export function Accounts({ accounts }: { readonly accounts: RulesData['accounts'] }) {
  const words = useWords(RULES);
  const may = useMay('settings');
  const [typed, setTyped] = useState(NONE);
  const { iban, bic, currency } = typed;
  const replaces = iban.trim() !== '' && accounts.some((one) => one.currency === currency.trim().toUpperCase());
  return (
    <RuleCard
      title={words.accounts}
      change={{ account: { iban, bic: bic.trim() || null, currency } }}
      changed={iban.trim() !== ''}
      action={words.saveAccount}
      onSaved={() => setTyped(NONE)}
    >
      <Text>{words.accountsHint}</Text>
      <Stack component="ul" gap={0} className="rows">
        {accounts.map((one) => (
          <Group component="li" key={one.currency} gap="md" py={6}>
            <Text fw={600}>{one.currency}</Text>
            <Text>{accountNumber(one.iban)}</Text>
            {one.bic && <Text c="dimmed">{one.bic}</Text>}
          </Group>
        ))}
      </Stack>
      {may && (
        <Stack gap="xs">
          <Text fw={600}>{words.addAccount}</Text>
          <Group align="flex-end" gap="sm">
            <TextInput
              label={words.iban}
              autoComplete="off"
              maxLength={50}
              flex="1 1 260px"
              maw={360}
              value={iban}
              onChange={(event) => setTyped({ ...typed, iban: event.currentTarget.value })}
            />
            <TextInput
              label={words.bic}
              autoComplete="off"
              maxLength={15}
              w={210}
              value={bic}
              onChange={(event) => setTyped({ ...typed, bic: event.currentTarget.value })}
            />
            <TextInput
              label={words.currency}
              maxLength={3}
              w={90}
              value={currency}
              onChange={(event) => setTyped({ ...typed, currency: event.currentTarget.value })}
            />
          </Group>
          {replaces && <Text role="status">{words.replaces(currency.trim().toUpperCase())}</Text>}
        </Stack>
      )}
    </RuleCard>
  );
}
