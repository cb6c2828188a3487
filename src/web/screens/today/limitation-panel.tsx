import { Alert, Anchor, Badge, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { Day } from '../../../core/base/day.ts';
import { Amount } from '../../parts/amount.tsx';
import type { RunningOut, TimeLimits } from '../../parts/time-limits.ts';
import { usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { TODAY_PEOPLE } from '../../words/today-people.ts';
import { ProofsOfDebt } from './proofs-of-debt.tsx';

/** What must not be missed: claims to be declared to insolvency proceedings, and the time to sue. */
export function LimitationPanel({ limits: { running, proofs } }: { readonly limits: TimeLimits }) {
  return (
    <Stack gap="xl">
      {proofs.length > 0 && <ProofsOfDebt proofs={proofs} />}
      {running.count + running.over > 0 && <TimeToSue running={running} />}
    </Stack>
  );
}

/** Unpaid invoices about which it will soon be too late to sue, with the text that says so. */
function TimeToSue({ running: { claims, count, over } }: Pick<TimeLimits, 'running'>) {
  const people = useWords(TODAY_PEOPLE);
  return (
    <Stack>
      <Stack gap={4}>
        <Title order={2}>{people.limitationTitle}</Title>
        <Text maw={760}>{people.limitationAbout}</Text>
      </Stack>
      {over > 0 && (
        <Alert role="note" color="red" variant="outline">
          {people.over(over)}
        </Alert>
      )}
      {count > 0 && <Text fw={600}>{people.limitationCount(count)}</Text>}
      {claims.length > 0 && <Claims claims={claims} />}
    </Stack>
  );
}

function Claims({ claims }: Pick<RunningOut, 'claims'>) {
  const people = useWords(TODAY_PEOPLE);
  const { manner } = useLanguage();
  const { workspace, creditor } = usePlace();
  return (
    <Table.ScrollContainer minWidth={720} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{people.client}</Table.Th>
            <Table.Th>{people.invoice}</Table.Th>
            <Table.Th className="money">{people.open}</Table.Th>
            <Table.Th>{people.lastDay}</Table.Th>
            <Table.Th>{people.article}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {claims.map(({ number, debtor, open, lastDay, within, article, certainty }) => (
            <Table.Tr key={`${debtor.id} ${number}`}>
              <Table.Td>
                <Anchor component={Link} underline="always" to={`/e/${encodeURIComponent(workspace)}/${creditor}/debiteurs/${debtor.id}`}>
                  {debtor.name}
                </Anchor>
              </Table.Td>
              <Table.Td>{number}</Table.Td>
              <Table.Td className="money">
                <Amount of={open} />
              </Table.Td>
              <Table.Td>
                {manner.day(lastDay as Day)}{' '}
                <Badge color={within === 1 ? 'red' : 'orange'} variant="outline">
                  {people.within(within)}
                </Badge>
              </Table.Td>
              <Table.Td>
                {article}{' '}
                {certainty === 'unverified' && (
                  <Badge color="orange" variant="outline">
                    {people.unverified}
                  </Badge>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
