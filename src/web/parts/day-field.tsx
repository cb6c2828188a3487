import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import type { Day } from '../../core/base/day.ts';
import { useToday } from '../shell/place.ts';
import { DAY_FIELD } from '../words/day-field.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { dayWithin, typedDay } from './typed-day.ts';

type Props = Omit<TextInputProps, 'value' | 'onChange'> & {
  readonly value: Day | null;
  /** `null` for nothing, for what is no day, and for a day on the wrong side of today. */
  readonly onChange: (day: Day | null) => void;
  /** What is still to come, or what has been: today is both. */
  readonly side?: 'to-come' | 'past';
};

/**
 * A day that is typed: 3/2/26 means 3 February 2026. What is no day is explained once the field is left; a day on the wrong side of today
 * as soon as its year is whole.
 */
export function DayField({ value, onChange, error, side, ...rest }: Props) {
  const words = useWords(DAY_FIELD);
  const { manner } = useLanguage();
  const today = useToday();
  const [text, setText] = useState(value === null ? '' : manner.day(value));
  const [left, setLeft] = useState(false);
  const known = typedDay(text);
  const isNone = text.trim() !== '' && known === null;
  const outside = known === null ? null : dayWithin(known, side, today);
  const told = outside === null || today === undefined ? null : words[outside](manner.day(today));
  const fault = isNone ? words.wrong : told;
  return (
    <TextInput
      {...rest}
      // A form with a day that is none is not sent: its empty value would mean something else.
      ref={(input) => input?.setCustomValidity(fault ?? '')}
      inputMode="numeric"
      placeholder={words.placeholder}
      value={text}
      onChange={(event) => {
        const next = typedDay(event.currentTarget.value);
        setText(event.currentTarget.value);
        setLeft(false);
        onChange(next !== null && dayWithin(next, side, today) === null ? next : null);
      }}
      onBlur={() => {
        setLeft(true);
        if (known !== null) setText(manner.day(known));
      }}
      error={fault !== null && (left || (told !== null && /\d{4}/.test(text))) ? fault : error}
    />
  );
}
