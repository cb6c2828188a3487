import { Button, CopyButton, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { usePlace } from '../../shell/place.ts';
import { DISPUTES } from '../../words/disputes.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { PARTS } from '../../words/parts.ts';
import type { Dispute } from './dispute-data.ts';

type Props = { readonly dispute: Dispute; readonly onClose: () => void };

/** A question to a colleague who has no account: the link is shown here, once. */
export function QuestionForm({ dispute, onClose }: Props) {
  const [words, parts] = [useWords(DISPUTES), useWords(PARTS)];
  const { workspace } = usePlace();
  const [question, setQuestion] = useState('');
  const asking = useAct(
    () =>
      answered(
        api.POST('/api/w/{workspace}/disputes/{dispute}/questions', {
          params: { path: { workspace, dispute: dispute.id } },
          body: { question },
        }),
      ),
    { done: () => words.asked, quiet: true },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    asking.mutate();
  };
  return (
    <Modal opened onClose={onClose} title={words.askTitle} closeButtonProps={{ 'aria-label': parts.close }}>
      {asking.data ? (
        <AskedLink link={asking.data.link} until={asking.data.until as Day} />
      ) : (
        <form onSubmit={submit}>
          <Stack>
            <Text>{words.askHint}</Text>
            <Textarea
              label={words.question}
              required
              data-autofocus
              autosize
              minRows={2}
              maxLength={2_000}
              value={question}
              onChange={({ currentTarget }) => setQuestion(currentTarget.value)}
            />
            <RefusedAlert error={asking.error} />
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {parts.cancel}
              </Button>
              <Button type="submit" loading={asking.isPending}>
                {words.makeLink}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}

function AskedLink({ link, until }: { readonly link: string; readonly until: Day }) {
  const words = useWords(DISPUTES);
  const { manner } = useLanguage();
  return (
    <Stack>
      <TextInput label={words.link} description={words.linkHint(manner.day(until))} readOnly value={link} data-autofocus />
      <CopyButton value={link}>
        {({ copied, copy }) => (
          <Button onClick={copy} style={{ alignSelf: 'flex-start' }}>
            {copied ? words.copied : words.copy}
          </Button>
        )}
      </CopyButton>
    </Stack>
  );
}
