import { Alert, Button, Group, List, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { checkWording, type WordingIssue } from '../../../core/letter/wording/check-wording.ts';
import { wordingIssueText } from '../../../words/wording-issue.ts';
import { answered, api } from '../../client/client.ts';
import { MessageFrame } from '../../parts/message-frame.tsx';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { TypedModal } from '../../parts/typed-modal.tsx';
import { usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { TEXTS } from '../../words/texts.ts';
import classes from './messages.module.css';
import { type TextLine, textName } from './text-line.ts';

/** One text being written: what is wrong with it is told at once, by the rules that the server keeps. */
export function TextEditor({ text, onClose }: { readonly text: TextLine; readonly onClose: () => void }) {
  const words = useWords(TEXTS);
  const [typed, setTyped] = useState(text.own ?? text.standard ?? '');
  const { saving, preview } = useText(text, onClose);
  const { language: written, situation, section, kind } = text;
  const issues = checkWording({ language: written, situation, section, kind, text: typed });
  const error = saving.error ?? preview.error;
  return (
    <TypedModal
      opened
      onClose={onClose}
      size="xl"
      title={`${words.situations[situation]} · ${textName(text, words)}`}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <Stack>
        <Field text={text} typed={typed} onType={setTyped} />
        <Issues issues={issues} />
        <RefusedAlert error={error} />
        <Group>
          <Button
            disabled={issues.length > 0 || typed === (text.own ?? text.standard)}
            loading={saving.isPending}
            onClick={() => saving.mutate(typed)}
          >
            {words.save}
          </Button>
          <Button variant="default" disabled={issues.length > 0} loading={preview.isPending} onClick={() => preview.mutate(typed)}>
            {words.preview}
          </Button>
          {text.own !== null && (
            <Button variant="subtle" disabled={saving.isPending} onClick={() => saving.mutate(null)}>
              {words.toStandard}
            </Button>
          )}
        </Group>
        {text.own !== null && <Standard text={text} />}
        {preview.data && (
          <Stack gap="xs">
            <Text size="sm" c="dimmed">
              {words.previewAbout}
            </Text>
            <MessageFrame
              title={words.pageOf}
              language={text.language}
              subject={preview.data.subject}
              text={preview.data.text}
              html={preview.data.html}
              pdf={null}
            />
          </Stack>
        )}
      </Stack>
    </TypedModal>
  );
}

function Issues({ issues }: { readonly issues: readonly WordingIssue[] }) {
  const words = useWords(TEXTS);
  const { language } = useLanguage();
  return (
    <div role="status">
      {issues.length > 0 ? (
        <Alert color="red" variant="outline" title={words.faults}>
          <List size="sm">
            {issues.map((issue) => (
              <List.Item key={`${issue.code} ${issue.line}:${issue.column}`}>{wordingIssueText(issue, language)}</List.Item>
            ))}
          </List>
        </Alert>
      ) : (
        <Text size="sm">{words.fine}</Text>
      )}
    </div>
  );
}

function Standard({ text }: { readonly text: TextLine }) {
  const words = useWords(TEXTS);
  return (
    <details>
      <summary>{words.standard}</summary>
      <Text className={classes['standard'] ?? ''} lang={text.language}>
        {text.standard ?? words.noStandard}
      </Text>
    </details>
  );
}

function useText({ language, situation, section, kind }: TextLine, onSaved: () => void) {
  const words = useWords(TEXTS);
  const { workspace, creditor } = usePlace();
  const queries = useQueryClient();
  const params = { path: { workspace, creditor } };
  const place = { language, situation, section, kind };
  const saving = useMutation({
    mutationFn: (text: string | null) =>
      answered(api.POST('/api/w/{workspace}/creditors/{creditor}/wording', { params, body: { ...place, text } })),
    onSuccess: async ({ own }) => {
      notifications.show({ message: own === null ? words.reset : words.saved, color: 'teal', role: 'status' });
      await queries.invalidateQueries({ queryKey: [workspace] });
      onSaved();
    },
  });
  const preview = useMutation({
    mutationFn: (text: string) =>
      answered(api.POST('/api/w/{workspace}/creditors/{creditor}/wording/preview', { params, body: { ...place, text } })),
  });
  return { saving, preview };
}

type FieldProps = { readonly text: TextLine; readonly typed: string; readonly onType: (typed: string) => void };

function Field({ text, typed, onType }: FieldProps) {
  const words = useWords(TEXTS);
  const { manner } = useLanguage();
  const area = useRef<HTMLTextAreaElement>(null);
  const insert = (name: string) => {
    const place = area.current?.selectionStart ?? typed.length;
    const end = area.current?.selectionEnd ?? place;
    onType(`${typed.slice(0, place)}{{${name}}}${typed.slice(end)}`);
    area.current?.focus();
  };
  return (
    <Stack gap="xs">
      <Textarea
        ref={area}
        className={classes['mono'] ?? ''}
        label={words.yours}
        description={text.mandatory.length > 0 ? words.must(manner.list(text.mandatory.map((name) => `{{${name}}}`))) : undefined}
        lang={text.language}
        spellCheck
        autosize
        minRows={4}
        maxRows={14}
        maxLength={6_000}
        value={typed}
        data-autofocus
        onChange={(event) => onType(event.currentTarget.value)}
      />
      <Group gap={6} role="group" aria-label={words.placeholders}>
        {text.known.map((name) => (
          <Button
            key={name}
            variant="default"
            size="compact-xs"
            title={`{{${name}}}`}
            aria-label={words.insert(words.places[name] ?? name)}
            onClick={() => insert(name)}
          >
            {words.places[name] ?? name}
          </Button>
        ))}
      </Group>
      <Text size="sm" c="dimmed">
        {words.choice}
      </Text>
    </Stack>
  );
}
