import { Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Day } from '../../../core/base/day.ts';
import { capital } from '../../../words/capital.ts';
import { NOTE_KIND_WORDS } from '../../../words/kept-terms.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { Confirmed } from '../../parts/confirmed.tsx';
import { type Note, useNotes } from '../../parts/notes-data.ts';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { Failure } from '../../shell/error-screen.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { KEPT } from '../../words/kept.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { OnAsk } from './asked-dialog.tsx';
import type { DebtorCard } from './debtor-data.ts';
import { CorrectForm } from './note-form.tsx';

/** What was written down about this debtor, the newest first. */
export function NotesCard({ card, onAsk }: { readonly card: DebtorCard; readonly onAsk: OnAsk }) {
  const words = useWords(KEPT);
  const mayWork = useMay('work') && card.name !== null;
  const notes = useNotes(card.id);
  const shown = notes.data?.pages.flatMap((page) => page.notes) ?? [];
  return (
    <Card withBorder component="section" aria-label={words.notes}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2}>{words.notes}</Title>
          {mayWork && (
            <Button size="xs" variant="default" onClick={() => onAsk('note')}>
              {words.write}
            </Button>
          )}
        </Group>
        {notes.error && <Failure error={notes.error} retry={() => void notes.refetch()} />}
        {notes.data && shown.length === 0 && <Text>{words.noNotes}</Text>}
        {shown.map((note) => (
          <OneNote key={note.id} note={note} mayWork={mayWork} />
        ))}
        {notes.hasNextPage && (
          <Button
            variant="default"
            style={{ alignSelf: 'flex-start' }}
            loading={notes.isFetchingNextPage}
            onClick={() => void notes.fetchNextPage()}
          >
            {words.older}
          </Button>
        )}
      </Stack>
    </Card>
  );
}

function OneNote({ note, mayWork }: { readonly note: Note; readonly mayWork: boolean }) {
  const words = useWords(KEPT);
  const { manner, language } = useLanguage();
  const told = [
    ...(note.kind === 'note' ? [] : [capital(NOTE_KIND_WORDS[note.kind][language])]),
    words.by(manner.day(note.on as Day), note.author),
    ...(note.corrected ? [words.wasCorrected] : []),
  ];
  return (
    <Stack gap={4}>
      <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{note.said ?? words.erased}</Text>
      <Group gap="xs">
        <Text size="sm" c="dimmed">
          {told.join(' · ')}
        </Text>
        {note.pinned && (
          <Badge variant="outline" color="gray" tt="none">
            {words.pinned}
          </Badge>
        )}
      </Group>
      {mayWork && note.said !== null && <Acts note={note} start={startOf(note.said)} />}
    </Stack>
  );
}

/** By what a note is told from the others, for who hears its buttons alone. */
function startOf(said: string): string {
  const line = said.split('\n')[0] ?? '';
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}

function Acts({ note, start }: { readonly note: Note; readonly start: string }) {
  const words = useWords(KEPT);
  const { workspace } = usePlace();
  const [corrects, setCorrects] = useState(false);
  const path = { params: { path: { workspace, note: note.id } } };
  const pinning = useAct(() => answered(api.POST('/api/w/{workspace}/notes/{note}/pin', { ...path, body: { pinned: !note.pinned } })), {
    quiet: true,
  });
  const removing = useAct(() => answered(api.POST('/api/w/{workspace}/notes/{note}/removal', path)), {
    done: () => words.removed,
    quiet: true,
  });
  return (
    <>
      <Group gap={4}>
        <Button size="compact-sm" variant="subtle" aria-label={words.correctOf(start)} onClick={() => setCorrects(true)}>
          {words.correct}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={note.pinned ? words.letOf(start) : words.keepOf(start)}
          loading={pinning.isPending}
          onClick={() => pinning.mutate()}
        >
          {note.pinned ? words.let : words.keep}
        </Button>
        <Confirmed
          size="compact-sm"
          variant="subtle"
          label={words.remove}
          ariaLabel={words.removeOf(start)}
          title={words.removeTitle}
          text={words.removeText}
          action={words.removeNow}
          doing={removing}
        />
      </Group>
      <RefusedAlert error={pinning.error} />
      {corrects && <CorrectForm note={note} onClose={() => setCorrects(false)} />}
    </>
  );
}
