import { Anchor, List, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Day } from '../../../core/base/day.ts';
import { guideOfQuestion } from '../../../words/guides/guide-of.ts';
import { QUESTIONS } from '../../../words/terms.ts';
import { answered, api } from '../../client/client.ts';
import { amountText } from '../../parts/amount.tsx';
import { GuideLink } from '../../parts/guide-link.tsx';
import { PinnedNotes } from '../../parts/pinned-notes.tsx';
import { WorkPlace } from '../../parts/work-place.tsx';
import { Failure } from '../../shell/error-screen.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { QUESTION_WORDS } from '../../words/questions.ts';
import { SHELL } from '../../words/shell.ts';
import { TODAY } from '../../words/today.ts';
import { NextActs } from './next-acts.tsx';
import { QuestionAnswer } from './question-answer.tsx';
import { QuestionHold } from './question-hold.tsx';
import type { QuestionFacts, QuestionLine } from './task.ts';

/** Where the ladder ends, what follows is no step. */
const LAST: ReadonlySet<QuestionFacts['code']> = new Set(['end-of-scenario', 'time-barred']);

/** What only a person can say: each question, why it is asked, and its answer. */
export function QuestionPanel({ questions }: { readonly questions: readonly QuestionLine[] }) {
  const words = useWords(TODAY);
  const { language, manner } = useLanguage();
  return (
    <WorkPlace
      label={words.kinds.questions}
      rows={questions.map(({ id, code, debtor, invoices }) => ({
        key: id,
        label: debtor.name,
        content: (
          <Stack gap={2}>
            <Text fw={600}>{QUESTIONS[code][language]}</Text>
            <Text size="sm" c="dimmed">
              {[debtor.name, manner.list(invoices, 3)].filter(Boolean).join(' · ')}
            </Text>
          </Stack>
        ),
      }))}
      detailLabel={words.kinds.questions}
      detail={(key) => <Question key={key} id={key} />}
    />
  );
}

function Question({ id }: { readonly id: number }) {
  const say = useWords(QUESTION_WORDS);
  const shell = useWords(SHELL);
  const words = useWords(TODAY);
  const { language, manner } = useLanguage();
  const { workspace, creditor } = usePlace();
  const may = useMay('work');
  const { data, error, refetch } = useQuery({
    queryKey: [workspace, 'question', id],
    queryFn: () => answered(api.GET('/api/w/{workspace}/questions/{question}', { params: { path: { workspace, question: id } } })),
  });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton h={240} role="status" aria-label={shell.loading} />;
  return (
    <Stack>
      <Stack gap={4}>
        <Title order={2}>{QUESTIONS[data.code][language]}</Title>
        <Text>
          <Anchor
            underline="always"
            component={Link}
            to={`/e/${encodeURIComponent(workspace)}/${creditor}/debiteurs/${data.debtor.id}`}
            title={words.toDebtor}
          >
            {data.debtor.name ?? ''}
          </Anchor>
          {` · ${say.asked(manner.day(data.askedOn as Day))}`}
        </Text>
      </Stack>
      <PinnedNotes debtor={data.debtor.id} />
      <Text maw={640}>{say.about[data.code]}</Text>
      <GuideLink guide={guideOfQuestion(data.code)} about={QUESTIONS[data.code][language]} />
      {data.credits.length === 0 && <Items of={data.items} />}
      {may && data.answeredOn === null && (
        <>
          <QuestionAnswer question={data} />
          {LAST.has(data.code) && <NextActs debtor={data.debtor.id} />}
          <QuestionHold question={data} />
        </>
      )}
    </Stack>
  );
}

function Items({ of }: { readonly of: QuestionFacts['items'] }) {
  const say = useWords(QUESTION_WORDS);
  const { manner } = useLanguage();
  if (of.length === 0) return null;
  return (
    <List size="sm">
      {of.map(({ id, number, issuedOn, open }) => (
        <List.Item key={id}>
          {manner.joined([number, issuedOn === null ? '' : say.issued(manner.day(issuedOn as Day)), say.open(amountText(manner, open))])}
        </List.Item>
      ))}
    </List>
  );
}
