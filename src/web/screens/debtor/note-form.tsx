import { Checkbox, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import type { Note } from '../../parts/notes-data.ts';
import { usePlace } from '../../shell/place.ts';
import { KEPT } from '../../words/kept.ts';
import { useWords } from '../../words/language.tsx';

type Props = { readonly debtor: number; readonly onClose: () => void };

/** Something that one should know of a debtor. */
export function NoteForm({ debtor, onClose }: Props) {
  const words = useWords(KEPT);
  const [said, setSaid] = useState('');
  const [pinned, setPinned] = useState(false);
  const writing = useWriting(debtor, { said, pinned, kind: 'note' }, words.written, onClose);
  return (
    <FormDialog title={words.writeTitle} doing={writing} incomplete={said.trim() === ''} onClose={onClose}>
      <Said label={words.said} hint={words.saidHint} said={said} onSaid={setSaid} />
      <Checkbox label={words.pin} checked={pinned} onChange={({ currentTarget }) => setPinned(currentTarget.checked)} />
    </FormDialog>
  );
}

const CALLS = ['call-received', 'call-made'] as const;

/** A call that no step had asked for. */
export function CallNoteForm({ debtor, onClose }: Props) {
  const words = useWords(KEPT);
  const [kind, setKind] = useState<(typeof CALLS)[number]>('call-received');
  const [said, setSaid] = useState('');
  const writing = useWriting(debtor, { said, pinned: false, kind }, words.callWritten, onClose);
  return (
    <FormDialog title={words.callTitle} doing={writing} incomplete={said.trim() === ''} onClose={onClose}>
      <Radio.Group label={words.callKind} value={kind} onChange={(next) => setKind(CALLS.find((one) => one === next) ?? kind)}>
        <Stack gap="xs" mt={4}>
          {CALLS.map((one) => (
            <Radio key={one} value={one} label={words.callKinds[one]} />
          ))}
        </Stack>
      </Radio.Group>
      <Text size="sm" role="status">
        {kind === 'call-made' ? words.callRests : ''}
      </Text>
      <Said label={words.callSaid} hint={words.callHint} said={said} onSaid={setSaid} />
    </FormDialog>
  );
}

/** Other words in the place of a note. */
export function CorrectForm({ note, onClose }: { readonly note: Note; readonly onClose: () => void }) {
  const words = useWords(KEPT);
  const { workspace } = usePlace();
  const [said, setSaid] = useState(note.said ?? '');
  const correcting = useAct(
    () => answered(api.POST('/api/w/{workspace}/notes/{note}', { params: { path: { workspace, note: note.id } }, body: { said } })),
    { done: () => words.corrected, quiet: true, after: onClose },
  );
  return (
    <FormDialog title={words.correctTitle} doing={correcting} incomplete={said.trim() === '' || said === note.said} onClose={onClose}>
      <Said label={words.said} hint={words.saidHint} said={said} onSaid={setSaid} />
    </FormDialog>
  );
}

type NewNote = { readonly said: string; readonly pinned: boolean; readonly kind: Note['kind'] };

function useWriting(debtor: number, body: NewNote, done: string, onClose: () => void) {
  const { workspace } = usePlace();
  return useAct(() => answered(api.POST('/api/w/{workspace}/debtors/{debtor}/notes', { params: { path: { workspace, debtor } }, body })), {
    done: () => done,
    quiet: true,
    after: onClose,
  });
}

type SaidProps = { readonly label: string; readonly hint: string; readonly said: string; readonly onSaid: (said: string) => void };

function Said({ label, hint, said, onSaid }: SaidProps) {
  return (
    <Textarea
      label={label}
      description={hint}
      required
      data-autofocus
      autosize
      minRows={3}
      maxRows={12}
      maxLength={2_000}
      value={said}
      onChange={({ currentTarget }) => onSaid(currentTarget.value)}
    />
  );
}
