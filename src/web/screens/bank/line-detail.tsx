import { Button, Card, Group, Kbd, List, Stack, Text, Title } from '@mantine/core';
import type { Day } from '../../../core/base/day.ts';
import { LAID_HOW } from '../../../words/bank-terms.ts';
import { accountNumber } from '../../parts/account-number.ts';
import { Amount } from '../../parts/amount.tsx';
import { useMay } from '../../shell/place.ts';
import { BANK } from '../../words/bank.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { acceptanceOf } from './acceptance.ts';
import classes from './bank.module.css';
import type { Account, Line, Said } from './bank-types.ts';
import type { DialogKind } from './dialog-form.ts';
import { FundsLine } from './funds-line.tsx';
import { LaidTable } from './laid-table.tsx';
import { RemittanceButton } from './remittance.tsx';
import { SuggestionCard } from './suggestion-card.tsx';

type Props = {
  readonly line: Line;
  readonly accounts: readonly Account[];
  readonly busy: boolean;
  readonly onSay: (said: Said) => void;
  readonly onOpen: (dialog: DialogKind) => void;
  readonly onUndo: () => void;
};

/** All of one line: what it says, why it waits, what it may be for; or what it is laid on. */
export function LineDetail({ line, accounts, busy, onSay, onOpen, onUndo }: Props) {
  const words = useWords(BANK);
  const may = useMay('work');
  return (
    <Card withBorder component="section" aria-label={words.detail} my={{ base: 'xs', lg: 0 }}>
      <Stack>
        <Head line={line} />
        <Facts line={line} accounts={accounts} />
        {line.whyNot.length > 0 && (
          <Stack gap={4}>
            <Title order={3}>{words.whyNot}</Title>
            <List>
              {line.whyNot.map((text) => (
                <List.Item key={text}>{text}</List.Item>
              ))}
            </List>
          </Stack>
        )}
        {line.suggestions.map((one) => (
          <SuggestionCard key={one.number} of={one} busy={busy} onAccept={may ? () => onSay(acceptanceOf(one)) : null} />
        ))}
        <Laid line={line} />
        <FundsLine line={line}>
          {may ? <Actions line={line} busy={busy} onOpen={onOpen} onUndo={onUndo} /> : <Text size="sm">{words.readOnly}</Text>}
        </FundsLine>
      </Stack>
    </Card>
  );
}

function Head({ line }: { readonly line: Line }) {
  const words = useWords(BANK);
  const { manner } = useLanguage();
  return (
    <Group justify="space-between" align="baseline">
      <Title order={2} style={{ overflowWrap: 'anywhere' }}>
        {line.payer ?? line.remittance ?? line.label ?? words.unnamed}
      </Title>
      <Text fz="xl" fw={700}>
        <Amount of={line.amount} />
      </Text>
      {line.cameBack && <Text w="100%">{words.cameBack(manner.day(line.cameBack.on as Day))}</Text>}
    </Group>
  );
}

function Facts({ line, accounts }: { readonly line: Line; readonly accounts: readonly Account[] }) {
  const words = useWords(BANK);
  const { manner } = useLanguage();
  const number = accounts.length > 1 ? (accounts.find((one) => one.id === line.account)?.number ?? null) : null;
  const rows: readonly (readonly [keyof typeof words.facts, string | null])[] = [
    ['remittance', line.remittance],
    ['label', line.label === line.remittance ? null : line.label],
    ['ultimatePayer', line.ultimatePayer],
    ['returnReason', line.returnReason],
    ['payerIban', line.payerIban === null ? null : accountNumber(line.payerIban)],
    ['endToEndId', line.endToEndId],
    ['structuredReference', line.structuredReference],
    ['mandateId', line.mandateId],
    ['batch', line.batch === null ? null : words.partOf(line.batch)],
    ['valueDay', line.valueDay === null || line.valueDay === line.day ? null : manner.day(line.valueDay as Day)],
    ['account', number === null ? null : accountNumber(number)],
  ];
  return (
    <Stack gap={4}>
      <Title order={3}>{words.said}</Title>
      <dl className={classes['facts']}>
        {rows.map(([key, text]) =>
          text === null || text === '' ? null : (
            <div key={key} style={{ display: 'contents' }}>
              <Text component="dt" c="dimmed">
                {words.facts[key]}
              </Text>
              <dd>{text}</dd>
            </div>
          ),
        )}
      </dl>
    </Stack>
  );
}

function Laid({ line }: { readonly line: Line }) {
  const words = useWords(BANK);
  const { language } = useLanguage();
  if (line.laid === null) return null;
  const { on, onAccount, how, reason } = line.laid;
  return (
    <Stack gap="xs">
      {line.reopened.length > 0 && (
        <>
          <Title order={3}>{words.reopened}</Title>
          <LaidTable rows={line.reopened} />
        </>
      )}
      {(on.length > 0 || onAccount) && (
        <>
          <Title order={3}>{words.laidOn}</Title>
          <LaidTable rows={on} onAccount={onAccount} />
        </>
      )}
      <Text size="sm">{[LAID_HOW[language][how], line.laid.kind === 'return' ? null : reason].filter(Boolean).join(' — ')}</Text>
    </Stack>
  );
}

function Actions({ line, busy, onOpen, onUndo }: Pick<Props, 'line' | 'busy' | 'onOpen' | 'onUndo'>) {
  const words = useWords(BANK);
  const isOut = line.amount.amount.startsWith('-');
  if (line.state === 'batch' || (line.state === 'applied' && line.cameBack)) return null;
  if (line.state === 'applied')
    return (
      <Group>
        <Button variant="default" loading={busy} onClick={onUndo} rightSection={<Kbd visibleFrom="sm">u</Kbd>}>
          {words.undo}
        </Button>
      </Group>
    );
  return (
    <Group>
      {line.state === 'aside' && (
        <Button variant="default" loading={busy} onClick={onUndo} rightSection={<Kbd visibleFrom="sm">u</Kbd>}>
          {words.takeUp}
        </Button>
      )}
      <Button variant="default" disabled={busy} onClick={() => onOpen('choose')} rightSection={<Kbd visibleFrom="sm">m</Kbd>}>
        {words.choose}
      </Button>
      {!isOut && (
        <Button variant="default" disabled={busy} onClick={() => onOpen('account')} rightSection={<Kbd visibleFrom="sm">c</Kbd>}>
          {words.onAccount}
        </Button>
      )}
      {!isOut && line.state !== 'aside' && <RemittanceButton key={line.line} line={line} />}
      {line.state !== 'aside' && (
        <Button variant="default" disabled={busy} onClick={() => onOpen('aside')} rightSection={<Kbd visibleFrom="sm">a</Kbd>}>
          {words.aside}
        </Button>
      )}
    </Group>
  );
}
