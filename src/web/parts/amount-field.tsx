import { TextInput } from '@mantine/core';
import { useWords } from '../words/language.tsx';
import { SHELL } from '../words/shell.ts';
import { typedAmount } from './typed-amount.ts';

type Props = {
  readonly label: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** Something is typed that is no amount: nothing is to be asked for with it. */
export function isNoAmount(typed: string): boolean {
  return typed.trim() !== '' && typedAmount(typed) === null;
}

/** A sum of money as people type it. */
export function AmountField({ label, description, required = false, value, onChange }: Props) {
  const words = useWords(SHELL);
  return (
    <TextInput
      label={label}
      description={description}
      required={required}
      inputMode="decimal"
      maxLength={40}
      maw={320}
      value={value}
      error={isNoAmount(value) ? words.amountWrong : null}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
