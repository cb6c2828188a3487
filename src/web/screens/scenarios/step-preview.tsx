import { Alert, Group, List, Modal, Select, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { stepName } from '../../../words/terms.ts';
import { answered, api } from '../../client/client.ts';
import { capital } from '../../parts/capital.ts';
import { MessageFrame } from '../../parts/message-frame.tsx';
import { Failure } from '../../shell/error-screen.tsx';
import { usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { SCENARIOS } from '../../words/scenarios.ts';
import { SHELL } from '../../words/shell.ts';
import type { ChannelJson, ScenarioJson } from './scenario-data.ts';

type Props = { readonly scenario: ScenarioJson; readonly stepKey: string; readonly onClose: () => void };

/** What a step says, on a debtor of this scenario that is late today. */
export function StepPreview({ scenario, stepKey, onClose }: Props) {
  const words = useWords(SCENARIOS);
  const shell = useWords(SHELL);
  const { language } = useLanguage();
  const step = scenario.steps.find((one) => one.key === stepKey);
  const channels = (step?.channels ?? []).filter((one) => one !== 'decision');
  const [debtor, setDebtor] = useState<number | null>(null);
  const [channel, setChannel] = useState<ChannelJson>(channels[0] ?? 'email');
  const cases = useCases(scenario.key);
  const all = cases.data?.cases;
  const chosen = all?.find((one) => one.debtor === debtor) ?? all?.[0];
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={words.previewTitle(capital(stepName(stepKey, language)))}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <Stack>
        <Text c="dimmed">{words.previewAbout}</Text>
        {cases.error && <Failure error={cases.error} />}
        {cases.isPending && <Skeleton h={320} role="status" aria-label={shell.loading} />}
        {all?.length === 0 && <Text>{words.previewNone}</Text>}
        {all && chosen && (
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
                  onChange={(value) => setChannel(channels.find((one) => one === value) ?? channel)}
                />
              )}
            </Group>
            <Message scenario={scenario} step={stepKey} channel={channel} debtor={chosen.debtor} name={chosen.name} />
          </>
        )}
      </Stack>
    </Modal>
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
