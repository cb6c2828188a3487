import { Alert, Badge, Button, Card, Group, Stack, Switch, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { addDays, type Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import { accountNumber } from '../../parts/account-number.ts';
import { useAct } from '../../parts/act.ts';
import { amountText } from '../../parts/amount.tsx';
import { messageOf } from '../../shell/error-screen.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { BANK } from '../../words/bank.ts';
import { BANK_TABS } from '../../words/bank-tabs.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { SHELL } from '../../words/shell.ts';
import type { Account, Overview } from './bank-types.ts';
import { Statements } from './statements.tsx';

/** How far each account is known, what is missing of it, and the statements taken in. */
export function AccountsTab({ overview }: { readonly overview: Overview }) {
  const { accounts: words } = useWords(BANK_TABS);
  const bank = useWords(BANK);
  const { workspace, creditor } = usePlace();
  const toImport = (
    <Button component={Link} to={`/e/${encodeURIComponent(workspace)}/${creditor}/importer`} style={{ alignSelf: 'flex-start' }}>
      {bank.importStatement}
    </Button>
  );
  if (overview.accounts.length === 0)
    return (
      <Stack>
        <Text>{words.none}</Text>
        {toImport}
      </Stack>
    );
  return (
    <Stack>
      <Text maw={760}>{words.about(overview.mostDays)}</Text>
      {overview.accounts.map((account) => (
        <AccountCard key={account.id} account={account} />
      ))}
      {toImport}
      <Statements />
    </Stack>
  );
}

function AccountCard({ account }: { readonly account: Account }) {
  const { accounts: words } = useWords(BANK_TABS);
  const shell = useWords(SHELL);
  const { manner } = useLanguage();
  const may = useMay('approve');
  const path = usePlace();
  const watching = useAct(
    (body: { readonly watched: boolean; readonly heedFrom: string | null }) =>
      answered(
        api.POST('/api/w/{workspace}/creditors/{creditor}/bank/accounts/{account}/watch', {
          params: { path: { ...path, account: account.id } },
          body,
        }),
      ),
    { quiet: true },
  );
  const known =
    account.coveredUntil === null || account.days === null
      ? words.unknown
      : words.known(manner.day(account.coveredUntil as Day), account.days);
  const [color, verdict] = account.watched
    ? account.tooOld
      ? ['red.9', words.tooOld]
      : ['teal.9', words.fresh]
    : ['gray.7', words.unwatched];
  const number = accountNumber(account.number);
  return (
    <Card withBorder component="section" aria-label={number}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2}>{`${number} (${account.currency})`}</Title>
          <Badge color={color} variant="filled">
            {verdict}
          </Badge>
        </Group>
        <Text>{known}</Text>
        <Gaps account={account} onHeed={may ? (day) => watching.mutate({ watched: account.watched, heedFrom: day }) : null} />
        {may && (
          <Switch
            label={words.watch}
            description={words.watchHint}
            checked={account.watched}
            disabled={watching.isPending}
            onChange={(event) => watching.mutate({ watched: event.currentTarget.checked, heedFrom: null })}
          />
        )}
        {watching.error !== null && (
          <Alert color="red" variant="outline" role="alert">
            {messageOf(watching.error, shell)}
          </Alert>
        )}
      </Stack>
    </Card>
  );
}

function Gaps({ account, onHeed }: { readonly account: Account; readonly onHeed: ((day: Day) => void) | null }) {
  const { accounts: words } = useWords(BANK_TABS);
  const { manner } = useLanguage();
  if (account.gaps.length === 0) return null;
  const held = account.gaps.filter((gap) => gap.holds);
  const last = held
    .map((gap) => gap.until)
    .sort()
    .at(-1);
  const from = last === undefined ? null : addDays(last as Day, 1);
  return (
    <Alert color={held.length > 0 ? 'orange' : 'gray'} variant="outline">
      <Stack gap="xs" align="flex-start">
        {account.gaps.map((gap) => {
          const told =
            gap.amount === null
              ? words.gap(manner.day(gap.from as Day), manner.day(gap.until as Day))
              : words.jump(manner.day(gap.from as Day), amountText(manner, gap.amount));
          return <Text key={`${gap.code} ${gap.from}`}>{gap.holds ? told : `${told} ${words.lookedAt}`}</Text>;
        })}
        {from !== null && (
          <>
            <Text>{words.wayOut}</Text>
            {onHeed && (
              <Button variant="default" onClick={() => onHeed(from)}>
                {words.heed(manner.day(from))}
              </Button>
            )}
          </>
        )}
      </Stack>
    </Alert>
  );
}
