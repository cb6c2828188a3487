import { Anchor, Button, Card, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { useAmounts } from '../../parts/amount.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { DEBTOR } from '../../words/debtor.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { CaseMaking } from './case-making.tsx';
import type { DebtorCard, Statement } from './debtor-data.ts';

/** What is owed on a day by the law, to be read here or taken along. */
export function ClaimCard({ card }: { readonly card: DebtorCard }) {
  const words = useWords(DEBTOR);
  const { workspace } = usePlace();
  const mayWork = useMay('work');
  const [on, setOn] = useState<Day | null>(card.day as Day);
  const [shown, setShown] = useState<Day | null>(null);
  const query = useQuery({
    queryKey: [workspace, 'claim', card.id, shown],
    queryFn: () =>
      answered(
        api.GET('/api/w/{workspace}/debtors/{debtor}/claim', {
          params: { path: { workspace, debtor: card.id }, query: { on: shown ?? '' } },
        }),
      ),
    enabled: shown !== null,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setShown(on);
  };
  return (
    <Card withBorder component="section" aria-label={words.claimCard}>
      <Stack gap="sm">
        <Title order={2}>{words.claimCard}</Title>
        <Text size="sm">{words.claimAbout}</Text>
        <form onSubmit={submit}>
          <Group align="flex-start" gap="xs">
            <DayField label={words.claimOn} value={on} onChange={setOn} maw={140} />
            <Button type="submit" variant="default" mt={25} disabled={on === null} loading={query.isFetching}>
              {words.show}
            </Button>
          </Group>
        </form>
        <RefusedAlert error={query.error} />
        {query.data?.statements.map((statement) => (
          <Lines key={statement.totals.at(-1)?.amount.currency} statement={statement} />
        ))}
        {mayWork && on !== null && <Documents card={card} on={on} />}
        {mayWork && on !== null && card.name !== null && <CaseMaking card={card} on={on} />}
      </Stack>
    </Card>
  );
}

function Documents({ card, on }: { readonly card: DebtorCard; readonly on: Day }) {
  const words = useWords(DEBTOR);
  const { workspace } = usePlace();
  const { language } = useLanguage();
  const [made, setMade] = useState<{ id: number; format: 'pdf' | 'csv' } | null>(null);
  const making = useAct(
    async (format: 'pdf' | 'csv') => {
      const path = { workspace, debtor: card.id };
      const { id } = await answered(
        api.POST('/api/w/{workspace}/debtors/{debtor}/statements', { params: { path }, body: { on, format, language } }),
      );
      return { id, format };
    },
    { done: () => words.statementMade, quiet: true, after: setMade },
  );
  return (
    <Stack gap="xs">
      <Group gap="xs">
        {(['pdf', 'csv'] as const).map((format) => (
          <Button
            key={format}
            size="xs"
            variant="default"
            loading={making.isPending && making.variables === format}
            onClick={() => making.mutate(format)}
          >
            {words[format]}
          </Button>
        ))}
      </Group>
      <RefusedAlert error={making.error} />
      {made && (
        <Anchor href={`/api/w/${encodeURIComponent(workspace)}/statements/${made.id}/${made.format}`} target="_blank" rel="noopener">
          {words.openStatement(made.id)}
        </Anchor>
      )}
    </Stack>
  );
}

/** A claim line by line: each with what it is computed from. */
export function Lines({ statement }: { readonly statement: Pick<Statement, 'rows' | 'totals' | 'notes'> }) {
  const words = useWords(DEBTOR);
  const amounts = useAmounts();
  return (
    <Stack gap="xs">
      <Table verticalSpacing={4} aria-label={words.claim}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.element}</Table.Th>
            <Table.Th className="money">{words.amount}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {statement.rows.map((row, at) => (
            // Two lines may say the same; their order never changes.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <Table.Tr key={at}>
              <Table.Td>
                {row.label}
                {(row.period || row.rate) && (
                  <Text size="sm" c="dimmed">
                    {[row.period, row.rate].filter(Boolean).join(' · ')}
                  </Text>
                )}
              </Table.Td>
              <Table.Td className="money">{amounts.one(row.amount)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          {statement.totals.map(({ label, amount }) => (
            <Table.Tr key={label}>
              <Table.Th>{label}</Table.Th>
              <Table.Th className="money">{amounts.one(amount)}</Table.Th>
            </Table.Tr>
          ))}
        </Table.Tfoot>
      </Table>
      {statement.notes.map((note) => (
        <Text key={note} size="sm">
          {note}
        </Text>
      ))}
    </Stack>
  );
}
