import { Alert, Group, List, Stack, Text } from '@mantine/core';
import type { Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { ActDialog } from '../../parts/act-dialog.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { START } from '../../words/start.ts';
import { type StartState, useRehearsal } from './start-data.ts';

/** The explicit yes: what changes by it, what is still missing, and the number of people it is about. */
export function LiveStep({ state }: { readonly state: StartState }) {
  const words = useWords(START);
  const { manner } = useLanguage();
  const { workspace, creditor } = usePlace();
  const may = useMay('approve');
  const rehearsal = useRehearsal();
  const opening = useAct(
    () => answered(api.POST('/api/w/{workspace}/creditors/{creditor}/go-live', { params: { path: { workspace, creditor } } })),
    { quiet: true },
  );
  const lacks = [state.booksAsOf === null && words.liveBooks, !state.mail && words.liveMail, state.statements > 0 && words.liveStatements];
  const missing = lacks.filter((one) => one !== false);
  return (
    <Stack>
      <Text fw={600} size="lg">
        {words.liveAbout}
      </Text>
      <List spacing="xs" pe="md">
        {words.liveBefore.map((one) => (
          <List.Item key={one}>{one}</List.Item>
        ))}
      </List>
      {state.liveFrom !== null && (
        <Alert color="teal" variant="outline" role="status">
          {words.live(manner.day(state.liveFrom as Day))}
        </Alert>
      )}
      {state.liveFrom === null && missing.length > 0 && (
        <Alert color="orange" variant="outline" role="status">
          {words.liveLacks} {manner.joined(missing)}.
        </Alert>
      )}
      {state.liveFrom === null && may && (
        <Group>
          <ActDialog label={words.go} title={words.steps.depart} confirm={words.goConfirm} acting={opening}>
            <Text>{words.goSure}</Text>
            {rehearsal.data && <Text>{words.goWouldLeave(rehearsal.data.total)}</Text>}
          </ActDialog>
        </Group>
      )}
      {state.liveFrom === null && !may && <Text c="dimmed">{words.notAllowed}</Text>}
    </Stack>
  );
}
