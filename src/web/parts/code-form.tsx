import { Alert, Button, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { answered, api } from '../client/client.ts';
import { useMay, usePlace } from '../shell/place.ts';
import { ELECTRONIC } from '../words/electronic.ts';
import { useWords } from '../words/language.tsx';
import { useAct } from './act.ts';
import { FormDialog } from './form-dialog.tsx';

type Props = { readonly dispatch: number; readonly name: string };

/** Opens the dialog that asks for the code of an electronic registered letter; nothing for those who may not let it leave. */
export function CodeButton({ dispatch, name }: Props) {
  const words = useWords(ELECTRONIC);
  const may = useMay('approve');
  const [asks, setAsks] = useState(false);
  if (!may) return null;
  return (
    <>
      <Button size="compact-sm" variant="default" w="fit-content" aria-label={words.typeCodeOf(name)} onClick={() => setAsks(true)}>
        {words.typeCode}
      </Button>
      {asks && <CodeForm dispatch={dispatch} name={name} onClose={() => setAsks(false)} />}
    </>
  );
}

/** The code is sent with the letter and then forgotten; where it did not leave, why is said and another one can be typed. */
function CodeForm({ dispatch, name, onClose }: Props & { readonly onClose: () => void }) {
  const words = useWords(ELECTRONIC);
  const { workspace } = usePlace();
  const [code, setCode] = useState('');
  const sending = useAct(
    async () => {
      const params = { path: { workspace, dispatch } };
      return answered(api.POST('/api/w/{workspace}/dispatches/{dispatch}/electronic', { params, body: { code } }));
    },
    {
      quiet: true,
      after: ({ outcome }) => {
        setCode('');
        // The line that this was opened from is gone: it is told elsewhere.
        if (outcome === 'retryLater') return;
        const isSent = outcome === 'sent';
        notifications.show({ message: isSent ? words.sent(name) : words.outcomes[outcome], color: isSent ? 'teal' : 'orange' });
        onClose();
      },
    },
  );
  const isDigits = /^\d{6,8}$/.test(code.replace(/\s/g, ''));
  return (
    <FormDialog title={words.codeTitle} doing={sending} action={words.send} incomplete={!isDigits} onClose={onClose}>
      <Text size="sm">{words.codeAbout(name)}</Text>
      <TextInput
        label={words.code}
        description={words.codeHint}
        required
        data-autofocus
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={12}
        maw={220}
        value={code}
        onChange={({ currentTarget }) => setCode(currentTarget.value)}
      />
      {sending.data?.outcome === 'retryLater' && (
        <Alert role="status" variant="outline" color="orange">
          {words.outcomes.retryLater}
        </Alert>
      )}
    </FormDialog>
  );
}
