import { Badge, Stack, Text, Title } from '@mantine/core';
import type { Day } from '../../../core/base/day.ts';
import { sumsText } from '../../parts/sums.ts';
import type { Proof } from '../../parts/time-limits.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { TODAY_PEOPLE } from '../../words/today-people.ts';
import { LastDayRow, LastDayTable } from './last-day-table.tsx';

/** Claims that are lost to the proceedings when they are not declared in time. */
export function ProofsOfDebt({ proofs }: { readonly proofs: readonly Proof[] }) {
  const people = useWords(TODAY_PEOPLE);
  return (
    <Stack>
      <Stack gap={4}>
        <Title order={2}>{people.proofsTitle}</Title>
        <Text maw={760}>{people.proofsAbout}</Text>
        {proofs.some((one) => one.later.length > 0) && <Text maw={760}>{people.proofsLater}</Text>}
      </Stack>
      <LastDayTable label={people.proofsTitle} about={people.proceedingsColumn} amount={people.toDeclare}>
        {proofs.map((proof) => (
          <ProofRow key={proof.debtor.id} proof={proof} />
        ))}
      </LastDayTable>
    </Stack>
  );
}

function ProofRow({ proof }: { readonly proof: Proof }) {
  const people = useWords(TODAY_PEOPLE);
  const { manner } = useLanguage();
  const { proceedings, since, open, later, lastDay, daysLeft, perhapsUntil } = proof;
  return (
    <LastDayRow
      of={proof}
      about={people.proceedings(people.proceedingsKinds[proceedings], manner.day(since as Day))}
      amount={
        <>
          {sumsText(manner, open)}
          {later.length > 0 && (
            <Text size="sm" c="dimmed">
              {people.issuedSince(sumsText(manner, later))}
            </Text>
          )}
        </>
      }
      lastDay={
        lastDay === null || daysLeft === null ? (
          people.unpublished
        ) : (
          <>
            {manner.day(lastDay as Day)}{' '}
            <Badge color={daysLeft < 15 ? 'red' : 'orange'} variant="outline">
              {daysLeft < 0 ? people.tooLate : people.daysLeft(daysLeft)}
            </Badge>
            {perhapsUntil !== null && (
              <Text size="sm" c="dimmed">
                {people.perhaps(manner.day(perhapsUntil as Day))}
              </Text>
            )}
          </>
        )
      }
    />
  );
}
