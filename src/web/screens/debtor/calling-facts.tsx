import { Anchor, Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { Day } from '../../../core/base/day.ts';
import type { Hour } from '../../../core/case/call.ts';
import { callHours } from '../../../core/dunning/call-hours.ts';
import { hourText } from '../../../words/calls.ts';
import { telephoneLink } from '../../parts/telephone.ts';
import { useMay } from '../../shell/place.ts';
import { CALLS } from '../../words/calls.ts';
import { DEBTOR } from '../../words/debtor.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { CallingForm } from './calling-form.tsx';
import type { DebtorCard } from './debtor-data.ts';

/** The telephone of a debtor, and when it may be used. */
export function CallingFacts({ card }: { readonly card: DebtorCard }) {
  const [words, debtor] = [useWords(CALLS), useWords(DEBTOR)];
  const { manner } = useLanguage();
  const mayWork = useMay('work');
  const [edits, setEdits] = useState(false);
  const link = card.phone === null ? null : telephoneLink(card.phone);
  return (
    <>
      <dt>{debtor.phone}</dt>
      <dd>
        {card.phone && link !== null && !card.calling.never ? (
          <Anchor inherit href={link}>
            {card.phone}
          </Anchor>
        ) : (
          (card.phone ?? debtor.absent)
        )}
        {card.calling.wrongSince !== null && <Text size="sm">{words.wrongNumber(manner.day(card.calling.wrongSince as Day))}</Text>}
      </dd>
      <dt>{words.calls}</dt>
      <dd>
        <HoursText calling={card.calling} />{' '}
        {mayWork && card.name !== null && (
          <Button size="compact-xs" variant="default" onClick={() => setEdits(true)}>
            {words.editHours}
          </Button>
        )}
        {edits && <CallingForm card={card} onClose={() => setEdits(false)} />}
      </dd>
    </>
  );
}

function HoursText({ calling }: { readonly calling: DebtorCard['calling'] }) {
  const words = useWords(CALLS);
  const { language } = useLanguage();
  if (calling.never) return words.never;
  if (calling.from === null && calling.until === null) return words.anyHour;
  const asked = { ...(calling.from ? { from: calling.from as Hour } : {}), ...(calling.until ? { until: calling.until as Hour } : {}) };
  const { from, until } = callHours(asked);
  return words.between(hourText(from, language), hourText(until, language));
}
