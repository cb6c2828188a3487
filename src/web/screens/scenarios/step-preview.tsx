import { Alert, Group, List, Modal, Select, Skeleton, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { capital } from '../../../words/capital.ts';
import { stepName } from '../../../words/terms.ts';
import { answered, api } from '../../client/client.ts';
import { MessageFrame } from '../../parts/message-frame.tsx';
import { Failure } from '../../shell/error-screen.tsx';
import { usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { SCENARIOS } from '../../words/scenarios.ts';
import { SHELL } from '../../words/shell.ts';
import type { ChannelJson, ScenarioJson } from './scenario-data.ts';

/** While somebody types, nothing is asked. */
const TYPED_MS = 400;

type Props = { readonly scenario: ScenarioJson; readonly stepKey: string };

/** What a step says, on a debtor of this scenario that is late today. */
export function StepPreview({ scenario, stepKey, onClose }: Props & { readonly onClose: () => void }) {
  const words = useWords(SCENARIOS);
  const { language } = useLanguage();
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={words.previewTitle(capital(stepName(stepKey, language)))}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <StepTrial scenario={scenario} stepKey={stepKey} />
    </Modal>
  );
}

/** The same in its place; a scenario that is being changed is followed as it is typed. */
export function StepTrial({ scenario, stepKey }: Props) {
  const words = useWords(SCENARIOS);
  const shell = useWords(SHELL);
  const [settled] = useDebouncedValue(scenario, TYPED_MS);
  const step = settled.steps.find((one) => one.key === stepKey);
  const channels = (step?.channels ?? []).filter((one) => one !== 'decision');
  const [debtor, setDebtor] = useState<number | null>(null);
  const [wanted, setWanted] = useState<ChannelJson | null>(null);
  const channel = channels.find((one) => one === wanted) ?? channels[0];
  const cases = useCases(scenario.key);
  const all = cases.data?.cases;
  const chosen = all?.find((one) => one.debtor === debtor) ?? all?.[0];
  return (
    <Stack>
      <Text c="dimmed">{words.previewAbout}</Text>
      {cases.error && <Failure error={cases.error} />}
      {cases.isPending && <Skeleton h={320} role="status" aria-label={shell.loading} />}
      {all?.length === 0 && <Text>{words.previewNone}</Text>}
      {all && chosen && channel && (
        <>
          <Group>
            <Select
              label={words.debtor}
              searchable
              allowDeselect={false}
              flex="1 1 240px"
              data={all.map((one) => ({ value: String(one.debtor), label: words.caseLabel(one.name, one.invoices) }))}
              value={String(chosen.debtor)}
              onChange={(value) => setDebtor(value === null ? null : Number(value))}
            />
            {channels.length > 1 && (
              <Select
                label={words.channel}
                allowDeselect={false}
                data={channels.map((one) => ({ value: one, label: words.channels[one] }))}
                value={channel}
                onChange={(value) => setWanted(channels.find((one) => one === value) ?? null)}
              />
            )}
          </Group>
          <Message scenario={settled} step={stepKey} channel={channel} debtor={chosen.debtor} name={chosen.name} />
        </>
      )}
    </Stack>
  );
}

function useCases(key: string) {
  const { workspace, creditor } = usePlace();
  return useQuery({
    queryKey: [workspace, 'scenario-cases', creditor, key],
    queryFn: () =>
      answered(
        api.GET('/api/w/{workspace}/creditors/{creditor}/scenarios/{key}/cases', { params: { path: { workspace, creditor, key } } }),
      ),
  });
}

type Asked = {
  readonly scenario: ScenarioJson;
  readonly step: string;
  readonly channel: ChannelJson;
  readonly debtor: number;
  readonly name: string;
};

function Message({ scenario, step, channel, debtor, name }: Asked) {
  const words = useWords(SCENARIOS);
  const shell = useWords(SHELL);
  const { workspace, creditor } = usePlace();
  const { data, error } = useQuery({
    placeholderData: keepPreviousData,
    queryKey: [workspace, 'scenario-preview', creditor, scenario, step, channel, debtor],
    queryFn: () =>
      answered(
        api.POST('/api/w/{workspace}/creditors/{creditor}/scenarios/preview', {
          params: { path: { workspace, creditor } },
          body: { scenario, step, channel, debtor },
        }),
      ),
  });
  if (error) return <Failure error={error} />;
  if (!data) return <Skeleton h={320} role="status" aria-label={shell.loading} />;
  return (
    <Stack gap="sm">
      {data.findings.length > 0 && (
        <Alert color="orange" variant="outline" title={words.toKnow}>
          <List size="sm">
            {data.findings.map(({ code, message }) => (
              <List.Item key={code}>{message}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      <MessageFrame
        title={words.pageOf(name)}
        language={data.language}
        subject={data.subject}
        text={data.text}
        html={data.html}
        pdf={data.pdf}
      />
    </Stack>
  );
}
