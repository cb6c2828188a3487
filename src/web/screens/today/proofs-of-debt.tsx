import { Anchor, Badge, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { Day } from '../../../core/base/day.ts';
import { sumsText } from '../../parts/sums.ts';
import type { Proof } from '../../parts/time-limits.ts';
import { usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { TODAY_PEOPLE } from '../../words/today-people.ts';

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
      <Table.ScrollContainer minWidth={720} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{people.client}</Table.Th>
              <Table.Th>{people.proceedingsColumn}</Table.Th>
              <Table.Th className="money">{people.toDeclare}</Table.Th>
              <Table.Th>{people.lastDay}</Table.Th>
              <Table.Th>{people.article}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {proofs.map((proof) => (
              <ProofRow key={proof.debtor.id} proof={proof} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}

function ProofRow({
  proof: { debtor, proceedings, since, open, later, lastDay, daysLeft, perhapsUntil, certainty, article },
}: {
  readonly proof: Proof;
}) {
  const people = useWords(TODAY_PEOPLE);
  const { manner } = useLanguage();
  const { workspace, creditor } = usePlace();
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component={Link} underline="always" to={`/e/${encodeURIComponent(workspace)}/${creditor}/debiteurs/${debtor.id}`}>
          {debtor.name}
        </Anchor>
      </Table.Td>
      <Table.Td>{people.proceedings(people.proceedingsKinds[proceedings], manner.day(since as Day))}</Table.Td>
      <Table.Td className="money">
        {sumsText(manner, open)}
        {later.length > 0 && (
          <Text size="sm" c="dimmed">
            {people.issuedSince(sumsText(manner, later))}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {lastDay === null || daysLeft === null ? (
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
        )}
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
  );
}
