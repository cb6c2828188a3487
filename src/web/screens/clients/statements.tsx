import { Anchor, Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { ActDialog } from '../../parts/act-dialog.tsx';
import { inCents, useAmounts } from '../../parts/amount.tsx';
import { useMay, usePlace, useToday } from '../../shell/place.ts';
import { CLIENTS } from '../../words/clients.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { type Statement, useStatements } from './client-data.ts';

const COLORS = { due: 'orange', paid: 'teal', carried: 'gray', cancelled: 'gray' } as const;

/** What a client was told of its money, and what can be done with each statement. */
export function Statements({ client }: { readonly client: number }) {
  const words = useWords(CLIENTS);
  const may = useMay('approve');
  const list = useStatements(client);
  const rows = list.data?.pages.flatMap((page) => page.statements) ?? [];
  const last = rows.find((one) => one.state !== 'cancelled');
  return (
    <Card withBorder component="section" aria-label={words.statements}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2}>{words.statements}</Title>
          {may && <Making client={client} />}
        </Group>
        {list.data && rows.length === 0 && <Text>{words.noStatements}</Text>}
        <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
          {rows.map((one) => (
            <Row key={one.id} statement={one} mayChange={may} isLast={one === last} />
          ))}
        </Stack>
        {list.hasNextPage && (
          <Button variant="default" w="fit-content" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {words.more}
          </Button>
        )}
      </Stack>
    </Card>
  );
}

type RowProps = { readonly statement: Statement; readonly mayChange: boolean; readonly isLast: boolean };

function Row({ statement, mayChange, isLast }: RowProps) {
  const words = useWords(CLIENTS);
  const amounts = useAmounts();
  const { manner } = useLanguage();
  const { workspace } = usePlace();
  const { id, number, until, state, dueOn, paidOn, net } = statement;
  const when = state === 'due' && dueOn !== null ? words.dueOn(manner.day(dueOn as Day)) : null;
  const paid = state === 'paid' && paidOn !== null ? words.paidOn(manner.day(paidOn as Day)) : null;
  return (
    <Group component="li" justify="space-between" gap="sm">
      <Stack gap={2} miw={0}>
        <Group gap="xs">
          <Text fw={600}>{words.statement(number, manner.day(until as Day))}</Text>
          <Badge variant="outline" color={COLORS[state]}>
            {words.states[state]}
          </Badge>
        </Group>
        <Text size="sm">{[amounts.one(net), when ?? paid].filter(Boolean).join(' · ')}</Text>
      </Stack>
      <Group gap="xs">
        <Anchor
          href={`/api/w/${encodeURIComponent(workspace)}/remittances/${id}/pdf`}
          target="_blank"
          rel="noreferrer"
          underline="always"
          aria-label={words.pdfOf(number)}
        >
          {words.pdf}
        </Anchor>
        {mayChange && state === 'due' && <Pay statement={statement} />}
        {mayChange && state === 'paid' && <Unpay statement={statement} />}
        {mayChange && isLast && (state === 'due' || state === 'carried') && <Cancel statement={statement} />}
      </Group>
    </Group>
  );
}

function Making({ client }: { readonly client: number }) {
  const words = useWords(CLIENTS);
  const amounts = useAmounts();
  const { manner } = useLanguage();
  const { workspace } = usePlace();
  const today = useToday();
  const path = { workspace, creditor: client };
  const ahead = useQuery({
    queryKey: [workspace, 'client', client, 'ahead', today],
    enabled: today !== undefined,
    queryFn: () =>
      answered(api.GET('/api/w/{workspace}/creditors/{creditor}/client/ahead', { params: { path, query: { until: today ?? '' } } })),
  });
  const making = useAct(
    () =>
      answered(api.POST('/api/w/{workspace}/creditors/{creditor}/client/statements', { params: { path }, body: { until: today ?? '' } })),
    { done: ({ number }) => words.made(number), quiet: true },
  );
  const next = ahead.data;
  const isEmpty = next === undefined || next.lines === 0;
  return (
    <ActDialog label={words.make} title={words.make} confirm={words.make} acting={making} disabled={isEmpty}>
      <Text>{words.makeAbout}</Text>
      {next?.lines === 0 && <Text fw={600}>{words.nothingToState}</Text>}
      {next && next.lines > 0 && (
        <Stack gap={4}>
          {(['carried', 'received', 'commission', 'vat', 'net'] as const)
            .filter((key) => key !== 'carried' || inCents(next.carried) !== 0n)
            .map((key) => (
              <Group key={key} justify="space-between">
                <Text fw={key === 'net' ? 700 : 400}>{words.ahead[key]}</Text>
                <Text fw={key === 'net' ? 700 : 400} className="money">
                  {amounts.one(key === 'commission' || key === 'vat' ? taken(next[key]) : next[key])}
                </Text>
              </Group>
            ))}
          <Text>{next.state === 'carried' ? words.aheadCarried : next.dueOn && words.aheadDue(manner.day(next.dueOn as Day))}</Text>
        </Stack>
      )}
    </ActDialog>
  );
}

/** What is taken off: the same sum the other way. */
function taken({ amount, currency }: { readonly amount: string; readonly currency: string }) {
  return { amount: amount.startsWith('-') ? amount.slice(1) : `-${amount}`, currency };
}

function Pay({ statement: { id, number, net } }: { readonly statement: Statement }) {
  const words = useWords(CLIENTS);
  const amounts = useAmounts();
  const { workspace } = usePlace();
  const today = useToday();
  const params = { path: { workspace, remittance: id } };
  const paying = useAct(
    () => answered(api.POST('/api/w/{workspace}/remittances/{remittance}/payment', { params, body: { on: today ?? '' } })),
    {
      done: () => words.paid(number),
      quiet: true,
    },
  );
  return (
    <ActDialog
      label={words.pay}
      button={{ size: 'xs', variant: 'default' }}
      title={words.payOf(number)}
      confirm={words.pay}
      acting={paying}
    >
      <Text>{words.payAbout(amounts.one(net))}</Text>
    </ActDialog>
  );
}

function Unpay({ statement: { id, number } }: { readonly statement: Statement }) {
  const words = useWords(CLIENTS);
  const { workspace } = usePlace();
  const params = { path: { workspace, remittance: id } };
  const undoing = useAct(() => answered(api.POST('/api/w/{workspace}/remittances/{remittance}/payment/undo', { params })), {
    done: () => words.unpaid(number),
    quiet: true,
  });
  return (
    <ActDialog
      label={words.unpay}
      button={{ size: 'xs', variant: 'default' }}
      title={words.unpayOf(number)}
      confirm={words.unpay}
      acting={undoing}
    >
      <Text>{words.unpayAbout}</Text>
    </ActDialog>
  );
}

function Cancel({ statement: { id, number } }: { readonly statement: Statement }) {
  const words = useWords(CLIENTS);
  const { workspace } = usePlace();
  const params = { path: { workspace, remittance: id } };
  const cancelling = useAct(() => answered(api.POST('/api/w/{workspace}/remittances/{remittance}/cancellation', { params })), {
    done: () => words.cancelled(number),
    quiet: true,
  });
  return (
    <ActDialog
      label={words.cancel}
      button={{ size: 'xs', variant: 'default' }}
      title={words.cancelOf(number)}
      confirm={words.cancelOf(number)}
      acting={cancelling}
    >
      <Text>{words.cancelAbout}</Text>
    </ActDialog>
  );
}
