import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Day } from '../../../core/base/day.ts';
import { capital } from '../../../words/capital.ts';
import { useMay } from '../../shell/place.ts';
import { INSOLVENCY } from '../../words/insolvency.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { DebtorCard } from './debtor-data.ts';
import { InsolvencyCorrection, InsolvencyForm } from './insolvency-form.tsx';

/** What a court has opened, until when the claim is to be declared, and how to say more of it. */
export function InsolvencyNote({ card }: { readonly card: DebtorCard }) {
  const told = useWords(INSOLVENCY);
  const { manner } = useLanguage();
  const mayWork = useMay('work');
  const [asks, setAsks] = useState<'more' | 'wrong' | null>(null);
  const { insolvency } = card;
  if (!insolvency) return null;
  const day = (text: string) => manner.day(text as Day);
  const name = capital(insolvency.name);
  return (
    <Alert color="red" variant="outline" role="status" title={told.title}>
      <Stack gap="xs" align="flex-start">
        <Text>{told.opened(name, day(insolvency.since))}</Text>
        <Text fw={600}>
          {insolvency.declaredOn !== null
            ? told.declared(day(insolvency.declaredOn))
            : insolvency.declareBy === null
              ? told.unpublished
              : told.declareBy(day(insolvency.declareBy))}
        </Text>
        {insolvency.declaredOn === null && insolvency.perhapsUntil !== null && <Text>{told.perhaps(day(insolvency.perhapsUntil))}</Text>}
        {mayWork && (
          <Group gap="xs">
            <Button size="xs" variant="default" onClick={() => setAsks('more')}>
              {told.complete}
            </Button>
            <Button size="xs" variant="default" onClick={() => setAsks('wrong')}>
              {told.wrong}
            </Button>
          </Group>
        )}
      </Stack>
      {asks === 'more' && <InsolvencyForm card={card} onClose={() => setAsks(null)} />}
      {asks === 'wrong' && <InsolvencyCorrection card={card} onClose={() => setAsks(null)} />}
    </Alert>
  );
}
