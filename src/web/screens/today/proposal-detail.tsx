import { Alert, Button, Group, Kbd, List, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { capital } from '../../../words/capital.ts';
import { guideOfStep } from '../../../words/guides/guide-of.ts';
import { CHANNELS, stepName } from '../../../words/terms.ts';
import { GuideLink } from '../../parts/guide-link.tsx';
import { PinnedNotes } from '../../parts/pinned-notes.tsx';
import { sumsText } from '../../parts/sums.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { TODAY } from '../../words/today.ts';
import { TODAY_ACTS } from '../../words/today-acts.ts';
import { CaseFacts } from './case-facts.tsx';
import { DebtorTitle } from './debtor-title.tsx';
import { MessagePreview, useBlocked, usePreview } from './message-preview.tsx';
import type { Proposal } from './task.ts';

type Props = {
  readonly proposal: Proposal;
  readonly approving: boolean;
  readonly onApprove: (() => void) | null;
  readonly onSkip: (() => void) | null;
};

/** A step that waits for a yes: why it is due, what it says by each of its ways, and the facts behind it. */
export function ProposalDetail({ proposal, approving, onApprove, onSkip }: Props) {
  const words = useWords(TODAY);
  const { language } = useLanguage();
  const { first, all } = proposal;
  const [way, setWay] = useState(String(first.id));
  const shown = all.find((one) => String(one.id) === way) ?? first;
  return (
    <Stack>
      <Head proposal={proposal} shown={shown.id} approving={approving} onApprove={onApprove} onSkip={onSkip} />
      <PinnedNotes debtor={first.debtor.id} />
      {first.overtaken && (
        <Alert color="orange" variant="outline" role="status" title={words.overtaken}>
          {words.overtakenWhy}
        </Alert>
      )}
      <Stack gap={4}>
        <Group justify="space-between">
          <Title order={3}>{words.why}</Title>
          <GuideLink guide={guideOfStep(first.step)} about={stepName(first.step, language)} />
        </Group>
        <List size="sm">
          {first.why.map((reason) => (
            <List.Item key={reason}>{reason}</List.Item>
          ))}
        </List>
      </Stack>
      <Stack gap="xs">
        <Group justify="space-between">
          <Title order={3}>{words.preview}</Title>
          {all.length > 1 && (
            <SegmentedControl
              size="xs"
              aria-label={words.ways}
              value={String(shown.id)}
              onChange={setWay}
              data={all.map((one) => ({ value: String(one.id), label: CHANNELS[one.channel]?.[language] ?? one.channel }))}
            />
          )}
        </Group>
        <MessagePreview dispatch={shown.id} debtor={first.debtor} />
      </Stack>
      <CaseFacts dispatch={first.id} />
    </Stack>
  );
}

/** Whom it is about, and the two things that can be done; what cannot be written is not approved. */
function Head({ proposal, shown, approving, onApprove, onSkip }: Props & { readonly shown: number }) {
  const acts = useWords(TODAY_ACTS);
  const { manner, language } = useLanguage();
  const { first } = proposal;
  usePreview(shown);
  const blocked = useBlocked()(proposal);
  return (
    <Group justify="space-between" align="flex-start">
      <Stack gap={2} flex="1 1 220px">
        <DebtorTitle debtor={first.debtor} />
        <Text>
          {capital(stepName(first.step, language))} · <strong>{sumsText(manner, first.totals)}</strong>
        </Text>
      </Stack>
      <Group gap="xs">
        {onSkip && (
          <Button
            variant="default"
            onClick={onSkip}
            rightSection={
              <Kbd size="xs" visibleFrom="md">
                s
              </Kbd>
            }
          >
            {acts.skip}
          </Button>
        )}
        {onApprove && (
          <Button
            onClick={onApprove}
            loading={approving}
            disabled={blocked}
            rightSection={
              <Kbd size="xs" visibleFrom="md">
                a
              </Kbd>
            }
          >
            {acts.approve}
          </Button>
        )}
      </Group>
    </Group>
  );
}
