import { Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { capital } from '../../../words/capital.ts';
import { DISPUTE_CAUSE_WORDS } from '../../../words/dispute-terms.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { useAmounts } from '../../parts/amount.tsx';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { DISPUTES } from '../../words/disputes.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { isDebt, type OnAsk } from './asked-dialog.tsx';
import type { DebtorCard } from './debtor-data.ts';
import { DecisionForm } from './decision-form.tsx';
import { useCourse } from './dispute-course.ts';
import { type Dispute, useDisputes } from './dispute-data.ts';
import { DisputeFiles } from './dispute-files.tsx';
import { FileForm } from './file-form.tsx';
import { OfferLines } from './offer-lines.tsx';
import { QuestionForm } from './question-form.tsx';

/** What this debtor contests, what was decided, and what was offered to it. */
export function DisputesCard({ card, onAsk }: { readonly card: DebtorCard; readonly onAsk: OnAsk }) {
  const words = useWords(DISPUTES);
  const mayWork = useMay('work');
  const { data } = useDisputes(card.id);
  const [decides, setDecides] = useState<Dispute | null>(null);
  const [questions, setQuestions] = useState<Dispute | null>(null);
  const [files, setFiles] = useState<Dispute | null>(null);
  const isPaid = !card.items.some(isDebt);
  return (
    <Card withBorder component="section" id="contestations" aria-label={words.title}>
      <Stack gap="sm">
        <Title order={2}>{words.title}</Title>
        {mayWork && (
          <Group gap="xs">
            <Button size="xs" variant="default" disabled={isPaid} onClick={() => onAsk('dispute')}>
              {words.open}
            </Button>
            <Button size="xs" variant="default" disabled={isPaid} onClick={() => onAsk('offer')}>
              {words.offer}
            </Button>
          </Group>
        )}
        {data && data.disputes.length + data.offers.length === 0 && <Text>{words.none}</Text>}
        {data?.disputes.map((dispute) => (
          <OneDispute
            key={`d${dispute.id}`}
            dispute={dispute}
            mayWork={mayWork}
            onDecide={() => setDecides(dispute)}
            onAsk={() => setQuestions(dispute)}
            onFile={card.name === null ? null : () => setFiles(dispute)}
          />
        ))}
        {data?.offers.map((offer) => (
          <OfferLines key={`o${offer.id}`} offer={offer} />
        ))}
      </Stack>
      {files && <FileForm card={card} dispute={files} onClose={() => setFiles(null)} />}
      {questions && <QuestionForm dispute={questions} onClose={() => setQuestions(null)} />}
      {decides && <DecisionForm dispute={decides} onClose={() => setDecides(null)} />}
    </Card>
  );
}

type OneProps = {
  readonly dispute: Dispute;
  readonly mayWork: boolean;
  readonly onDecide: () => void;
  readonly onAsk: () => void;
  /** `null`: its debtor was erased. */
  readonly onFile: (() => void) | null;
};

function OneDispute({ dispute, mayWork, onDecide, onAsk, onFile }: OneProps) {
  const words = useWords(DISPUTES);
  const { manner, language } = useLanguage();
  const amounts = useAmounts();
  const sums = dispute.sums.map(({ number, whole, amount }) => (whole ? words.whole(number) : words.sum(number, amounts.one(amount))));
  const course = useCourse(dispute);
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <Text fw={600}>{`${capital(DISPUTE_CAUSE_WORDS[dispute.cause][language])}\u00a0: ${manner.list(sums)}`}</Text>
        <Badge variant="outline" color={dispute.near ? 'orange.8' : 'gray'} tt="none">
          {words.states[dispute.state]}
        </Badge>
      </Group>
      {dispute.words.map(
        ({ id, kind, said }) =>
          said !== null && (
            <Text key={id} style={{ whiteSpace: 'pre-line' }}>
              {`${words.wordKinds[kind]}\u00a0: ${said}`}
            </Text>
          ),
      )}
      <DisputeFiles dispute={dispute} />
      <Text size="sm" c="dimmed">
        {course}
      </Text>
      {mayWork && (
        <Group gap="xs">
          {dispute.state === 'open' && <DecideButtons onDecide={onDecide} onAsk={onAsk} />}
          {onFile && (
            <Button size="xs" variant="default" onClick={onFile}>
              {words.addFile}
            </Button>
          )}
        </Group>
      )}
      {mayWork && dispute.state !== 'open' && dispute.resolution !== null && <Reopen dispute={dispute} />}
    </Stack>
  );
}

function DecideButtons({ onDecide, onAsk }: Pick<OneProps, 'onDecide' | 'onAsk'>) {
  const words = useWords(DISPUTES);
  return (
    <>
      <Button size="xs" variant="default" onClick={onDecide}>
        {words.decide}
      </Button>
      <Button size="xs" variant="default" onClick={onAsk}>
        {words.ask}
      </Button>
    </>
  );
}

function Reopen({ dispute }: Pick<OneProps, 'dispute'>) {
  const words = useWords(DISPUTES);
  const { workspace } = usePlace();
  const reopening = useAct(
    () => answered(api.POST('/api/w/{workspace}/disputes/{dispute}/reopening', { params: { path: { workspace, dispute: dispute.id } } })),
    { done: () => words.reopened, quiet: true },
  );
  return (
    <>
      <RefusedAlert error={reopening.error} />
      <Button
        size="compact-sm"
        variant="subtle"
        onClick={() => reopening.mutate()}
        loading={reopening.isPending}
        style={{ alignSelf: 'flex-start' }}
      >
        {words.reopen}
      </Button>
    </>
  );
}
