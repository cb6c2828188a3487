import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import type { paths } from '../../client/schema.d.ts';
import { useAct } from '../../parts/act.ts';
import { DayField } from '../../parts/day-field.tsx';
import { usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { REPLIES } from '../../words/replies.ts';
import { RefusedNote } from './refused-note.tsx';
import type { Reply } from './use-replies.ts';

type Told = paths['/api/w/{workspace}/mails/{mail}/answer']['post']['requestBody']['content']['application/json'];
const MEANINGS = ['promise', 'paid', 'dispute', 'time', 'copy', 'wrong-person', 'insolvency', 'answered', 'dead-address', 'seen'] as const;
type Meaning = (typeof MEANINGS)[number];
const DATED = ['promise', 'time', 'insolvency', 'answered'] as const;
type Dated = (typeof DATED)[number];

/** What the message means, as proposed until somebody says otherwise: one key confirms it. */
export function ReplyAnswer({ mail }: { readonly mail: Reply }) {
  const words = useWords(REPLIES);
  const { manner } = useLanguage();
  const { workspace } = usePlace();
  const name = mail.debtor?.name ?? mail.words?.from ?? String(mail.id);
  const first = mail.intents.find((one) => one.code !== 'out-of-office');
  const [meaning, setMeaning] = useState<Meaning>(meaningOf(mail, first?.code));
  const [day, setDay] = useState<Day | null>((first?.day ?? null) as Day | null);
  const [reason, setReason] = useState('');
  const path = { workspace, mail: mail.id };
  const answering = useAct((body: Told) => answered(api.POST('/api/w/{workspace}/mails/{mail}/answer', { params: { path }, body })), {
    quiet: true,
    done: ({ until }) => (until === null ? words.done(name) : words.until(name, manner.day(until as Day))),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    answering.mutate(toldOf(meaning, day, reason));
  };
  const dated = DATED.find((one) => one === meaning);
  return (
    <form onSubmit={submit} aria-label={words.confirmFor(name)}>
      <Stack gap="xs">
        <Group align="flex-end" gap="sm">
          <NativeSelect
            label={words.means}
            value={meaning}
            onChange={(event) => setMeaning(event.currentTarget.value as Meaning)}
            data={MEANINGS.map((one) => ({ value: one, label: words.meanings[one] }))}
          />
          {dated && (
            <DayField
              key={dated}
              side={dated === 'insolvency' ? 'past' : 'to-come'}
              label={words.dayLabels[dated]}
              required={dated !== 'answered'}
              value={day}
              onChange={setDay}
              w={180}
            />
          )}
          {meaning === 'dispute' && (
            <TextInput
              label={words.reason}
              required
              maxLength={500}
              flex="1 1 220px"
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          <Button type="submit" loading={answering.isPending} disabled={missing(meaning, dated, day, reason)}>
            {words.confirm}
          </Button>
        </Group>
        <RefusedNote error={answering.error} />
      </Stack>
    </form>
  );
}

function meaningOf({ kind, failure }: Reply, proposed: string | undefined): Meaning {
  if (kind === 'bounce' && failure === 'dead') return 'dead-address';
  return MEANINGS.find((one) => one === proposed) ?? (kind === 'bounce' || kind === 'complaint' ? 'seen' : 'answered');
}

function missing(meaning: Meaning, dated: Dated | undefined, day: Day | null, reason: string): boolean {
  if (meaning === 'dispute') return reason.trim() === '';
  return dated !== undefined && dated !== 'answered' && day === null;
}

function toldOf(meaning: Meaning, day: Day | null, reason: string): Told {
  if (meaning === 'dispute') return { is: 'dispute', reason };
  if (meaning === 'answered') return { is: 'answered', until: day };
  if (meaning === 'promise') return { is: 'promise', day: day ?? '' };
  if (meaning === 'time') return { is: 'time', until: day ?? '' };
  if (meaning === 'insolvency') return { is: 'insolvency', since: day ?? '' };
  return { is: meaning };
}
