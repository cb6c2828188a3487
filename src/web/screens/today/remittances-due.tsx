import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { Day } from '../../../core/base/day.ts';
import { useAmounts } from '../../parts/amount.tsx';
import type { Remittance } from '../../parts/time-limits.ts';
import { usePlace } from '../../shell/place.ts';
import { AGENCY } from '../../words/agency.ts';
import { useLanguage, useWords } from '../../words/language.tsx';

/** Clients of the agency whose money must be paid out within days, the first to be due first. */
export function RemittancesDue({ clients }: { readonly clients: readonly Remittance[] }) {
  const words = useWords(AGENCY);
  const amounts = useAmounts();
  const { manner } = useLanguage();
  const { workspace, creditor } = usePlace();
  return (
    <Stack>
      <Stack gap={4}>
        <Title order={2}>{words.todayTitle}</Title>
        <Text maw={760}>{words.todayAbout}</Text>
      </Stack>
      {clients.map(({ id, name, funds, payBy }) => (
        <Text key={id}>
          <Anchor component={Link} underline="always" to={`/e/${encodeURIComponent(workspace)}/${creditor}/clients/${id}`}>
            {name}
          </Anchor>
          {` · ${words.todayLine(amounts.one(funds.held), manner.day(payBy as Day))}`}
        </Text>
      ))}
    </Stack>
  );
}
