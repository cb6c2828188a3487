import { Alert, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { Amount, amountText } from '../../parts/amount.tsx';
import { CardTable } from '../../parts/card-table.tsx';
import { messageOf } from '../../shell/error-screen.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { BANK_TABS } from '../../words/bank-tabs.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { dayOfInstant } from '../../words/moment.ts';
import { SHELL } from '../../words/shell.ts';
import type { Act } from './bank-types.ts';

const ADDRESS = '/api/w/{workspace}/creditors/{creditor}/bank';

function useUndo() {
  const path = usePlace();
  return useAct(
    (act: Act) =>
      act.line === null
        ? answered(api.POST(`${ADDRESS}/acts/{act}/undo`, { params: { path: { ...path, act: act.laid.act } } }))
        : answered(api.POST(`${ADDRESS}/lines/{line}/undo`, { params: { path: { ...path, line: act.line.line } } })),
    { quiet: true },
  );
}

/** Acts with what they laid, each undone by one button. */
export function ActsTable({ acts }: { readonly acts: readonly Act[] }) {
  const { acts: words } = useWords(BANK_TABS);
  const shell = useWords(SHELL);
  const { manner } = useLanguage();
  const may = useMay('work');
  const undo = useUndo();
  const shown = undo.data?.shownByBooks ?? '';
  return (
    <Stack gap="xs">
      <div role="status">
        {undo.isSuccess && (
          <Alert color="teal" variant="light">
            {[
              words.undid,
              /[1-9]/.test(shown) ? words.shown(amountText(manner, { amount: shown, currency: undo.variables.amount.currency })) : '',
            ]
              .filter(Boolean)
              .join(' ')}
          </Alert>
        )}
      </div>
      {undo.error !== null && (
        <Alert color="red" variant="outline" role="alert">
          {messageOf(undo.error, shell)}
        </Alert>
      )}
      <CardTable
        label={words.title}
        minWidth={720}
        columns={COLUMNS.filter((key) => may || key !== 'undo').map((key) => ({
          key,
          head: words.columns[key],
          money: key === 'amount',
        }))}
        rows={acts.map((act) => ({
          key: act.laid.act,
          cells: {
            when: dayOfInstant(act.at, manner),
            what: <What act={act} />,
            on: <On act={act} />,
            amount: <Amount of={act.amount} />,
            by: act.laid.how === 'certain' ? words.byItself : act.by,
            undo: may && act.state === 'standing' ? <Undo act={act} undo={undo} /> : null,
          },
        }))}
      />
    </Stack>
  );
}

const COLUMNS = ['when', 'what', 'on', 'amount', 'by', 'undo'] as const;

function Undo({ act, undo }: { readonly act: Act; readonly undo: ReturnType<typeof useUndo> }) {
  const { acts: words } = useWords(BANK_TABS);
  const { manner } = useLanguage();
  return (
    <Button
      size="xs"
      variant="default"
      loading={undo.isPending && undo.variables.laid.act === act.laid.act}
      disabled={undo.isPending}
      onClick={() => undo.mutate(act)}
      aria-label={words.undoing(words.one[act.laid.kind], amountText(manner, act.amount))}
    >
      {words.undo}
    </Button>
  );
}

function What({ act }: { readonly act: Act }) {
  const { acts: words } = useWords(BANK_TABS);
  const state = act.state === 'undone' ? words.undone : act.state === 'returned' ? words.cameBack : null;
  return (
    <Stack gap={2}>
      <Group gap="xs">
        <Text fw={600} size="sm">
          {words.one[act.laid.kind]}
        </Text>
        {state && (
          <Badge color="gray" variant="outline">
            {state}
          </Badge>
        )}
        {act.exported && (
          <Badge variant="light" color="gray">
            {words.exported}
          </Badge>
        )}
      </Group>
      {[act.line?.payer, act.line?.text, act.laid.reason].map((text) =>
        text ? (
          <Text key={text} size="sm" lineClamp={2}>
            {text}
          </Text>
        ) : null,
      )}
    </Stack>
  );
}

function On({ act }: { readonly act: Act }) {
  const { acts: words } = useWords(BANK_TABS);
  const { manner } = useLanguage();
  const on = act.laid.on.filter((one) => !one.amount.amount.startsWith('-'));
  const who = [...new Set([...act.laid.on, ...act.reopened].map((one) => one.debtor.name ?? '—'))];
  const told = [
    manner.list((on.length > 0 ? on : act.laid.on).map((one) => one.number)),
    act.reopened.length > 0 ? words.reopens(manner.list(act.reopened.map((one) => one.number))) : '',
    act.laid.onAccount ? words.onAccount(act.laid.onAccount.debtor.name ?? '—') : '',
  ].filter(Boolean);
  return (
    <Stack gap={2}>
      {told.map((text) => (
        <Text key={text} size="sm">
          {text}
        </Text>
      ))}
      {who.length > 0 && <Text size="sm">{manner.list(who, 3)}</Text>}
    </Stack>
  );
}
