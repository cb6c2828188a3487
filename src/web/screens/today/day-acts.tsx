import { Anchor, Checkbox, List, Stack, Text } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { reasonLabel, stepName } from '../../../words/terms.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { ActDialog } from '../../parts/act-dialog.tsx';
import { useActAsked } from '../../parts/asked-act.ts';
import { useLeaving } from '../../parts/leaving.tsx';
import { usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { SMS } from '../../words/sms.ts';
import { TODAY_ACTS } from '../../words/today-acts.ts';
import { BatchFiles } from './batch-files.tsx';
import type { Day, PrintReport, RunReport, SendReport, Tasks } from './task.ts';
import { TextsSent } from './texts-sent.tsx';

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

export function DecideDay({ state }: { readonly state: Day }) {
  const words = useWords(TODAY_ACTS);
  const { asked, putAway } = useActAsked();
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
      asked={asked === 'decider'}
      onAsked={putAway}
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

type LeavingLetters = { readonly leaving: Tasks['toSend']['letters']; readonly state: Day };

/** What is confirmed is what stood there when the question was asked, whatever comes meanwhile; once that was refused, what is there now. */
function useConfirmed<T>(now: T) {
  const [then, setThen] = useState<T | null>(null);
  return { confirmed: then ?? now, onOpen: () => setThen(now), failed: () => setThen(null) };
}

const ADDRESS = '/api/w/{workspace}/creditors/{creditor}';
type Body = { readonly acceptOldBooks: boolean; readonly seen: string; readonly leaving: string };

type LetGoProps<W extends 'sent' | 'printed', L> = {
  readonly what: W;
  /** What would leave now. */
  readonly leaving: L;
  readonly state: Day;
  readonly begin: (body: Body, confirmed: L) => ReturnType<Parameters<typeof useLeaving<W>>[1]>;
  /** How the address asks for it. */
  readonly act: string;
  readonly texts: { readonly label: string; readonly title: string; readonly confirm: string };
  readonly about: (confirmed: L) => ReactNode;
  readonly result: (report: W extends 'sent' ? SendReport : PrintReport) => ReactNode;
};

/** What was approved leaves once a person has seen how much it is. */
function LetGo<W extends 'sent' | 'printed', L extends { readonly count: number; readonly seen: string }>(props: LetGoProps<W, L>) {
  const { what, leaving, state, begin, act: name, texts, about, result } = props;
  const { box, acceptOldBooks, disabled } = useAllTheSame(state);
  const { confirmed, onOpen, failed } = useConfirmed(leaving);
  const { asked, putAway } = useActAsked();
  const { act, progress } = useLeaving(what, (leaving) => begin({ acceptOldBooks, seen: confirmed.seen, leaving }, confirmed));
  const acting = useAct(act, { quiet: true, failed });
  // Nothing waits to leave: what is approved later is asked about then.
  const isInVain = asked === name && leaving.count === 0;
  useEffect(() => {
    if (isInVain) putAway();
  });
  return (
    <ActDialog
      label={texts.label}
      asked={asked === name && leaving.count > 0}
      onAsked={putAway}
      button={{ variant: state.heldBack === null ? 'filled' : 'default' }}
      hidden={leaving.count === 0}
      onOpen={onOpen}
      title={texts.title}
      confirm={texts.confirm}
      acting={acting}
      progress={progress}
      disabled={disabled}
      result={(report) => result(report as W extends 'sent' ? SendReport : PrintReport)}
    >
      {about(confirmed)}
      {box}
    </ActDialog>
  );
}

type Sending = { readonly toSend: Pick<Tasks['toSend'], 'emails' | 'texts'>; readonly state: Day };

export function SendApproved({ toSend: { emails, texts }, state }: Sending) {
  const [words, sms] = [useWords(TODAY_ACTS), useWords(SMS)];
  const path = usePlace();
  const leaving = { count: emails.count + texts.count, seen: emails.seen, emails, texts };
  return (
    <LetGo
      what="sent"
      leaving={leaving}
      state={state}
      begin={(body, { texts: seen }) => {
        const both = seen.count > 0 ? { ...body, seenTexts: seen.seen } : body;
        return answered(api.POST(`${ADDRESS}/send`, { params: { path }, body: both }));
      }}
      act="envoyer"
      texts={{
        label: texts.count > 0 ? sms.sendBoth(emails.count, texts.count) : words.send(emails.count),
        title: words.sendTitle,
        confirm: words.sendDo,
      }}
      about={(now) => (
        <>
          {now.emails.count > 0 && <Text>{words.sendAbout(now.emails.count)}</Text>}
          {now.texts.count > 0 && <Text>{sms.sendAbout(now.texts.count)}</Text>}
        </>
      )}
      result={(report) => <Sent report={report} />}
    />
  );
}

function Sent({ report }: { readonly report: SendReport }) {
  const words = useWords(TODAY_ACTS);
  if (report.heldBack !== null) return <Text>{words.heldBack}</Text>;
  const { sent, withdrawn, retryLater, failed, uncertain, refused } = report;
  return (
    <Stack gap="xs">
      {(sent > 0 || report.texts === null) && <Text fw={600}>{words.sent(sent)}</Text>}
      {withdrawn > 0 && <Text>{words.withdrawn(withdrawn)}</Text>}
      {retryLater > 0 && <Text>{words.retryLater(retryLater)}</Text>}
      {failed > 0 && <Text>{words.failed(failed)}</Text>}
      {uncertain > 0 && <Text>{words.uncertain(uncertain)}</Text>}
      <List>
        {refused.map(({ debtor, address, reply }) => (
          <List.Item key={address}>{words.refusedBy(debtor.name, address, reply)}</List.Item>
        ))}
      </List>
      <TextsSent texts={report.texts} refused={report.textsRefused} />
      <NotWritten of={[...report.unwritable, ...(report.texts?.unwritable ?? [])]} />
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

export function PrintLetters({ leaving, state }: LeavingLetters) {
  const words = useWords(TODAY_ACTS);
  const path = usePlace();
  return (
    <LetGo
      what="printed"
      leaving={leaving}
      state={state}
      begin={(body) => answered(api.POST(`${ADDRESS}/print`, { params: { path }, body }))}
      act="imprimer"
      texts={{ label: words.print(leaving.count), title: words.printTitle, confirm: words.printDo }}
      about={({ count, later }) => (
        <>
          <Text>{words.printAbout(count)}</Text>
          {later > 0 && <Text>{words.printLater(later)}</Text>}
        </>
      )}
      result={(report) => <Printed report={report} />}
    />
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
