import { Checkbox, Table, Text, TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { readTracking } from '../../../core/letter/tracking-number.ts';
import { capital } from '../../../words/capital.ts';
import { CHANNELS, stepName } from '../../../words/terms.ts';
import { sumsText } from '../../parts/sums.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { TODAY_PEOPLE } from '../../words/today-people.ts';
import type { Checked } from './task.ts';
import { trackingFault } from './tracking-fault.ts';

export type PostLettersProps = {
  /** In the order in which they lie in the pile. */
  readonly letters: readonly Checked[];
  readonly isPosted: (letter: Checked) => boolean;
  readonly onFlip: ((id: number) => void) | null;
  /** Tracking numbers as they were typed or scanned. */
  readonly typed: ReadonlyMap<number, string>;
  readonly onType: (id: number, text: string) => void;
};

/** The letters of a batch, numbered as on its posting list. */
export function PostLetters({ letters, isPosted, onFlip, typed, onType }: PostLettersProps) {
  const people = useWords(TODAY_PEOPLE);
  const { manner, language } = useLanguage();
  const isTracked = onFlip !== null && letters.some((one) => one.channel === 'registered-letter');
  return (
    <Table.ScrollContainer minWidth={isTracked ? 860 : 620} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            {onFlip && <Table.Th w={80}>{people.postedColumn}</Table.Th>}
            <Table.Th w={48}>{people.place}</Table.Th>
            <Table.Th>{people.client}</Table.Th>
            <Table.Th>{people.step}</Table.Th>
            {isTracked && <Table.Th w={240}>{people.tracking}</Table.Th>}
            <Table.Th className="money">{people.sum}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {letters.map((one) => (
            <Table.Tr key={one.id}>
              {onFlip && (
                <Table.Td>
                  <Checkbox aria-label={people.posted(one.debtor.name)} checked={isPosted(one)} onChange={() => onFlip(one.id)} />
                </Table.Td>
              )}
              <Table.Td>{one.place}</Table.Td>
              <Table.Td>
                {one.debtor.name}
                <Text size="sm" c="dimmed">
                  {one.reference}
                </Text>
              </Table.Td>
              <Table.Td>{`${capital(stepName(one.step, language))} · ${CHANNELS[one.channel]?.[language] ?? one.channel}`}</Table.Td>
              {isTracked && (
                <Table.Td>
                  {one.channel === 'registered-letter' && isPosted(one) && (
                    <Tracking letter={one} among={letters.filter(isPosted)} typed={typed} onType={onType} />
                  )}
                </Table.Td>
              )}
              <Table.Td className="money">{sumsText(manner, one.totals)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

type TrackingProps = Pick<PostLettersProps, 'typed' | 'onType'> & { readonly letter: Checked; readonly among: readonly Checked[] };

/** Typed, or scanned: a scanner ends with Enter, which leads to the next letter. */
function Tracking({ letter, among, typed, onType }: TrackingProps) {
  const people = useWords(TODAY_PEOPLE);
  const text = typed.get(letter.id) ?? '';
  const fault = trackingFault(letter.id, among, typed);
  const doubt = readTracking(text)?.doubt ?? null;
  return (
    <TextInput
      data-tracking
      aria-label={people.trackingOf(letter.debtor.name)}
      placeholder="2C 123 456 7890 1"
      autoComplete="off"
      spellCheck={false}
      maxLength={40}
      value={text}
      error={fault === null ? null : people.trackingFaults[fault]}
      description={fault === null && doubt !== null ? people.trackingDoubts[doubt] : undefined}
      inputWrapperOrder={['input', 'description', 'error']}
      onChange={(event) => onType(letter.id, event.currentTarget.value)}
      onKeyDown={toNext}
    />
  );
}

function toNext(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  const all = [...document.querySelectorAll<HTMLInputElement>('input[data-tracking]')];
  const next = all[all.indexOf(event.currentTarget) + 1];
  next?.focus();
  next?.select();
}
