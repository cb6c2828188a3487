import { Anchor, Badge, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { usePlace } from '../../shell/place.ts';
import { useWords } from '../../words/language.tsx';
import { TODAY_PEOPLE } from '../../words/today-people.ts';

type TableProps = {
  readonly label: string;
  /** What the second column tells, and what the third, which is an amount. */
  readonly about: string;
  readonly amount: string;
  readonly children: ReactNode;
};

/** What is lost after a last day, each with the text that says so. */
export function LastDayTable({ label, about, amount, children }: TableProps) {
  const people = useWords(TODAY_PEOPLE);
  return (
    <Table.ScrollContainer minWidth={720} scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': label } }}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{people.client}</Table.Th>
            <Table.Th>{about}</Table.Th>
            <Table.Th className="money">{amount}</Table.Th>
            <Table.Th>{people.lastDay}</Table.Th>
            <Table.Th>{people.article}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

type RowProps = {
  readonly of: { readonly debtor: { readonly id: number; readonly name: string }; readonly article: string; readonly certainty: string };
  readonly about: ReactNode;
  readonly amount: ReactNode;
  readonly lastDay: ReactNode;
};

/** One claim: whose it is, and whether its last day is sure. */
export function LastDayRow({ of: { debtor, article, certainty }, about, amount, lastDay }: RowProps) {
  const people = useWords(TODAY_PEOPLE);
  const { workspace, creditor } = usePlace();
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component={Link} underline="always" to={`/e/${encodeURIComponent(workspace)}/${creditor}/debiteurs/${debtor.id}`}>
          {debtor.name}
        </Anchor>
      </Table.Td>
      <Table.Td>{about}</Table.Td>
      <Table.Td className="money">{amount}</Table.Td>
      <Table.Td>{lastDay}</Table.Td>
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
