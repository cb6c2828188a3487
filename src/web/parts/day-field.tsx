import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import type { Day } from '../../core/base/day.ts';
import { DAY_FIELD } from '../words/day-field.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { typedDay } from './typed-day.ts';

type Props = Omit<TextInputProps, 'value' | 'onChange'> & {
  readonly value: Day | null;
  /** `null` for nothing, or for what is no day. */
  readonly onChange: (day: Day | null) => void;
};

/** A day that is typed: 3/2/26 means 3 February 2026. What is no day is explained once the field is left. */
export function DayField({ value, onChange, error, ...rest }: Props) {
  const words = useWords(DAY_FIELD);
  const { manner } = useLanguage();
  const [text, setText] = useState(value === null ? '' : manner.day(value));
  const [left, setLeft] = useState(false);
  const known = typedDay(text);
  const wrong = left && text.trim() !== '' && known === null;
  return (
    <TextInput
      {...rest}
      inputMode="numeric"
      placeholder={words.placeholder}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        setLeft(false);
        onChange(typedDay(event.currentTarget.value));
      }}
      onBlur={() => {
        setLeft(true);
        if (known !== null) setText(manner.day(known));
      }}
      error={wrong ? words.wrong : error}
    />
  );
}
