import { Alert, Anchor, Badge, Button, Group, List, Stack, Text } from '@mantine/core';
import { IconArrowLeft, IconExternalLink } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import type { Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { useAmounts } from '../../parts/amount.tsx';
import frame from '../../parts/message-frame.module.css';
import { Screen } from '../../parts/screen.tsx';
import { useMay, usePlace, useToday } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { PAPERS } from '../../words/papers.ts';
import classes from './paper.module.css';
import { type ShownPaper, usePaper } from './paper-data.ts';
import { PaperForm } from './paper-form.tsx';

/** One paper: what it still lacks beside what it looks like, and what whoever signs must check. */
export function Paper() {
  const words = useWords(PAPERS);
  const { workspace, creditor } = usePlace();
  const { debtor = '', paper = '' } = useParams();
  const query = usePaper(Number(paper));
  const back = (
    <Anchor component={Link} to={`/e/${encodeURIComponent(workspace)}/${creditor}/debiteurs/${debtor}`} size="sm">
      <Group gap={4} component="span">
        <IconArrowLeft size={16} aria-hidden />
        {words.back}
      </Group>
    </Anchor>
  );
  return (
    <Screen title={query.data?.name ?? words.number(Number(paper))} actions={back} query={query}>
      {(shown) => <Page key={shown.id} paper={shown} />}
    </Screen>
  );
}

function Page({ paper }: { readonly paper: ShownPaper }) {
  const mayWork = useMay('work');
  const isDraft = paper.state === 'draft';
  return (
    <Stack>
      <Head paper={paper} />
      {isDraft && paper.changed && <Changed paper={paper} mayWork={mayWork} />}
      <Doubts paper={paper} />
      <div className={isDraft ? classes['columns'] : undefined}>
        {isDraft && <PaperForm paper={paper} mayWork={mayWork} />}
        <Preview paper={paper} />
      </div>
    </Stack>
  );
}

function Head({ paper: { state, keptOn, on, author, missing, totals } }: { readonly paper: ShownPaper }) {
  const words = useWords(PAPERS);
  const { manner } = useLanguage();
  const amounts = useAmounts();
  const told = keptOn === null ? words.draftOf(manner.day(on as Day), author) : words.keptOn(manner.day(keptOn as Day));
  return (
    <Group gap="sm">
      <Badge variant="outline" color={state === 'kept' ? 'teal' : 'gray'} c="var(--mantine-color-text)">
        {words[state]}
      </Badge>
      <Text size="sm" c="dimmed">
        {told}
      </Text>
      {totals.map((total) => (
        <Text key={total.currency} fw={600}>
          {amounts.one(total)}
        </Text>
      ))}
      {state === 'draft' && <Text size="sm">{missing === 0 ? words.complete : words.missing(missing)}</Text>}
    </Group>
  );
}

/** What is owed is no longer what it was drafted upon. */
function Changed({ paper, mayWork }: { readonly paper: ShownPaper; readonly mayWork: boolean }) {
  const words = useWords(PAPERS);
  const { manner } = useLanguage();
  const { workspace } = usePlace();
  const today = useToday();
  const renewing = useAct(
    (renewOn: Day) =>
      answered(
        api.POST('/api/w/{workspace}/papers/{paper}', { params: { path: { workspace, paper: paper.id } }, body: { fields: {}, renewOn } }),
      ),
    { done: () => words.renewed },
  );
  return (
    <Alert role="status" color="orange" variant="outline" title={words.changed}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{words.changedText}</Text>
        {mayWork && today !== undefined && (
          <Button size="xs" variant="default" loading={renewing.isPending} onClick={() => renewing.mutate(today)}>
            {words.renew(manner.day(today))}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

function Doubts({ paper: { doubts } }: { readonly paper: ShownPaper }) {
  const words = useWords(PAPERS);
  const parts = [
    { title: words.counsel, color: 'orange', told: doubts.filter(({ check }) => check) },
    { title: words.toKnow, color: 'gray', told: doubts.filter(({ check }) => !check) },
  ];
  return parts.map(
    ({ title, color, told }) =>
      told.length > 0 && (
        <Alert key={title} color={color} variant="outline" title={title}>
          <List size="sm">
            {told.map(({ code, text }) => (
              <List.Item key={code}>{text}</List.Item>
            ))}
          </List>
        </Alert>
      ),
  );
}

/** Fetched anew whenever what it shows has changed, and only then. */
function Preview({ paper }: { readonly paper: ShownPaper }) {
  const words = useWords(PAPERS);
  const { workspace } = usePlace();
  const address = `/api/w/${encodeURIComponent(workspace)}/papers/${paper.id}/pdf`;
  return (
    <Stack gap="xs" className={classes['preview'] ?? ''}>
      <Anchor href={address} target="_blank" rel="noreferrer" size="sm">
        {words.openPdf} <IconExternalLink size={14} aria-hidden />
      </Anchor>
      <iframe
        key={JSON.stringify([paper.state, paper.on, paper.sections])}
        className={`${frame['page']} ${frame['wide']} ${frame['tall']}`}
        title={words.previewOf(paper.name)}
        src={`${address}#toolbar=0&navpanes=0&view=FitH`}
      />
    </Stack>
  );
}
