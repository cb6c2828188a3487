import { Alert, Button, Text, TextInput } from '@mantine/core';
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
    { quiet: true, after: () => setCode('') },
  );
  const outcome = sending.data?.outcome ?? null;
  const isDigits = /^\d{6,8}$/.test(code.replace(/\s/g, ''));
  const isOver = outcome !== null && outcome !== 'retryLater';
  return (
    <FormDialog title={words.codeTitle} doing={sending} action={words.send} incomplete={!isDigits || isOver} onClose={onClose}>
      <Text size="sm">{words.codeAbout(name)}</Text>
      <TextInput
        label={words.code}
        description={words.codeHint}
        required={!isOver}
        disabled={isOver}
        data-autofocus
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={12}
        maw={220}
        value={code}
        onChange={({ currentTarget }) => setCode(currentTarget.value)}
      />
      {outcome !== null && (
        <Alert role="status" variant="outline" color={outcome === 'sent' ? 'teal' : 'orange'}>
          {outcome === 'sent' ? words.sent(name) : words.outcomes[outcome]}
        </Alert>
      )}
    </FormDialog>
  );
}
