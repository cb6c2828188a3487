import { Alert, Button, Card, CloseButton, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { messageOf } from '../../shell/error-screen.tsx';
import { IMPORTS } from '../../words/imports.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { SHELL } from '../../words/shell.ts';
import { FileOptions } from './file-options.tsx';
import { Findings } from './findings.tsx';
import { leftOutOf } from './left-out.ts';
import { NextSteps } from './next-steps.tsx';
import { ReadingFacts } from './reading-facts.tsx';
import { ReportView } from './report-view.tsx';
import { TableColumns } from './table-columns.tsx';
import { type FileWork, useFile, useOnce } from './use-file.ts';

/** A file smaller than this is sent and read again at once when a column is chosen. */
const LIVE_BYTES = 2 * 1024 * 1024;

type Props = {
  readonly file: File;
  /** It is imported now, as one of several. */
  readonly isTurn: boolean;
  readonly onReady: (isReady: boolean) => void;
  readonly onEnded: () => void;
  readonly onRemove: () => void;
};

/** One file: what was understood of it, how it is to be taken, what importing does, and what it did. */
export function FileCard({ file, isTurn, onReady, onEnded, onRemove }: Props) {
  const words = useWords(IMPORTS);
  const shell = useWords(SHELL);
  const work = useFile(file);
  const { look, start, job, isTooLarge, isEnded } = work;
  const isStarted = start.isPending || start.isSuccess;
  const isReady = look.data?.would != null && !look.isFetching && !isStarted;
  useEffect(() => onReady(isReady), [isReady, onReady]);
  useOnce(isTurn && isReady, () => start.mutate());
  useOnce(isTurn && isEnded, onEnded);
  const failed = look.error ?? start.error ?? job.error;
  return (
    <Card withBorder component="section" aria-label={file.name}>
      <Stack>
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Title order={3} style={{ overflowWrap: 'anywhere' }}>
            {file.name}
          </Title>
          {(!isStarted || isEnded) && <CloseButton aria-label={words.removeFile(file.name)} onClick={onRemove} />}
        </Group>
        {isTooLarge && (
          <Alert color="red" variant="outline" role="alert">
            {words.tooLarge}
          </Alert>
        )}
        {failed && (
          <Alert color="red" variant="outline" role="alert">
            <Stack align="flex-start" gap="xs">
              {messageOf(failed, shell)}
              {look.error && (
                <Button variant="default" size="xs" onClick={() => void look.refetch()}>
                  {words.again}
                </Button>
              )}
            </Stack>
          </Alert>
        )}
        {!isStarted && <Looked work={work} />}
        {isReady && <ImportIt work={work} />}
        {isStarted && <Progress work={work} />}
        <Done work={work} />
      </Stack>
    </Card>
  );
}

/** The button, and before it what of the file it will not import. */
function ImportIt({ work: { look, start } }: { readonly work: FileWork }) {
  const words = useWords(IMPORTS);
  if (!look.data?.would) return null;
  const { all, left, partly, andMore } = leftOutOf(look.data.reading, look.data.would);
  return (
    <>
      {left + partly > 0 && (
        <Alert color="orange" variant="outline" role="status">
          {left > 0 && <Text>{words.leftOut(left, all)}</Text>}
          {partly > 0 && <Text>{words.inPart(partly, andMore)}</Text>}
        </Alert>
      )}
      <Button style={{ alignSelf: 'flex-start' }} onClick={() => start.mutate()}>
        {left > 0 && left < all ? words.importSome(all - left) : words.importIt}
      </Button>
    </>
  );
}

function Looked({ work: { look, options, setOptions, sent } }: { readonly work: FileWork }) {
  const words = useWords(IMPORTS);
  const waiting = (
    <Group role="status" gap="xs">
      <Loader size="xs" aria-hidden />
      <Text size="sm">{sent > 0 && sent < 1 ? words.sending(Math.round(sent * 100)) : words.reading}</Text>
    </Group>
  );
  // Where a person has to say first what the columns are, that stays on top, and what comes of it shows below it.
  const [asksColumns, setAsksColumns] = useState<boolean | null>(null);
  if (!look.data) return look.isFetching ? waiting : null;
  const { reading, would, refusal } = look.data;
  if (asksColumns === null) setAsksColumns(reading.table !== null && reading.format === null);
  const columns = reading.table && (
    <TableColumns
      key={reading.table.headers.join('|')}
      reading={reading}
      isLive={reading.bytes < LIVE_BYTES}
      onApply={(mapping) => setOptions({ ...options, mapping })}
    />
  );
  return (
    <Stack>
      {asksColumns && columns}
      {look.isFetching && waiting}
      <ReadingFacts reading={reading} />
      {refusal && (
        <Alert color="orange" variant="outline" role="alert">
          {refusal.message}
        </Alert>
      )}
      <Findings findings={reading.findings} left={reading.findingsLeft} />
      {!asksColumns && columns}
      <FileOptions reading={reading} would={would} refusal={refusal} options={options} onChange={setOptions} />
      {would && (
        <Stack gap="xs">
          <Title order={4}>{words.would}</Title>
          <ReportView report={would} />
        </Stack>
      )}
    </Stack>
  );
}

function Progress({ work: { start, job, sent, isEnded } }: { readonly work: FileWork }) {
  const words = useWords(IMPORTS);
  const { manner } = useLanguage();
  if (isEnded) return null;
  const seen = job.data?.seen ?? 0;
  return (
    <Stack gap={4} role="status">
      <Group gap="xs">
        <Loader size="xs" aria-hidden />
        <Text>{start.isPending && sent < 1 ? words.sending(Math.round(sent * 100)) : words.importing(manner.count(seen))}</Text>
      </Group>
      <Text size="sm">{words.noCancel}</Text>
    </Stack>
  );
}

function Done({ work: { job } }: { readonly work: FileWork }) {
  const words = useWords(IMPORTS);
  if (!job.data || job.data.state === 'running') return null;
  const { state, failure, report, book } = job.data;
  if (state !== 'done' || report === null)
    return (
      <Alert color="red" variant="outline" role="alert">
        {failure?.message ?? words.failed}
      </Alert>
    );
  return (
    <Stack role="status">
      <Title order={4}>{words.did}</Title>
      <ReportView report={report} />
      <Findings findings={report.findings} left={0} />
      <NextSteps report={report} book={book} />
    </Stack>
  );
}
