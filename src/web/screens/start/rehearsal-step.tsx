import { Button, Group, Modal, Skeleton, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Day } from '../../../core/base/day.ts';
import { capital } from '../../../words/capital.ts';
import { guideOfStep } from '../../../words/guides/guide-of.ts';
import { CHANNELS, stepName } from '../../../words/terms.ts';
import { answered, api } from '../../client/client.ts';
import { GuideLink } from '../../parts/guide-link.tsx';
import { MessageFrame } from '../../parts/message-frame.tsx';
import { sumsText } from '../../parts/sums.ts';
import { Failure } from '../../shell/error-screen.tsx';
import { usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { SCENARIOS } from '../../words/scenarios.ts';
import { SHELL } from '../../words/shell.ts';
import { START } from '../../words/start.ts';
import { useScenarios } from '../scenarios/scenario-data.ts';
import { type Rehearsal, useRehearsal } from './start-data.ts';

type Rehearsed = Rehearsal['contacts'][number];

/** What a run of today would decide: counts, sums, and each message to be looked at. */
export function RehearsalStep() {
  const [words, shell] = [useWords(START), useWords(SHELL)];
  const { manner } = useLanguage();
  const query = useRehearsal();
  const [seen, setSeen] = useState<Rehearsed | null>(null);
  if (query.error) return <Failure error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton h={240} role="status" aria-label={shell.loading} />;
  const { day, steps, contacts, total, waiting, questions } = query.data;
  return (
    <Stack>
      <Text>{words.rehearsalAbout(manner.day(day as Day))}</Text>
      <Text fw={600} role="status">
        {total > 0 ? words.rehearsalTotal(total) : waiting > 0 ? words.rehearsalNothingMore : words.rehearsalNothing}
      </Text>
      {waiting > 0 && <Text>{words.rehearsalWaiting(waiting)}</Text>}
      {questions > 0 && <Text>{words.rehearsalQuestions(questions)}</Text>}
      {steps.length > 0 && <BySteps steps={steps} />}
      {contacts.length > 0 && (
        <>
          {total > contacts.length && <Text size="sm">{words.shownMost(manner.count(contacts.length))}</Text>}
          <OneByOne contacts={contacts} onSee={setSeen} />
        </>
      )}
      <Group>
        <Button variant="default" onClick={() => void query.refetch()} loading={query.isFetching}>
          {words.again}
        </Button>
      </Group>
      {seen && <Preview contact={seen} onClose={() => setSeen(null)} />}
    </Stack>
  );
}

function BySteps({ steps }: { readonly steps: Rehearsal['steps'] }) {
  const words = useWords(START);
  const { manner, language } = useLanguage();
  return (
    <Table.ScrollContainer minWidth={480} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.step}</Table.Th>
            <Table.Th>{words.how}</Table.Th>
            <Table.Th className="money">{words.contacts}</Table.Th>
            <Table.Th className="money">{words.invoices}</Table.Th>
            <Table.Th className="money">{words.sum}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {steps.map((one) => (
            <Table.Tr key={`${one.step} ${one.approval}`}>
              <Table.Th scope="row">
                <Group gap="sm">
                  {capital(stepName(one.step, language))}
                  <GuideLink guide={guideOfStep(one.step)} about={stepName(one.step, language)} />
                </Group>
              </Table.Th>
              <Table.Td>{one.approval === 'person' ? words.person : words.alone}</Table.Td>
              <Table.Td className="money">{manner.count(one.contacts)}</Table.Td>
              <Table.Td className="money">{manner.count(one.invoices)}</Table.Td>
              <Table.Td className="money">{sumsText(manner, one.totals)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

type OneByOneProps = { readonly contacts: readonly Rehearsed[]; readonly onSee: (contact: Rehearsed) => void };

function OneByOne({ contacts, onSee }: OneByOneProps) {
  const words = useWords(START);
  const { manner, language } = useLanguage();
  const named = ({ debtor }: Rehearsed) => debtor.name ?? words.nameless(debtor.id);
  return (
    <ul className="rows">
      {contacts.map((one) => (
        <li key={one.debtor.id}>
          <Group justify="space-between" py="xs" wrap="nowrap" align="flex-start">
            <Stack gap={0} miw={0}>
              <Text fw={600} className="breakable">
                {named(one)}
              </Text>
              <Text size="sm" c="dimmed">
                {[
                  capital(stepName(one.step, language)),
                  manner.list(one.channels.map((channel) => CHANNELS[channel]?.[language] ?? channel)),
                  manner.list(one.invoices, 3),
                ].join(' · ')}
              </Text>
            </Stack>
            <Group gap="sm" justify="flex-end" style={{ flexShrink: 0 }}>
              <Text className="money">{sumsText(manner, one.totals)}</Text>
              <Button variant="default" size="compact-sm" onClick={() => onSee(one)} aria-label={words.seeFor(named(one))}>
                {words.see}
              </Button>
            </Group>
          </Group>
        </li>
      ))}
    </ul>
  );
}

function Preview({ contact, onClose }: { readonly contact: Rehearsed; readonly onClose: () => void }) {
  const [words, scenarios, shell] = [useWords(START), useWords(SCENARIOS), useWords(SHELL)];
  const { workspace, creditor } = usePlace();
  const lines = useScenarios();
  const scenario = lines.data?.scenarios.find((line) => line.scenario.key === contact.scenario)?.scenario;
  const channel = contact.channels[0] ?? 'email';
  const name = contact.debtor.name ?? words.nameless(contact.debtor.id);
  const { data, error } = useQuery({
    queryKey: [workspace, 'scenario-preview', creditor, scenario, contact.step, channel, contact.debtor.id],
    queryFn: () =>
      answered(
        api.POST('/api/w/{workspace}/creditors/{creditor}/scenarios/preview', {
          params: { path: { workspace, creditor } },
          body: { scenario: scenario as NonNullable<typeof scenario>, step: contact.step, channel, debtor: contact.debtor.id },
        }),
      ),
    enabled: scenario !== undefined,
  });
  return (
    <Modal opened onClose={onClose} size="xl" title={words.seeFor(name)} closeButtonProps={{ 'aria-label': scenarios.close }}>
      {(error ?? lines.error) && <Failure error={error ?? lines.error} />}
      {!data && !error && !lines.error && <Skeleton h={320} role="status" aria-label={shell.loading} />}
      {data && <MessageFrame title={scenarios.pageOf(name)} {...data} />}
    </Modal>
  );
}
