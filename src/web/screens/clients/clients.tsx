import { Alert, Anchor, Button, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Day } from '../../../core/base/day.ts';
import { NOT_ACTING } from '../../../words/not-acting.ts';
import { type AmountJson, inCents, useAmounts } from '../../parts/amount.tsx';
import { CardTable } from '../../parts/card-table.tsx';
import { Screen } from '../../parts/screen.tsx';
import { useMay, usePlace, useToday } from '../../shell/place.ts';
import { CLIENTS } from '../../words/clients.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { type AgencyData, type Standing, useAgency, useClients } from './client-data.ts';

/** Those for whom a collection agency works: what it holds for each of them, and by when it is to be paid out. */
export function Clients() {
  const words = useWords(CLIENTS);
  const query = useAgency();
  return (
    <Screen title={words.title} about={words.about} query={query}>
      {({ agency, account }) =>
        agency === null || account === null ? (
          <Text>{words.notAgency}</Text>
        ) : (
          <Stack gap="lg">
            <List />
            <Account account={account} house={agency.house} />
          </Stack>
        )
      }
    </Screen>
  );
}

function List() {
  const words = useWords(CLIENTS);
  const { workspace } = usePlace();
  const may = useMay('settings');
  const list = useClients();
  const clients = list.data?.pages.flatMap((page) => page.clients) ?? [];
  return (
    <Stack gap="sm">
      {list.data && clients.length === 0 && (
        <Stack gap={4}>
          <Text fw={600}>{words.none}</Text>
          <Text>{words.noneHint}</Text>
        </Stack>
      )}
      {clients.length > 0 && <ClientTable clients={clients} />}
      <Group>
        {list.hasNextPage && (
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {words.more}
          </Button>
        )}
        {may && (
          <Button component={Link} variant="default" to={`/e/${encodeURIComponent(workspace)}/entreprise`}>
            {words.add}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function ClientTable({ clients }: { readonly clients: readonly Standing[] }) {
  const words = useWords(CLIENTS);
  const amounts = useAmounts();
  const { workspace, creditor } = usePlace();
  const base = `/e/${encodeURIComponent(workspace)}/${creditor}/clients`;
  const { heads } = words;
  return (
    <CardTable
      label={words.title}
      minWidth={760}
      columns={[
        { key: 'name', head: heads.name },
        { key: 'received', head: heads.received, money: true },
        { key: 'commission', head: heads.commission, money: true },
        { key: 'remitted', head: heads.remitted, money: true },
        { key: 'held', head: heads.held, money: true },
        { key: 'payBy', head: heads.payBy },
      ]}
      rows={clients.map((one) => ({
        key: one.id,
        cells: {
          name: (
            <Stack gap={0}>
              <Anchor component={Link} to={`${base}/${one.id}`} underline="always">
                {one.name}
              </Anchor>
              <Mandated standing={one} />
            </Stack>
          ),
          received: amounts.one(one.funds.received),
          commission: amounts.one(one.funds.commission),
          remitted: amounts.one(one.funds.remitted),
          held: amounts.one(one.funds.held),
          payBy: <PayBy standing={one} />,
        },
      }))}
    />
  );
}

function Mandated({ standing: { notActing } }: { readonly standing: Standing }) {
  const words = useWords(CLIENTS);
  const { language } = useLanguage();
  return (
    <Text size="sm" {...(notActing === null ? { c: 'dimmed' } : { fw: 600 })}>
      {notActing === null ? words.mandateOk : NOT_ACTING[language][notActing]}
    </Text>
  );
}

/** By when the next money of a client is to be paid out; a day that is over says so. */
function PayBy({ standing: { funds, payBy } }: { readonly standing: Standing }) {
  const words = useWords(CLIENTS);
  const { manner } = useLanguage();
  const today = useToday();
  if (inCents(funds.held) < 0n) return words.owes;
  if (payBy === null) return '—';
  const day = manner.day(payBy as Day);
  return today !== undefined && payBy < today ? <strong>{words.late(day)}</strong> : day;
}

function Account({ account, house }: { readonly account: NonNullable<AgencyData['account']>; readonly house: number }) {
  const words = useWords(CLIENTS);
  const { workspace } = usePlace();
  const parts = (['bank', 'clients', 'commission', 'unexplained', 'inTransit', 'difference'] as const).map(
    (key) => [words.accountParts[key], account[key]] as const,
  );
  return (
    <Stack component="section" gap="xs" aria-label={words.account}>
      <Title order={2}>{words.account}</Title>
      <Sums parts={parts} />
      {inCents(account.unexplained) !== 0n && (
        <Alert variant="outline" color="orange" role="status">
          <Anchor component={Link} to={`/e/${encodeURIComponent(workspace)}/${house}/banque`} underline="always">
            {words.toBank}
          </Anchor>
        </Alert>
      )}
    </Stack>
  );
}

/** Sums beside each other, each with its name. */
export function Sums({ parts }: { readonly parts: readonly (readonly [string, AmountJson])[] }): ReactNode {
  const amounts = useAmounts();
  return (
    <SimpleGrid cols={{ base: 2, sm: 3, md: parts.length }} spacing="sm">
      {parts.map(([label, amount]) => (
        <Card key={label} withBorder padding="sm">
          <Text size="sm" c="dimmed">
            {label}
          </Text>
          <Text fz={18} fw={600} className="unbroken">
            {amounts.one(amount)}
          </Text>
        </Card>
      ))}
    </SimpleGrid>
  );
}
