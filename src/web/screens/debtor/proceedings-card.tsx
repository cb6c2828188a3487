import { Alert, Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Day } from '../../../core/base/day.ts';
import { capital } from '../../../words/capital.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { isNought, useAmounts } from '../../parts/amount.tsx';
import { DueLines } from '../../parts/due-lines.tsx';
import { type Choice, type Proceeding, useProceedings } from '../../parts/proceedings-data.ts';
import { useMay, usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { PROCEEDINGS } from '../../words/proceedings.ts';
import { isDebt } from './asked-dialog.tsx';
import { CourtName } from './court-name.tsx';
import type { DebtorCard } from './debtor-data.ts';
import { FiledLink } from './step-document.tsx';
import { StepForm } from './step-form.tsx';

/** What was decided about the debtor, and its proceedings with their steps and deadlines. */
export function ProceedingsCard({ card }: { readonly card: DebtorCard }) {
  const words = useWords(PROCEEDINGS);
  const { workspace, creditor } = usePlace();
  const mayApprove = useMay('approve');
  const { data } = useProceedings(card.id);
  if (!data) return null;
  const standing = data.choices.filter(({ state }) => state === 'standing');
  const mayDecide = mayApprove && card.name !== null && card.items.some(isDebt);
  const isEmpty = data.proceedings.length === 0 && standing.length === 0;
  if (isEmpty && !mayDecide) return null;
  return (
    <Card withBorder component="section" aria-label={words.card} id="procedures">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2}>{words.card}</Title>
          {mayDecide && (
            <Button
              size="xs"
              variant="default"
              component={Link}
              to={`/e/${encodeURIComponent(workspace)}/${creditor}/debiteurs/${card.id}/suite`}
            >
              {words.decide}
            </Button>
          )}
        </Group>
        {isEmpty && <Text>{words.noneHere}</Text>}
        {standing.map((choice) => (
          <Standing key={choice.id} choice={choice} mayApprove={mayApprove} />
        ))}
        {data.proceedings.map((proceeding) => (
          <OneProceeding key={proceeding.id} proceeding={proceeding} />
        ))}
      </Stack>
    </Card>
  );
}

function Standing({ choice, mayApprove }: { readonly choice: Choice; readonly mayApprove: boolean }) {
  const words = useWords(PROCEEDINGS);
  const { manner } = useLanguage();
  const { workspace } = usePlace();
  const withdrawing = useAct(
    () => answered(api.POST('/api/w/{workspace}/choices/{choice}/withdrawal', { params: { path: { workspace, choice: choice.id } } })),
    { done: () => words.withdrawn },
  );
  return (
    <Stack gap={4}>
      <Text fw={600}>{words.decided(choice.name, manner.day(choice.on as Day), choice.author)}</Text>
      {choice.reasons !== null && <Text style={{ whiteSpace: 'pre-line' }}>{choice.reasons}</Text>}
      {mayApprove && (
        <Button
          size="compact-sm"
          variant="subtle"
          loading={withdrawing.isPending}
          onClick={() => withdrawing.mutate()}
          style={{ alignSelf: 'flex-start' }}
        >
          {words.withdraw}
        </Button>
      )}
    </Stack>
  );
}

function OneProceeding({ proceeding }: { readonly proceeding: Proceeding }) {
  const words = useWords(PROCEEDINGS);
  const { manner } = useLanguage();
  const amounts = useAmounts();
  const mayWork = useMay('work');
  const [records, setRecords] = useState(false);
  const { name, stage, openedOn, court, courtName, number, invoices, claimed, open, rest, costs, next } = proceeding;
  const noted = !isNought(costs.recoverable) || !isNought(costs.own);
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Title order={3} size="h4">
          {name}
        </Title>
        <Badge variant="outline" color={stage.code === 'closed' ? 'gray' : 'orange'} style={{ height: 'auto', whiteSpace: 'normal' }}>
          {stage.name}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed">
        {[words.opened(manner.day(openedOn as Day)), words.file(courtName || court, number), words.invoices(manner.list(invoices, 4))].join(
          ' · ',
        )}
      </Text>
      <Text size="sm">{words.asked(amounts.one(claimed), amounts.one(open))}</Text>
      {noted && <Text size="sm">{words.costs(amounts.one(costs.recoverable), amounts.one(costs.own))}</Text>}
      {rest !== null && stage.code !== 'closed' && (
        <Alert color="orange" variant="light">
          {[words.rest(amounts.one(rest)), stage.code === 'ordered' ? words.restOfOrder : ''].filter(Boolean).join(' ')}
        </Alert>
      )}
      <DueLines of={proceeding} />
      <Steps proceeding={proceeding} />
      {mayWork && (
        <Group gap="xs">
          {next.length > 0 && (
            <Button size="xs" variant="default" onClick={() => setRecords(true)}>
              {words.record}
            </Button>
          )}
          <CourtName proceeding={proceeding} />
          <TakeBack proceeding={proceeding} />
        </Group>
      )}
      {records && <StepForm proceeding={proceeding} onClose={() => setRecords(false)} />}
    </Stack>
  );
}

function Steps({ proceeding: { steps } }: { readonly proceeding: Proceeding }) {
  const words = useWords(PROCEEDINGS);
  const { manner } = useLanguage();
  const amounts = useAmounts();
  if (steps.length === 0) return null;
  return (
    <ol aria-label={words.steps} style={{ margin: 0, paddingInlineStart: 20 }}>
      {steps.map((step) => {
        const facts = [
          step.inPerson === null ? '' : step.inPerson ? words.inPerson : words.notInPerson,
          step.granted === null ? '' : words.granted(amounts.one(step.granted)),
          step.hearingOn === null ? '' : words.hearingOn(manner.day(step.hearingOn as Day)),
          step.ending ?? '',
          step.cost === null ? '' : words.cost(amounts.one(step.cost), step.recoverable),
          step.takenBackOn === null ? '' : words.takenBackOn(manner.day(step.takenBackOn as Day)),
        ].filter(Boolean);
        return (
          <li key={step.id}>
            <Text size="sm" {...(step.takenBackOn === null ? {} : { td: 'line-through' })}>
              {`${manner.day(step.on as Day)} · ${step.name}`}
            </Text>
            {facts.length > 0 && (
              <Text size="sm" c="dimmed">
                {capital(facts.join(' · '))}
              </Text>
            )}
            {step.filed !== null && <FiledLink filed={step.filed} />}
            {step.note && (
              <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
                {step.note}
              </Text>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** What was noted by mistake, the last one first. */
function TakeBack({ proceeding: { steps } }: { readonly proceeding: Proceeding }) {
  const words = useWords(PROCEEDINGS);
  const { workspace } = usePlace();
  const last = steps.findLast(({ takenBackOn }) => takenBackOn === null);
  const taking = useAct(
    (step: number) => answered(api.POST('/api/w/{workspace}/proceeding-steps/{step}/removal', { params: { path: { workspace, step } } })),
    { done: () => words.takenBack },
  );
  if (!last) return null;
  return (
    <Button size="xs" variant="subtle" loading={taking.isPending} onClick={() => taking.mutate(last.id)}>
      {words.takeBack}
    </Button>
  );
}
