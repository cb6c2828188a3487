import { List, Stack, Text } from '@mantine/core';
import type { Day } from '../../../core/base/day.ts';
import { accountNumber } from '../../parts/account-number.ts';
import { amountText } from '../../parts/amount.tsx';
import { IMPORT_REPORT } from '../../words/import-report.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { BankReport } from './import-types.ts';

/** What a bank's file brought: account by account, then what the money was for. */
export function BankReportView({ report }: { readonly report: BankReport }) {
  const words = useWords(IMPORT_REPORT);
  const { manner } = useLanguage();
  const { parts, matched, laid } = report;
  return (
    <Stack gap="xs">
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a file may hold several statements of one account
        <Part key={at} part={part} />
      ))}
      {matched && <Text fw={600}>{words.matched(matched.applied, matched.returned, matched.suggested, matched.waiting)}</Text>}
      {matched && matched.dropped > 0 && <Text>{words.dropped(matched.dropped)}</Text>}
      {laid.length > 0 && (
        <details>
          <summary>{words.laid}</summary>
          <List size="sm">
            {laid.map((line) => {
              const on = [...(line.laid?.on ?? []), ...line.reopened].map((one) => one.number);
              return (
                <List.Item key={line.line}>
                  {words.laidOn(amountText(manner, line.amount), line.payer ?? line.label ?? '—', manner.list(on))}
                </List.Item>
              );
            })}
          </List>
        </details>
      )}
    </Stack>
  );
}

function Part({ part }: { readonly part: BankReport['parts'][number] }) {
  const words = useWords(IMPORT_REPORT);
  const { manner } = useLanguage();
  const say = words.part;
  const day = (text: string) => manner.day(text as Day);
  const counts = [
    say.added(part.added),
    part.known > 0 ? say.known(part.known) : '',
    part.itemised > 0 ? say.itemised(part.itemised) : '',
    part.pending > 0 ? say.pending(part.pending) : '',
  ];
  const told = [
    part.balancesTie === null ? say.noBalances : part.balancesTie ? say.tie : say.doNotTie,
    part.unreadable.length === 0 ? '' : say.unreadable(part.unreadable.length, manner.list(part.unreadable.map(String), 20)),
    part.sound ? '' : say.unsound,
    part.notInStatements === 0 ? '' : say.notInStatements(part.notInStatements),
    part.unconfirmed.length === 0 ? '' : say.unconfirmed(part.unconfirmed.length),
    ...part.gaps.map((gap) =>
      gap.amount === null
        ? say.gap(day(gap.from), day(gap.until))
        : say.jump(day(gap.from), amountText(manner, { amount: gap.amount, currency: part.currency })),
    ),
  ].filter(Boolean);
  const head = [
    words.account(accountNumber(part.account), part.currency),
    words.types[part.messageType],
    part.isNewAccount ? words.newAccount : '',
  ];
  return (
    <div>
      <Text>{head.filter(Boolean).join(', ')}</Text>
      <Text fw={600}>{counts.filter(Boolean).join(', ')}</Text>
      {told.map((text) => (
        <Text key={text} size="sm">
          {text}
        </Text>
      ))}
    </div>
  );
}
