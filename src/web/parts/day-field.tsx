import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Day } from '../../core/base/day.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { PARTS } from '../words/parts.ts';
import { dayTyped } from './day-typed.ts';

type Props = {
  readonly label: string;
  readonly description?: string;
  readonly today: Day;
  readonly value: Day | null;
  /** Called with `null` while what is typed is no day, or nothing. */
  readonly onChange: (day: Day | null) => void;
  readonly required?: boolean;
  readonly maw?: number;
};

/** A day, typed as people write it; what is no day is said as soon as the field is left. */
export function DayField({ label, description, today, value, onChange, required = false, maw = 220 }: Props) {
  const words = useWords(PARTS);
  const { manner } = useLanguage();
  const [text, setText] = useState(value === null ? '' : manner.day(value));
  const [left, setLeft] = useState(false);
  const isWrong = text.trim() !== '' && dayTyped(text, today) === null;
  const leave = () => {
    setLeft(true);
    const day = dayTyped(text, today);
    if (day !== null) setText(manner.day(day));
  };
  return (
    <TextInput
      label={label}
      description={description}
      placeholder={words.dayPlaceholder}
      inputMode="numeric"
      autoComplete="off"
      required={required}
      maw={maw}
      value={text}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        setLeft(false);
        onChange(dayTyped(currentTarget.value, today));
      }}
      onBlur={leave}
      error={left && isWrong ? words.noDay : null}
    />
  );
}
