import { Alert, Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { amountText } from '../../parts/amount.tsx';
import { Screen } from '../../parts/screen.tsx';
import { Unsaved } from '../../parts/unsaved.tsx';
import { useMay } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { SCENARIOS } from '../../words/scenarios.ts';
import { EditScenario } from './edit-scenario.tsx';
import { Outlook } from './outlook.tsx';
import { isSameScenario, type ScenarioJson, type ScenarioLine, useScenarios } from './scenario-data.ts';
import { ScenarioStrip } from './scenario-strip.tsx';
import { SavedBadge } from './scenarios.tsx';
import { StepCard } from './step-card.tsx';
import { StepPreview } from './step-preview.tsx';
import { StepTimeline } from './step-timeline.tsx';

/** One scenario: its steps and why, what it will bring, and how it is changed. */
export function Scenario() {
  const words = useWords(SCENARIOS);
  const { language } = useLanguage();
  const { key } = useParams();
  const query = useScenarios();
  const line = query.data?.scenarios.find((one) => one.scenario.key === key);
  return (
    <Screen title={line?.scenario.name[language] ?? words.title} query={query} actions={<Back />}>
      {() =>
        line ? (
          <Shown key={line.scenario.version} line={line} />
        ) : (
          <Alert color="orange" variant="outline" role="status">
            {words.unknown}
          </Alert>
        )
      }
    </Screen>
  );
}

function Back() {
  const words = useWords(SCENARIOS);
  return (
    <Anchor component={Link} to="../scenarios" size="sm" w="fit-content">
      <Group gap={4} component="span">
        <IconArrowLeft size={16} aria-hidden />
        {words.back}
      </Group>
    </Anchor>
  );
}

function Shown({ line }: { readonly line: ScenarioLine }) {
  const [draft, setDraft] = useState<ScenarioJson | null>(null);
  if (draft)
    return (
      <>
        <Unsaved when={!isSameScenario(line.scenario, draft)} />
        <EditScenario inForce={line.scenario} draft={draft} onChange={setDraft} onEnd={() => setDraft(null)} />
      </>
    );
  return <Read line={line} onEdit={setDraft} />;
}

function Read({ line, onEdit }: { readonly line: ScenarioLine; readonly onEdit: (draft: ScenarioJson) => void }) {
  const { scenario, standard, savedOn, debtors } = line;
  const words = useWords(SCENARIOS);
  const { manner } = useLanguage();
  const may = useMay('settings');
  const [shown, setShown] = useState<string | null>(null);
  const kinds = scenario.kinds.length === 0 ? words.all : scenario.kinds.map((kind) => words.kinds[kind]).join(' · ');
  return (
    <Stack gap="lg">
      <Group justify="space-between">
        <Group gap="sm">
          <Text>{`${kinds} · ${debtors > 0 ? words.followers(debtors) : words.nobody} · ${words.version(scenario.version)}`}</Text>
          <SavedBadge savedOn={savedOn} />
        </Group>
        {may ? (
          <Group gap="sm">
            {standard && !isSameScenario(standard, scenario) && (
              <Button variant="default" onClick={() => onEdit({ ...standard, version: scenario.version })}>
                {words.reset}
              </Button>
            )}
            <Button onClick={() => onEdit(scenario)}>{words.edit}</Button>
          </Group>
        ) : (
          <Text c="dimmed">{words.notAllowed}</Text>
        )}
      </Group>
      <ScenarioStrip steps={scenario.steps} />
      <Stack component="section" aria-label={words.timeline}>
        <Title order={2}>{words.timeline}</Title>
        <StepTimeline steps={scenario.steps}>{(step) => <StepCard step={step} onPreview={() => setShown(step.key)} />}</StepTimeline>
        {Number(scenario.minimumOverdue) > 0 && (
          <Text>{words.minimum(amountText(manner, { amount: scenario.minimumOverdue, currency: 'EUR' }))}</Text>
        )}
        <Text c="dimmed">{words.guard}</Text>
      </Stack>
      <Outlook scenario={scenario} />
      {shown !== null && <StepPreview scenario={scenario} stepKey={shown} onClose={() => setShown(null)} />}
    </Stack>
  );
}
