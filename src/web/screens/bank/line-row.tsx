import { Badge, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import type { Day } from '../../../core/base/day.ts';
import { Amount } from '../../parts/amount.tsx';
import { BANK } from '../../words/bank.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import classes from './bank.module.css';
import type { Line } from './bank-types.ts';

type Props = { readonly line: Line; readonly isCurrent: boolean; readonly onChoose: () => void };

/** A line in short: day, amount, who, what was written, and what it may be for. */
export function LineRow({ line, isCurrent, onChoose }: Props) {
  const words = useWords(BANK);
  const { manner } = useLanguage();
  const text = line.remittance ?? line.label;
  return (
    <UnstyledButton
      className={classes['row']}
      data-line={line.line}
      data-current={isCurrent || undefined}
      aria-current={isCurrent}
      onClick={onChoose}
      onFocus={onChoose}
    >
      <Stack gap={2}>
        <Group justify="space-between" wrap="nowrap" gap="xs">
          <Text fw={600} truncate>
            {line.payer ?? text ?? words.unnamed}
          </Text>
          <Text fw={700}>
            <Amount of={line.amount} />
          </Text>
        </Group>
        {line.payer !== null && text !== null && (
          <Text size="sm" truncate>
            {text}
          </Text>
        )}
        <Group gap="xs">
          <Text size="sm">{manner.day(line.day as Day)}</Text>
          <State line={line} />
        </Group>
      </Stack>
    </UnstyledButton>
  );
}

function State({ line }: { readonly line: Line }) {
  const words = useWords(BANK);
  const isOut = line.amount.amount.startsWith('-');
  return (
    <>
      {isOut && line.state !== 'not-ours' && (
        <Badge color="red.9" variant="filled">
          {words.returned}
        </Badge>
      )}
      {line.suggestions.length > 0 && <Badge variant="light">{words.suggestionsCount(line.suggestions.length)}</Badge>}
      {line.state === 'waiting' && (
        <Badge color="gray" variant="outline">
          {words.noSuggestion}
        </Badge>
      )}
    </>
  );
}
