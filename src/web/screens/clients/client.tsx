import { Alert, Anchor, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import type { Day } from '../../../core/base/day.ts';
import { NOT_ACTING } from '../../../words/not-acting.ts';
import { inCents, useAmounts } from '../../parts/amount.tsx';
import { CardTable } from '../../parts/card-table.tsx';
import { Screen } from '../../parts/screen.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { CLIENTS } from '../../words/clients.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { type Client, type Movement, useClient, useMovements } from './client-data.ts';
import { Sums } from './clients.tsx';
import { Mandates } from './mandates.tsx';
import { Statements } from './statements.tsx';

/** One client of the agency, as the agency sees it. */
export function ClientPage() {
  const words = useWords(CLIENTS);
  const { workspace, creditor } = usePlace();
  const client = Number(useParams()['client']);
  const query = useClient(client);
  const base = `/e/${encodeURIComponent(workspace)}`;
  const links = (
    <Group justify="space-between">
      <Anchor component={Link} to={`${base}/${creditor}/clients`} size="sm">
        <Group gap={4} component="span">
          <IconArrowLeft size={16} aria-hidden />
          {words.back}
        </Group>
      </Anchor>
      <Anchor component={Link} to={`${base}/${client}/debiteurs`} underline="always" size="sm">
        {words.portfolio}
      </Anchor>
    </Group>
  );
  return (
    <Screen title={query.data?.name ?? words.title} actions={links} query={query}>
      {(one) => <Page client={one} />}
    </Screen>
  );
}

/** The same as a client sees it of itself. */
export function OwnMoney() {
  const words = useWords(CLIENTS);
  const query = useClient(usePlace().creditor);
  return (
    <Screen title={words.mine} query={query}>
      {(one) => <Page client={one} />}
    </Screen>
  );
}

function Page({ client }: { readonly client: Client }) {
  const words = useWords(CLIENTS);
  const { language, manner } = useLanguage();
  const { funds, payBy, notActing } = client;
  const parts = (['received', 'commission', 'remitted', 'held', 'stated'] as const).map(
    (key) => [words.fundsParts[key], funds[key]] as const,
  );
  return (
    <Stack gap="lg">
      {notActing !== null && (
        <Alert variant="outline" color="orange" role="status">
          {NOT_ACTING[language][notActing]}
        </Alert>
      )}
      <Stack component="section" gap="xs" aria-label={words.funds}>
        <Title order={2}>{words.funds}</Title>
        <Sums parts={parts} />
        <Text>{payBy === null ? words.nothingDue : words.payBy(manner.day(payBy as Day))}</Text>
      </Stack>
      <Statements client={client.id} />
      <Mandates client={client.id} mandates={client.mandates} />
      <Movements client={client.id} />
    </Stack>
  );
}

function Movements({ client }: { readonly client: number }) {
  const words = useWords(CLIENTS);
  const amounts = useAmounts();
  const { manner } = useLanguage();
  const seesAll = useMay('read');
  const list = useMovements(client);
  const rows = list.data?.pages.flatMap((page) => page.movements) ?? [];
  const heads = words.movementHeads;
  return (
    <Card withBorder component="section" aria-label={words.movements}>
      <Title order={2} mb="xs">
        {words.movements}
      </Title>
      {list.data && rows.length === 0 && <Text>{words.noMovements}</Text>}
      {rows.length > 0 && (
        <CardTable
          label={words.movements}
          minWidth={520}
          columns={[
            { key: 'on', head: heads.on },
            { key: 'what', head: heads.what },
            { key: 'amount', head: heads.amount, money: true },
            { key: 'vat', head: heads.vat, money: true },
            ...(seesAll ? [{ key: 'receipt', head: words.receipt }] : []),
          ]}
          rows={rows.map((row) => ({
            key: row.id,
            cells: {
              on: manner.day(row.on as Day),
              what: row.reverses === null ? words.kinds[row.kind] : `${words.kinds[row.kind]}, ${words.reversed}`,
              amount: amounts.one(row.amount),
              vat: row.kind === 'receipt' ? null : amounts.one(row.vat),
              receipt: isPayment(row) ? <ReceiptLink of={row} /> : null,
            },
          }))}
        />
      )}
      {list.hasNextPage && (
        <Button variant="default" mt="sm" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </Card>
  );
}

function isPayment({ kind, reverses, amount }: Movement): boolean {
  return kind === 'receipt' && reverses === null && inCents(amount) > 0n;
}

/** What the debtor is given for its payment. */
function ReceiptLink({ of: { id, on, amount } }: { readonly of: Movement }) {
  const words = useWords(CLIENTS);
  const amounts = useAmounts();
  const { manner } = useLanguage();
  const { workspace } = usePlace();
  return (
    <Anchor
      href={`/api/w/${encodeURIComponent(workspace)}/receipts/${id}/pdf`}
      target="_blank"
      rel="noreferrer"
      underline="always"
      aria-label={words.receiptOf(manner.day(on as Day), amounts.one(amount))}
    >
      PDF
    </Anchor>
  );
}
