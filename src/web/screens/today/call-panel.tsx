import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { useState } from 'react';
import { capital } from '../../../words/capital.ts';
import { guideOfStep } from '../../../words/guides/guide-of.ts';
import { stepName } from '../../../words/terms.ts';
import { GuideLink } from '../../parts/guide-link.tsx';
import { PinnedNotes } from '../../parts/pinned-notes.tsx';
import { sumsText } from '../../parts/sums.ts';
import { telephoneLink } from '../../parts/telephone.ts';
import { WorkPlace } from '../../parts/work-place.tsx';
import { useMay } from '../../shell/place.ts';
import { CALLS } from '../../words/calls.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { TODAY } from '../../words/today.ts';
import { TODAY_PEOPLE } from '../../words/today-people.ts';
import { CallForm } from './call-form.tsx';
import { isDetailed, NOTHING_SAID, OUTCOMES, type Outcome, useCalling } from './call-said.ts';
import { CaseFacts } from './case-facts.tsx';
import { DebtorTitle } from './debtor-title.tsx';
import { MessagePreview } from './message-preview.tsx';
import { NoPhone } from './no-phone.tsx';
import type { CallTask } from './task.ts';
import { TaskRow } from './task-row.tsx';

/** Whom to call, with the script and the facts before one's eyes; the outcome is one key away. */
export function CallPanel({ calls }: { readonly calls: readonly CallTask[] }) {
  const [words, people] = [useWords(TODAY), useWords(TODAY_PEOPLE)];
  const may = useMay('work');
  const calling = useCalling();
  const [asked, setAsked] = useState<{ readonly id: number; readonly outcome: Outcome } | null>(null);
  const known = new Map(calls.map((one) => [one.id, one]));
  const press = (key: string, row: number) => {
    const [outcome, call] = [OUTCOMES[Number(key) - 1], known.get(row)];
    if (!outcome || !call || !may || call.overtaken) return false;
    if (isDetailed(outcome) || call.notNow !== null) setAsked({ id: row, outcome });
    else if (!calling.isPending) calling.mutate({ call, outcome, said: NOTHING_SAID });
    return true;
  };
  return (
    <WorkPlace
      label={words.kinds.call}
      rows={calls.map((one) => ({
        key: one.id,
        label: one.debtor.name,
        content: (
          <TaskRow
            task={one}
            channels={['call']}
            withStep={one.step !== 'call'}
            note={one.debtor.phone === null ? people.noPhoneShort : one.rank}
          />
        ),
      }))}
      onKey={press}
      detailLabel={words.kinds.call}
      detail={(key) => {
        const call = known.get(key);
        if (!call) return null;
        const wanted = asked?.id === key && isDetailed(asked.outcome) ? asked.outcome : null;
        return <Call key={`${key} ${wanted}`} call={call} wanted={wanted} may={may} />;
      }}
    />
  );
}

function Call({ call, wanted, may }: { readonly call: CallTask; readonly wanted: Outcome | null; readonly may: boolean }) {
  const people = useWords(TODAY_PEOPLE);
  const { manner, language } = useLanguage();
  const { phone } = call.debtor;
  const words = useWords(CALLS);
  const link = phone === null ? null : telephoneLink(phone);
  return (
    <Stack>
      <Group justify="space-between" align="flex-start">
        <Stack gap={2}>
          <DebtorTitle debtor={call.debtor} />
          <Text>
            {capital(stepName(call.step, language))} · <strong>{sumsText(manner, call.totals)}</strong>
          </Text>
        </Stack>
        {phone !== null && link !== null && !call.overtaken && call.notNow === null && (
          <Button component="a" href={link} leftSection={<IconPhone size={18} aria-hidden />}>
            {people.callNow(phone)}
          </Button>
        )}
      </Group>
      <PinnedNotes debtor={call.debtor.id} />
      {phone === null && !call.overtaken && <NoPhone debtor={call.debtor} may={may} />}
      <Text size="sm">{call.rank}</Text>
      {call.hours !== null && <Text size="sm">{words.hours(call.hours)}</Text>}
      {call.notNow !== null && !call.overtaken && (
        <Alert color="orange" variant="outline" role="status" title={words.notNow}>
          {call.notNow}
        </Alert>
      )}
      {call.overtaken ? (
        <Alert color="orange" variant="outline" role="status" title={people.doNotCall}>
          {people.doNotCallWhy}
        </Alert>
      ) : (
        may && <CallForm call={call} wanted={wanted} />
      )}
      <CaseFacts dispatch={call.id} />
      <Group justify="space-between">
        <Title order={3}>{people.script}</Title>
        <GuideLink guide={guideOfStep(call.step)} about={stepName(call.step, language)} />
      </Group>
      <MessagePreview dispatch={call.id} debtor={call.debtor} />
    </Stack>
  );
}
