import { Anchor, Badge, Group, Table, Text } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { Link } from 'react-router';
import { useAmounts } from '../../parts/amount.tsx';
import { DEBTORS } from '../../words/debtors.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { DebtorLine } from './asked.ts';
import classes from './debtor-rows.module.css';

type Props = { readonly debtors: readonly DebtorLine[]; readonly isBusy: boolean };

/** The debtors as a table; on a small screen each is a block. The arrow keys go from one to the next. */
export function DebtorRows({ debtors, isBusy }: Props) {
  const words = useWords(DEBTORS);
  return (
    <Table className={classes['rows']} aria-label={words.list} highlightOnHover verticalSpacing={8} aria-busy={isBusy} onKeyDown={goOn}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words.name}</Table.Th>
          <Table.Th className="money">{words.overdue}</Table.Th>
          <Table.Th className="money">{words.oldest}</Table.Th>
          <Table.Th className="money">{words.open}</Table.Th>
          <Table.Th>{words.step}</Table.Th>
          <Table.Th>{words.states}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {debtors.map((one) => (
          <Row key={one.id} one={one} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Row({ one }: { readonly one: DebtorLine }) {
  const words = useWords(DEBTORS);
  const amounts = useAmounts();
  const { manner } = useLanguage();
  return (
    <Table.Tr>
      <Table.Td className={classes['name']}>
        <Anchor component={Link} to={String(one.id)} fw={600} data-row>
          {one.name ?? `${words.erased} (n° ${one.id})`}
        </Anchor>
      </Table.Td>
      <Table.Td className="money" data-label={words.overdue}>
        {one.lateInvoices > 0 && <strong>{amounts.all(one.sums.map((sum) => sum.overdue))}</strong>}
        {one.lateInvoices > 1 && (
          <Text size="xs" c="dimmed">
            {words.lateInvoices(one.lateInvoices)}
          </Text>
        )}
      </Table.Td>
      <Table.Td className="money" data-label={words.oldest}>
        {one.oldestLateDays === null ? '' : words.days(manner.count(one.oldestLateDays))}
      </Table.Td>
      <Table.Td className="money" data-label={words.open}>
        {amounts.all(one.sums.map((sum) => sum.open))}
      </Table.Td>
      <Table.Td className={classes['step']} data-label={words.step}>
        {one.step?.name ?? (one.lateInvoices > 0 ? words.noStep : '')}
      </Table.Td>
      <Table.Td className={classes['states']}>
        <States one={one} />
      </Table.Td>
    </Table.Tr>
  );
}

/** What keeps this debtor from being reminded like the others. */
function States({ one }: { readonly one: DebtorLine }) {
  const words = useWords(DEBTORS);
  const kind = one.kindConfirmed && one.kind !== 'unknown' ? (one.kind === 'business' ? '' : words.kindsOne[one.kind]) : words.toConfirm;
  const quiet = [kind, words.noEmail[one.email]].filter(Boolean);
  return (
    <Group gap={4}>
      {one.holds.map((hold) => (
        <Badge key={hold} color="orange" variant="outline" className={classes['strong']}>
          {words.holds[hold]}
        </Badge>
      ))}
      {one.questions > 0 && (
        <Badge color="encre" variant="outline" className={classes['strong']}>
          {words.questions(one.questions)}
        </Badge>
      )}
      {quiet.map((text) => (
        <Badge key={text} color="gray" variant="outline" className={classes['quiet']}>
          {text}
        </Badge>
      ))}
    </Group>
  );
}

/** Down and up go to the next and the last debtor's link. */
function goOn(event: KeyboardEvent<HTMLTableElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const next = links[links.indexOf(document.activeElement as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
