import { Alert, Button, Group, Text } from '@mantine/core';
import { amountText } from '../../parts/amount.tsx';
import { messageOf } from '../../shell/error-screen.tsx';
import { BANK } from '../../words/bank.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { SHELL } from '../../words/shell.ts';
import type { Line, Said } from './bank-types.ts';
import { OtherMoney } from './other-money.tsx';
import type { LineWork } from './use-bank.ts';

type Props = {
  readonly work: LineWork;
  readonly onSay: (line: Pick<Line, 'line'>, said: Said) => void;
  readonly onUndo: (() => void) | null;
};

/** What the last word did, with its undoing; or why it was not done. */
export function LineStatus({ work, onSay, onUndo }: Props) {
  const words = useWords(BANK);
  const shell = useWords(SHELL);
  const told = useTold(work);
  const failed = work.undo.error ?? work.match.error;
  return (
    <>
      <div role="status">
        {told.length > 0 && (
          <Alert color="teal" variant="light" mb="md">
            <Group justify="space-between">
              <div>
                {told.map((text) => (
                  <Text key={text} size="sm">
                    {text}
                  </Text>
                ))}
              </div>
              {onUndo && (
                <Button size="xs" variant="default" onClick={onUndo} loading={work.undo.isPending}>
                  {words.undo}
                </Button>
              )}
            </Group>
          </Alert>
        )}
      </div>
      {failed && (
        <Alert color="red" variant="outline" role="alert" mb="md">
          {messageOf(failed, shell)}
          <div>
            <OtherMoney work={work} onSay={onSay} />
          </div>
        </Alert>
      )}
    </>
  );
}

function useTold({ match, undo }: LineWork): string[] {
  const words = useWords(BANK);
  const { manner } = useLanguage();
  if (undo.data) {
    const { line, shownByBooks } = undo.data;
    const shown = { amount: shownByBooks, currency: line.amount.currency };
    const isShown = /[1-9]/.test(shownByBooks);
    return [words.done.undone(amountText(manner, line.amount)), isShown ? words.done.shown(amountText(manner, shown)) : ''].filter(Boolean);
  }
  if (!match.data) return [];
  const { line, dropped, others } = match.data;
  const amount = amountText(manner, line.amount);
  const on = [...(line.laid?.on ?? []).map((one) => one.number), line.laid?.onAccount?.debtor.name ?? ''].filter(Boolean);
  const reopened = line.reopened.map((one) => one.number);
  return [
    line.state === 'aside' ? words.done.aside(amount) : words.done.laid(amount, manner.list([...on, ...reopened])),
    others.applied + others.returned > 0 ? words.done.others(others.applied + others.returned) : '',
    dropped > 0 ? words.done.dropped(dropped) : '',
  ].filter(Boolean);
}
