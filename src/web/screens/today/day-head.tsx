import { Alert, Anchor, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconBuildingBank, IconCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Day } from '../../../core/base/day.ts';
import { sumsText } from '../../parts/sums.ts';
import { useMay, usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { TODAY } from '../../words/today.ts';
import { TODAY_ACTS } from '../../words/today-acts.ts';
import { DecideDay, PrintLetters, ReleaseRun, SendApproved } from './day-acts.tsx';
import type { Tasks } from './task.ts';

/** How fresh what is known is, what keeps the day back, and the acts of the day in their order. */
export function DayHead({ tasks }: { readonly tasks: Tasks }) {
  const acts = useWords(TODAY_ACTS);
  const { manner } = useLanguage();
  const may = useMay('approve');
  const { state, toSend, runs } = tasks;
  return (
    <Stack gap="sm">
      <Freshness tasks={tasks} />
      <HeldBack state={state} />
      <ToMatch tasks={tasks} />
      {runs.map((run) => (
        <Alert key={run.id} role="note" variant="outline" title={acts.runWaits(manner.day(run.day as Day), run.leaves)}>
          {may && (
            <Group justify="space-between">
              <Text size="sm" flex="1 1 320px">
                {acts.runWaitsAbout}
              </Text>
              <ReleaseRun run={run} />
            </Group>
          )}
        </Alert>
      ))}
      {may && (
        <Group gap="sm">
          <DecideDay state={state} />
          <SendApproved toSend={toSend} state={state} />
          <PrintLetters leaving={toSend.letters} state={state} />
          {toSend.approved > 0 && (
            <Anchor component={Link} to="../courriers?etat=leaving" underline="always" size="sm">
              {acts.seeApproved}
            </Anchor>
          )}
        </Group>
      )}
    </Stack>
  );
}

function Freshness({ tasks: { state, bank } }: { readonly tasks: Tasks }) {
  const words = useWords(TODAY);
  const { manner } = useLanguage();
  const isOld = state.heldBack === 'books-too-old';
  const facts = [
    { key: 'books', text: state.booksAsOf === null ? words.noBooks : words.books(manner.day(state.booksAsOf as Day)), old: isOld },
    ...bank.accounts
      .filter((account) => account.watched)
      .map(({ id, number, coveredUntil, tooOld, holes }) => ({
        key: String(id),
        text: `${said(words, number, coveredUntil && manner.day(coveredUntil as Day))}${holes > 0 ? ` (${words.holes(holes)})` : ''}`,
        old: tooOld,
      })),
  ];
  return (
    <Group gap="lg" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
      {facts.map(({ key, text, old }) => (
        <Group key={key} gap={6} component="li" wrap="nowrap">
          {old ? <IconAlertTriangle size={16} aria-hidden /> : <IconCheck size={16} aria-hidden />}
          <Text size="sm" c="dimmed">
            {text}
          </Text>
          {old && (
            <Badge color="orange" variant="outline" style={{ flexShrink: 0 }}>
              {words.tooOld}
            </Badge>
          )}
        </Group>
      ))}
    </Group>
  );
}

function said(words: (typeof TODAY)['fr'], number: string, until: string | null): string {
  const short = `…${number.slice(-4)}`;
  return until === null ? words.accountUnknown(short) : words.account(short, until);
}

function HeldBack({ state }: { readonly state: Tasks['state'] }) {
  const words = useWords(TODAY);
  const { manner } = useLanguage();
  const { workspace, creditor } = usePlace();
  if (state.heldBack === null) return null;
  return (
    <Alert color="orange" variant="outline" icon={<IconAlertTriangle aria-hidden />} role="status">
      <Group justify="space-between">
        <Text size="sm" flex="1 1 320px">
          {words.heldBack[state.heldBack](manner.day(state.nextBusinessDay as Day))}
        </Text>
        {(state.heldBack === 'books-too-old' || state.heldBack === 'bank-too-old') && (
          <Button component={Link} to={`/e/${encodeURIComponent(workspace)}/${creditor}/importer`} variant="default">
            {words.importNow}
          </Button>
        )}
      </Group>
    </Alert>
  );
}

function ToMatch({ tasks: { bank } }: { readonly tasks: Tasks }) {
  const words = useWords(TODAY);
  const { manner } = useLanguage();
  const { workspace, creditor } = usePlace();
  const { toMatch, past } = bank;
  if (toMatch.lines === 0)
    return past.lines === 0 ? null : (
      <Text size="sm" c="dimmed">
        {words.past(past.lines, sumsText(manner, past.totals))}
      </Text>
    );
  return (
    <Alert role="note" variant="outline" icon={<IconBuildingBank aria-hidden />}>
      <Group justify="space-between">
        <Text size="sm" flex="1 1 320px">
          {words.toMatch(toMatch.lines, sumsText(manner, toMatch.totals))}
        </Text>
        <Button component={Link} to={`/e/${encodeURIComponent(workspace)}/${creditor}/banque`} variant="default">
          {words.match}
        </Button>
      </Group>
    </Alert>
  );
}
