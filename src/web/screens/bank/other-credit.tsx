import { Checkbox } from '@mantine/core';
import { Refused } from '../../client/client.ts';
import { CHOOSING } from '../../words/bank-choosing.ts';
import { useWords } from '../../words/language.tsx';

type Props = { readonly error: unknown; readonly confirmed: boolean; readonly onConfirmed: (is: boolean) => void };

/** Refused because a line of the bank seems to be the same money: asked for only then. */
export function OtherCredit({ error, confirmed, onConfirmed }: Props) {
  const words = useWords(CHOOSING);
  if (!confirmed && !(error instanceof Refused && error.code === 'credit-at-bank-perhaps')) return null;
  return <Checkbox label={words.otherCredit} checked={confirmed} onChange={({ currentTarget }) => onConfirmed(currentTarget.checked)} />;
}
