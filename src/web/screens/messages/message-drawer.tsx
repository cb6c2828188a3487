import { Alert, Drawer, List, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Day } from '../../../core/base/day.ts';
import { capital } from '../../../words/capital.ts';
import { answered, api } from '../../client/client.ts';
import type { paths } from '../../client/schema.d.ts';
import { MessageView } from '../../parts/message-view.tsx';
import { Failure } from '../../shell/error-screen.tsx';
import { usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { MESSAGES } from '../../words/messages.ts';
import { SHELL } from '../../words/shell.ts';
import type { OutboxLine } from './outbox-line.ts';

type Message = paths['/api/w/{workspace}/dispatches/{dispatch}/message']['get']['responses'][200]['content']['application/json'];

/** One sending with its document: as it left, or as it would leave today. */
export function MessageDrawer({ line, onClose }: { readonly line: OutboxLine; readonly onClose: () => void }) {
  const words = useWords(MESSAGES);
  const shell = useWords(SHELL);
  const { manner } = useLanguage();
  const { workspace } = usePlace();
  const { data, error } = useQuery({
    queryKey: [workspace, 'message', line.id],
    queryFn: () =>
      answered(api.GET('/api/w/{workspace}/dispatches/{dispatch}/message', { params: { path: { workspace, dispatch: line.id } } })),
  });
  const name = line.debtor.name ?? words.erased;
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="xl"
      title={`${capital(line.stepName)} · ${name}`}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <Stack gap="sm">
        <Text size="sm">
          {line.state}
          {line.outcome !== null && ` · ${line.outcome}`}
          {line.deadline !== null && ` · ${words.deadline(manner.day(line.deadline as Day))}`}
        </Text>
        <Text size="sm" c="dimmed">
          {words.invoices(manner.list(line.invoices))}
        </Text>
        {error && <Failure error={error} />}
        {!data && !error && <Skeleton h={420} role="status" aria-label={shell.loading} />}
        {data && <Shown dispatch={line.id} message={data} name={name} />}
      </Stack>
    </Drawer>
  );
}

function ToKnow({ findings }: Pick<Message, 'findings'>) {
  const words = useWords(MESSAGES);
  if (findings.length === 0) return null;
  return (
    <Alert color="orange" variant="outline" title={words.toKnow}>
      <List size="sm">
        {findings.map(({ code, message }) => (
          <List.Item key={code}>{message}</List.Item>
        ))}
      </List>
    </Alert>
  );
}

function Shown({ dispatch, message, name }: { readonly dispatch: number; readonly message: Message; readonly name: string }) {
  const words = useWords(MESSAGES);
  const { manner } = useLanguage();
  const { workspace } = usePlace();
  const { kept, attachments, findings, kind } = message;
  return (
    <>
      {kind !== 'call' && <Text size="sm">{kept ? words.kept : words.asToday}</Text>}
      <ToKnow findings={findings} />
      <MessageView to={name} message={message} address={`/api/w/${encodeURIComponent(workspace)}/dispatches/${dispatch}/message/page`} tall>
        {attachments.length > 0 && <Text size="sm">{words.attached(manner.list(attachments))}</Text>}
      </MessageView>
    </>
  );
}
