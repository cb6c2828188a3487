import { Anchor, Badge, Button, Group, Stack, Table, Text, UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Link } from 'react-router';
import type { Day } from '../../../core/base/day.ts';
import { capital } from '../../../words/capital.ts';
import { amountText } from '../../parts/amount.tsx';
import { CodeButton } from '../../parts/code-form.tsx';
import { useTakingBack } from '../../parts/taking-back.ts';
import { useMay } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { MESSAGES } from '../../words/messages.ts';
import { momentText } from '../../words/moment.ts';
import { TODAY_ACTS } from '../../words/today-acts.ts';
import { ChannelIcon, StatusIcon, statusColor } from './message-signs.tsx';
import classes from './messages.module.css';
import type { OutboxLine } from './outbox-line.ts';

type Props = { readonly lines: readonly OutboxLine[]; readonly onOpen: (line: OutboxLine) => void };

/** A table where there is room, cards where there is not. */
export function OutboxTable({ lines, onOpen }: Props) {
  const words = useWords(MESSAGES);
  const isNarrow = useMediaQuery('(max-width: 62em)') ?? false;
  if (isNarrow) return <Cards lines={lines} onOpen={onOpen} />;
  const { debtor, what, day, state, amount } = words.columns;
  return (
    <Table highlightOnHover verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{what}</Table.Th>
          <Table.Th>{debtor}</Table.Th>
          <Table.Th>{day}</Table.Th>
          <Table.Th>{state}</Table.Th>
          <Table.Th className="money">{amount}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line) => (
          <Row key={line.id} line={line} onOpen={onOpen} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

type RowProps = { readonly line: OutboxLine; readonly onOpen: Props['onOpen'] };

function Row({ line, onOpen }: RowProps) {
  const { manner } = useLanguage();
  return (
    <Table.Tr className={classes['row'] ?? ''}>
      <Table.Td>
        <Opener line={line} onOpen={onOpen} />
      </Table.Td>
      <Table.Td>
        <DebtorLink line={line} />
        <Text size="sm" c="dimmed">
          {manner.list(line.invoices, 3)}
        </Text>
      </Table.Td>
      <Table.Td className={classes['day'] ?? ''}>{manner.day(line.decidedOn as Day)}</Table.Td>
      <Table.Td>
        <State line={line} />
      </Table.Td>
      <Table.Td className="money">{line.totals.map((sum) => amountText(manner, sum)).join(' + ')}</Table.Td>
    </Table.Tr>
  );
}

function Cards({ lines, onOpen }: Props) {
  const { manner } = useLanguage();
  return (
    <Stack gap="xs">
      {lines.map((line) => (
        <div key={line.id} className={classes['card']}>
          <Group justify="space-between" wrap="nowrap" align="flex-start">
            <Opener line={line} onOpen={onOpen} />
            <Text className="money">{line.totals.map((sum) => amountText(manner, sum)).join(' + ')}</Text>
          </Group>
          <Group justify="space-between">
            <DebtorLink line={line} />
            <Text size="sm">{manner.day(line.decidedOn as Day)}</Text>
          </Group>
          <State line={line} />
        </div>
      ))}
    </Stack>
  );
}

function Opener({ line, onOpen }: RowProps) {
  const words = useWords(MESSAGES);
  const what = capital(line.stepName);
  return (
    <UnstyledButton
      className={classes['opener'] ?? ''}
      aria-label={words.open(`${what}, ${words.channels[line.channel]}`, line.debtor.name ?? words.erased)}
      onClick={() => onOpen(line)}
    >
      <Group gap="xs" wrap="nowrap">
        <ChannelIcon channel={line.channel} />
        <span>
          <span className={classes['what']}>{what}</span>
          <Text component="span" size="sm" c="dimmed" display="block">
            {words.channels[line.channel]}
          </Text>
        </span>
      </Group>
    </UnstyledButton>
  );
}

function DebtorLink({ line: { debtor } }: { readonly line: OutboxLine }) {
  const words = useWords(MESSAGES);
  return (
    <Anchor component={Link} to={`../debiteurs/${debtor.id}`} c="inherit">
      {debtor.name ?? words.erased}
    </Anchor>
  );
}

function State({ line }: { readonly line: OutboxLine }) {
  const color = statusColor(line.status);
  return (
    <Stack gap={2}>
      <Badge
        variant="outline"
        color={color}
        c="var(--mantine-color-text)"
        leftSection={<StatusIcon status={line.status} />}
        className={classes['state'] ?? ''}
      >
        {line.state}
      </Badge>
      <Detail line={line} />
      {line.leaves === 'code' && <CodeButton dispatch={line.id} name={line.debtor.name ?? ''} />}
      {line.canBeTakenBack && <TakeBack line={line} />}
    </Stack>
  );
}

/** As long as nothing of it has begun to leave, an approval is taken back here. */
function TakeBack({ line }: { readonly line: OutboxLine }) {
  const words = useWords(MESSAGES);
  const acts = useWords(TODAY_ACTS);
  const may = useMay('approve');
  const takingBack = useTakingBack();
  if (!may) return null;
  return (
    <Button
      variant="default"
      size="compact-sm"
      w="fit-content"
      aria-label={acts.takeBackOf(line.debtor.name ?? words.erased)}
      loading={takingBack.isPending}
      onClick={() => takingBack.mutate([line.id])}
    >
      {acts.takeBack}
    </Button>
  );
}

/** What the callee said, or the server unless all went well; how often it was tried, who approved it. The message itself shows the rest. */
function Detail({ line: { outcome, receipt, tracking, tries, retryAt, approvedBy, status } }: { readonly line: OutboxLine }) {
  const words = useWords(MESSAGES);
  const { manner } = useLanguage();
  const again = retryAt === null ? null : momentText(retryAt, manner);
  const parts = [
    status === 'sent' ? null : outcome,
    tracking,
    receipt,
    tries > 1 && words.tries(tries),
    again !== null && status === 'approved' && words.retry(again),
    approvedBy !== null && (approvedBy === 'scenario' ? words.byScenario : words.by(approvedBy)),
  ].filter((one) => one !== false && one !== null && one !== '');
  return (
    <Text size="sm" c="dimmed" className={classes['detail'] ?? ''}>
      {parts.join(' · ')}
    </Text>
  );
}
