import { Button, Group, Kbd, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { DayField } from '../../parts/day-field.tsx';
import { usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { REPLIES } from '../../words/replies.ts';
import { RefusedNote } from './refused-note.tsx';
import { isWhichAsked, ReplyContested } from './reply-contested.tsx';
import {
  DATED,
  isMissing,
  MEANINGS,
  type Meaning,
  type Proposal,
  proposalsOf,
  reasonIn,
  type Told,
  toldAtOnce,
  toldOf,
} from './reply-meaning.ts';
import type { Reply } from './use-replies.ts';

type Saying = { readonly mail: Reply; readonly told: Told };

export function useAnswering(quiet = false) {
  const words = useWords(REPLIES);
  const { manner } = useLanguage();
  const { workspace } = usePlace();
  return useAct(
    ({ mail, told }: Saying) =>
      answered(api.POST('/api/w/{workspace}/mails/{mail}/answer', { params: { path: { workspace, mail: mail.id } }, body: told })),
    {
      quiet,
      done: ({ until }, { mail }) => {
        const name = mail.debtor?.name ?? mail.words?.from ?? String(mail.id);
        return until === null ? words.done(name) : words.until(name, manner.day(until as Day));
      },
    },
  );
}

type Props = { readonly mail: Reply; readonly wanted: Proposal | null };

/** What the message means: a proposal confirmed by its key or button, or what a person says instead. */
export function ReplyAnswer({ mail, wanted }: Props) {
  const words = useWords(REPLIES);
  const proposals = proposalsOf(mail);
  const answering = useAnswering(true);
  const [asked, setAsked] = useState<Proposal | null>(wanted);
  const choose = (proposal: Proposal) => {
    const told = toldAtOnce(proposal);
    if (told === null) setAsked(proposal);
    else answering.mutate({ mail, told });
  };
  const first = asked ?? proposals[0] ?? null;
  return (
    <Stack gap="sm">
      {proposals.length > 0 && <Proposed proposals={proposals} busy={answering.isPending} onChoose={choose} />}
      <Otherwise key={`${first?.meaning}`} mail={mail} first={first} isAsked={asked !== null} answering={answering} />
      <RefusedNote error={answering.error} />
      {proposals.length > 0 && (
        <Text size="sm" c="dimmed" visibleFrom="md">
          {words.keysHint}
        </Text>
      )}
    </Stack>
  );
}

type ProposedProps = { readonly proposals: readonly Proposal[]; readonly busy: boolean; readonly onChoose: (one: Proposal) => void };

function Proposed({ proposals, busy, onChoose }: ProposedProps) {
  const words = useWords(REPLIES);
  const { manner } = useLanguage();
  return (
    <Stack gap={6}>
      <Text fw={600}>{words.proposed}</Text>
      {proposals.map((one, at) => (
        <Group key={one.meaning} gap="xs" wrap="wrap">
          <Button
            size="xs"
            variant="default"
            disabled={busy}
            onClick={() => onChoose(one)}
            rightSection={
              <Kbd size="xs" visibleFrom="md">
                {at + 1}
              </Kbd>
            }
          >
            {one.day === null ? words.meanings[one.meaning] : words.onDay(words.meanings[one.meaning], manner.day(one.day))}
          </Button>
          {one.words !== null && <Text size="sm">{words.quoted(one.words)}</Text>}
        </Group>
      ))}
    </Stack>
  );
}

type OtherwiseProps = {
  readonly mail: Reply;
  readonly first: Proposal | null;
  /** Asked for by a key: the field that is missing has the focus. */
  readonly isAsked: boolean;
  readonly answering: ReturnType<typeof useAnswering>;
};

function Otherwise({ mail, first, isAsked, answering }: OtherwiseProps) {
  const words = useWords(REPLIES);
  const name = mail.debtor?.name ?? mail.words?.from ?? String(mail.id);
  const [meaning, setMeaning] = useState<Meaning>(first?.meaning ?? 'answered');
  const [day, setDay] = useState<Day | null>(first?.day ?? null);
  const [reason, setReason] = useState(reasonIn(mail));
  const [contested, setContested] = useState<readonly number[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    answering.mutate({ mail, told: toldOf(meaning, day, reason, contested) });
  };
  const dated = DATED.find((one) => one === meaning);
  return (
    <form onSubmit={submit} aria-label={words.confirmFor(name)}>
      <Group align="flex-end" gap="sm">
        <NativeSelect
          label={proposalsOf(mail).length > 0 ? words.otherwise : words.means}
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
            autoFocus={isAsked}
            value={day}
            onChange={setDay}
            w={180}
          />
        )}
        {meaning === 'dispute' && (
          <TextInput
            label={words.reason}
            description={reason !== '' && reason === reasonIn(mail) ? words.reasonProposed : null}
            required
            autoFocus={isAsked}
            maxLength={500}
            flex="1 1 220px"
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        {meaning === 'dispute' && mail.debtor && (contested.length > 0 || isWhichAsked(answering.error)) && (
          <ReplyContested debtor={mail.debtor.id} value={contested} onChange={setContested} />
        )}
        <Button type="submit" loading={answering.isPending} disabled={isMissing(meaning, day, reason)}>
          {words.confirm}
        </Button>
      </Group>
    </form>
  );
}
