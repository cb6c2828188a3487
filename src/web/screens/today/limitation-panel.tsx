import { Alert, Badge, Stack, Text, Title } from '@mantine/core';
import type { Day } from '../../../core/base/day.ts';
import { Amount } from '../../parts/amount.tsx';
import type { RunningOut, TimeLimits } from '../../parts/time-limits.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { TODAY_PEOPLE } from '../../words/today-people.ts';
import { LastDayRow, LastDayTable } from './last-day-table.tsx';
import { ProceedingsWaiting } from './proceedings-waiting.tsx';
import { ProofsOfDebt } from './proofs-of-debt.tsx';
import { RemittancesDue } from './remittances-due.tsx';

/** What must not be missed: deadlines before courts, claims to be declared to insolvency proceedings, and the time to sue. */
export function LimitationPanel({ limits: { running, proofs, proceedings, remittances } }: { readonly limits: TimeLimits }) {
  return (
    <Stack gap="xl">
      {remittances.length > 0 && <RemittancesDue clients={remittances} />}
      {proceedings > 0 && <ProceedingsWaiting />}
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
  return (
    <LastDayTable label={people.limitationTitle} about={people.invoice} amount={people.open}>
      {claims.map((claim) => (
        <LastDayRow
          key={`${claim.debtor.id} ${claim.number}`}
          of={claim}
          about={claim.number}
          amount={<Amount of={claim.open} />}
          lastDay={
            <>
              {manner.day(claim.lastDay as Day)}{' '}
              <Badge color={claim.within === 1 ? 'red' : 'orange'} variant="outline">
                {people.within(claim.within)}
              </Badge>
            </>
          }
        />
      ))}
    </LastDayTable>
  );
}
