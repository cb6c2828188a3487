import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { DayField } from '../../parts/day-field.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { ELECTRONIC } from '../../words/electronic.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { DebtorCard } from './debtor-data.ts';

type Props = { readonly card: DebtorCard };

/** Whether the debtor agreed to electronic registered letters; nothing where the company sends none and nobody agreed. */
export function ElectronicFacts({ card }: Props) {
  const words = useWords(ELECTRONIC);
  const { manner } = useLanguage();
  const { workspace } = usePlace();
  const mayWork = useMay('work');
  const [edits, setEdits] = useState(false);
  const path = { workspace, debtor: card.id };
  const { data } = useQuery({
    queryKey: [workspace, 'debtor', card.id, 'electronic'],
    queryFn: () => answered(api.GET('/api/w/{workspace}/debtors/{debtor}/electronic', { params: { path } })),
  });
  const withdrawing = useAct(
    () => answered(api.POST('/api/w/{workspace}/debtors/{debtor}/electronic', { params: { path }, body: { givenOn: null } })),
    { done: () => words.withdrawn },
  );
  if (!data || (!data.offered && data.givenOn === null)) return null;
  const { givenOn } = data;
  return (
    <>
      <dt>{words.agreement}</dt>
      <dd>
        {givenOn === null ? words.notAgreed : words.agreed(manner.day(givenOn as Day))}
        {mayWork && card.name !== null && (
          <Group gap="xs" mt={4}>
            <Button size="compact-xs" variant="default" onClick={() => setEdits(true)}>
              {givenOn === null ? words.record : words.change}
            </Button>
            {givenOn !== null && (
              <Button size="compact-xs" variant="default" loading={withdrawing.isPending} onClick={() => withdrawing.mutate()}>
                {words.takeBack}
              </Button>
            )}
          </Group>
        )}
        {edits && <AgreementForm card={card} givenOn={givenOn as Day | null} onClose={() => setEdits(false)} />}
      </dd>
    </>
  );
}

function AgreementForm({ card, givenOn, onClose }: Props & { readonly givenOn: Day | null; readonly onClose: () => void }) {
  const words = useWords(ELECTRONIC);
  const { workspace } = usePlace();
  const [on, setOn] = useState<Day | null>(givenOn);
  const agreeing = useAct(
    () =>
      answered(
        api.POST('/api/w/{workspace}/debtors/{debtor}/electronic', {
          params: { path: { workspace, debtor: card.id } },
          body: { givenOn: on },
        }),
      ),
    { done: () => words.recorded, quiet: true, after: onClose },
  );
  return (
    <FormDialog title={words.agreementTitle} doing={agreeing} incomplete={on === null} onClose={onClose}>
      <Text size="sm">{words.agreementAbout}</Text>
      {card.kind !== 'business' && <Text size="sm">{words.consumer}</Text>}
      <DayField side="past" label={words.givenOn} required data-autofocus value={on} onChange={setOn} maw={220} />
    </FormDialog>
  );
}
