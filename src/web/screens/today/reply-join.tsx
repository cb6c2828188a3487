import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { DebtorChoice } from '../../parts/debtor-choice.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { usePlace } from '../../shell/place.ts';
import { useWords } from '../../words/language.tsx';
import { REPLIES } from '../../words/replies.ts';
import type { Reply } from './use-replies.ts';

/** Whose mail it is, where nothing in it says so for certain. */
export function ReplyJoin({ mail }: { readonly mail: Reply }) {
  const words = useWords(REPLIES);
  const { workspace } = usePlace();
  const [isOpen, setOpen] = useState(false);
  const [debtor, setDebtor] = useState<number | null>(null);
  const joining = useAct(
    () =>
      answered(
        api.POST('/api/w/{workspace}/mails/{mail}/join', {
          params: { path: { workspace, mail: mail.id } },
          body: { debtor: debtor ?? 0 },
        }),
      ),
    { quiet: true, done: () => words.joined, after: () => setOpen(false) },
  );
  return (
    <Group>
      <Button onClick={() => setOpen(true)} aria-label={words.joinFor(mail.words?.from ?? String(mail.id))}>
        {words.join}
      </Button>
      {isOpen && (
        <FormDialog title={words.join} action={words.join} doing={joining} incomplete={debtor === null} onClose={() => setOpen(false)}>
          <Text>{words.joinAbout}</Text>
          <DebtorChoice value={debtor} onChange={setDebtor} />
        </FormDialog>
      )}
    </Group>
  );
}
