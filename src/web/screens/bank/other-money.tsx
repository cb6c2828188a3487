import { Button } from '@mantine/core';
import { Refused } from '../../client/client.ts';
import { CHOOSING } from '../../words/bank-choosing.ts';
import { useWords } from '../../words/language.tsx';
import type { Line, Said } from './bank-types.ts';
import type { LineWork } from './use-bank.ts';

type Props = { readonly work: LineWork; readonly onSay: (line: Pick<Line, 'line'>, said: Said) => void };

/** Refused because the books seem to show the same money: whoever knows that it is other money says so. */
export function OtherMoney({ work: { match }, onSay }: Props) {
  const words = useWords(CHOOSING);
  const { error, variables } = match;
  if (!(error instanceof Refused) || error.code !== 'line-in-books-perhaps' || variables === undefined) return null;
  const { line, said } = variables;
  if (said.is === 'aside') return null;
  return (
    <Button mt="sm" variant="default" onClick={() => onSay({ line }, { ...said, confirmed: true })}>
      {words.otherMoney}
    </Button>
  );
}
