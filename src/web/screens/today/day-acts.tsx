import { Anchor, Checkbox, List, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { reasonLabel, stepName } from '../../../words/terms.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { ActDialog } from '../../parts/act-dialog.tsx';
import { useLeaving } from '../../parts/leaving.tsx';
import { usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { TODAY_ACTS } from '../../words/today-acts.ts';
import { BatchFiles } from './batch-files.tsx';
import type { Day, PrintReport, RunReport, SendReport, Tasks } from './task.ts';

/** Although the data are too old: only knowingly, and never on a day off. */
function useAllTheSame(state: Day) {
  const words = useWords(TODAY_ACTS);
  const [accepted, setAccepted] = useState(false);
  const isOld = state.heldBack === 'books-too-old' || state.heldBack === 'bank-too-old';
  const box = isOld && (
    <Checkbox
      label={words.allTheSame}
      description={words.allTheSameAbout}
      checked={accepted}
      onChange={(event) => setAccepted(event.currentTarget.checked)}
    />
  );
  return { box, acceptOldBooks: isOld && accepted, disabled: state.heldBack !== null && !(isOld && accepted) };
}

/** Asked for once: coming back to the address does not ask again. */
function withoutAct(search: URLSearchParams): URLSearchParams {
  search.delete('faire');
  return search;
}

export function DecideDay({ state }: { readonly state: Day }) {
  const words = useWords(TODAY_ACTS);
  const [search, setSearch] = useSearchParams();
  const { workspace, creditor } = usePlace();
  const { box, acceptOldBooks, disabled } = useAllTheSame(state);
  const { act, progress } = useLeaving('run', (leaving) =>
    answered(
      api.POST('/api/w/{workspace}/creditors/{creditor}/runs', {
        params: { path: { workspace, creditor } },
        body: { acceptOldBooks, leaving },
      }),
    ),
  );
  const acting = useAct(act, { quiet: true });
  return (
    <ActDialog
      label={state.decided ? words.decideAgain : words.decide}
      asked={search.get('faire') === 'decider'}
      onAsked={() => setSearch(withoutAct, { replace: true })}
      button={{ variant: state.decided || state.heldBack !== null ? 'default' : 'filled' }}
      title={words.decide}
      confirm={words.decide}
      acting={acting}
      progress={progress}
      disabled={disabled}
      result={(report) => <Decided report={report} />}
    >
      <Text>{words.decideAbout}</Text>
      {box}
    </ActDialog>
  );
}

function Decided({ report }: { readonly report: RunReport }) {
  const words = useWords(TODAY_ACTS);
  const { manner, language } = useLanguage();
  if (report.heldBack !== null) return <Text>{words.heldBack}</Text>;
  if (report.looked === 0) return <Text>{words.decidedNothing}</Text>;
  const lines = (counts: Readonly<Record<string, number>>, name: (key: string) => string) =>
    Object.entries(counts).map(([key, count]) => <List.Item key={key}>{`${manner.count(count)} × ${name(key)}`}</List.Item>);
  const decided = lines(report.decided, (key) => stepName(key, language));
  const refrained = lines(report.refrained, (key) => reasonLabel(key, language));
  return (
    <Stack gap="xs">
      <Text>{words.looked(report.looked)}</Text>
      {decided.length > 0 && <Text fw={600}>{words.decidedStep}</Text>}
      <List>{decided}</List>
      {refrained.length > 0 && <Text fw={600}>{words.refrained}</Text>}
      <List>{refrained}</List>
      {report.questions > 0 && <Text>{words.asked(report.questions)}</Text>}
      {report.dropped > 0 && <Text>{words.dropped(report.dropped)}</Text>}
      {report.waitsBecause !== null && <Text fw={600}>{words.waits[report.waitsBecause]}</Text>}
    </Stack>
  );
}

export function ReleaseRun({ run }: { readonly run: Tasks['runs'][number] }) {
  const words = useWords(TODAY_ACTS);
  const { workspace } = usePlace();
  const acting = useAct(
    () => answered(api.POST('/api/w/{workspace}/runs/{run}/release', { params: { path: { workspace, run: run.id } } })),
    {
      quiet: true,
      done: () => words.released,
    },
  );
  return (
    <ActDialog label={words.releaseAll(run.leaves)} title={words.release} confirm={words.releaseAll(run.leaves)} acting={acting}>
      <Text>{words.releaseAbout(run.leaves)}</Text>
      <Text>{words.releaseUndo}</Text>
    </ActDialog>
  );
}

type Leaving<K extends 'emails' | 'letters'> = { readonly leaving: Tasks['toSend'][K]; readonly state: Day };

/** What is confirmed is what stood there when the question was asked, whatever comes meanwhile; once that was refused, what is there now. */
function useAsked<T>(now: T) {
  const [then, setThen] = useState<T | null>(null);
  return { asked: then ?? now, onOpen: () => setThen(now), failed: () => setThen(null) };
}

export function SendEmails({ leaving, state }: Leaving<'emails'>) {
  const words = useWords(TODAY_ACTS);
  const { workspace, creditor } = usePlace();
  const { box, acceptOldBooks, disabled } = useAllTheSame(state);
  const { asked, onOpen, failed } = useAsked(leaving);
  const { act, progress } = useLeaving('sent', (leaving) =>
    answered(
      api.POST('/api/w/{workspace}/creditors/{creditor}/send', {
        params: { path: { workspace, creditor } },
        body: { acceptOldBooks, seen: asked.seen, leaving },
      }),
    ),
  );
  const acting = useAct(act, { quiet: true, failed });
  return (
    <ActDialog
      label={words.send(leaving.count)}
      button={{ variant: state.heldBack === null ? 'filled' : 'default' }}
      hidden={leaving.count === 0}
      onOpen={onOpen}
      title={words.sendTitle}
      confirm={words.sendDo}
      acting={acting}
      progress={progress}
      disabled={disabled}
      result={(report) => <Sent report={report} />}
    >
      <Text>{words.sendAbout(asked.count)}</Text>
      {box}
    </ActDialog>
  );
}

function Sent({ report }: { readonly report: SendReport }) {
  const words = useWords(TODAY_ACTS);
  if (report.heldBack !== null) return <Text>{words.heldBack}</Text>;
  const { sent, withdrawn, retryLater, failed, uncertain, refused } = report;
  return (
    <Stack gap="xs">
      <Text fw={600}>{words.sent(sent)}</Text>
      {withdrawn > 0 && <Text>{words.withdrawn(withdrawn)}</Text>}
      {retryLater > 0 && <Text>{words.retryLater(retryLater)}</Text>}
      {failed > 0 && <Text>{words.failed(failed)}</Text>}
      {uncertain > 0 && <Text>{words.uncertain(uncertain)}</Text>}
      <List>
        {refused.map(({ debtor, address, reply }) => (
          <List.Item key={address}>{words.refusedBy(debtor.name, address, reply)}</List.Item>
        ))}
      </List>
      <NotWritten of={report.unwritable} />
    </Stack>
  );
}

function NotWritten({ of }: { readonly of: SendReport['unwritable'] }) {
  const words = useWords(TODAY_ACTS);
  const { workspace, creditor } = usePlace();
  if (of.length === 0) return null;
  return (
    <>
      <Text fw={600}>{words.unwritable(of.length)}</Text>
      <List>
        {of.map(({ dispatch, debtor, code, message }) => (
          <List.Item key={dispatch}>
            {message}{' '}
            {code === 'law-value-unknown' && (
              <Anchor href={`/e/${encodeURIComponent(workspace)}/${creditor}/reglages/loi`}>{words.toLaw}</Anchor>
            )}
            {code !== 'law-value-unknown' && (
              <Anchor href={`/e/${encodeURIComponent(workspace)}/${creditor}/debiteurs/${debtor}`}>{words.toDebtor}</Anchor>
            )}
          </List.Item>
        ))}
      </List>
    </>
  );
}

export function PrintLetters({ leaving, state }: Leaving<'letters'>) {
  const words = useWords(TODAY_ACTS);
  const { workspace, creditor } = usePlace();
  const { box, acceptOldBooks, disabled } = useAllTheSame(state);
  const { asked, onOpen, failed } = useAsked(leaving);
  const { act, progress } = useLeaving('printed', (leaving) =>
    answered(
      api.POST('/api/w/{workspace}/creditors/{creditor}/print', {
        params: { path: { workspace, creditor } },
        body: { acceptOldBooks, seen: asked.seen, leaving },
      }),
    ),
  );
  const acting = useAct(act, { quiet: true, failed });
  return (
    <ActDialog
      label={words.print(leaving.count)}
      button={{ variant: state.heldBack === null ? 'filled' : 'default' }}
      hidden={leaving.count === 0}
      onOpen={onOpen}
      title={words.printTitle}
      confirm={words.printDo}
      acting={acting}
      progress={progress}
      disabled={disabled}
      result={(report) => <Printed report={report} />}
    >
      <Text>{words.printAbout(asked.count)}</Text>
      {asked.later > 0 && <Text>{words.printLater(asked.later)}</Text>}
      {box}
    </ActDialog>
  );
}

function Printed({ report }: { readonly report: PrintReport }) {
  const words = useWords(TODAY_ACTS);
  if (report.heldBack !== null) return <Text>{words.heldBack}</Text>;
  return (
    <Stack gap="xs">
      <Text fw={600}>{report.batch === null ? words.nothingPrinted : words.printed(report.letters)}</Text>
      {report.withdrawn > 0 && <Text>{words.withdrawn(report.withdrawn)}</Text>}
      <NotWritten of={report.unwritable} />
      {report.batch !== null && (
        <>
          <BatchFiles batch={report.batch} />
          <Text>{words.printedNext}</Text>
        </>
      )}
    </Stack>
  );
}
