import { Alert, Button, Group, List, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useWords } from '../../words/language.tsx';
import { SCENARIOS } from '../../words/scenarios.ts';
import { ChangeReport } from './change-report.tsx';
import { EditStep } from './edit-step.tsx';
import { useSaving } from './saving.ts';
import { faultsOf, isSameScenario, type ScenarioJson, type StepJson } from './scenario-data.ts';
import { ScenarioStrip } from './scenario-strip.tsx';
import classes from './scenarios.module.css';
import { StepTimeline } from './step-timeline.tsx';
import { euroText } from './typed-euros.ts';

type Props = {
  readonly inForce: ScenarioJson;
  readonly draft: ScenarioJson;
  readonly onChange: (draft: ScenarioJson) => void;
  readonly onEnd: () => void;
};

/** A scenario being changed. Nothing counts before its difference was seen and confirmed. */
export function EditScenario({ inForce, draft, onChange, onEnd }: Props) {
  const words = useWords(SCENARIOS);
  const { language } = useLanguage();
  const [isCompared, setCompared] = useState(false);
  const saving = useSaving(onEnd);
  const faults = faultsOf(draft, language);
  const isSame = isSameScenario(inForce, draft);
  const put = (step: StepJson) => onChange({ ...draft, steps: draft.steps.map((one) => (one.key === step.key ? step : one)) });
  const compare = () => {
    setCompared(true);
    saving.mutate({ scenario: draft, confirmed: false });
  };
  return (
    <Stack gap="lg">
      <Alert variant="outline" color="encre" role="status">
        {words.editing}
      </Alert>
      <ScenarioStrip steps={draft.steps} />
      <Stack component="section" aria-label={words.timeline}>
        <Title order={2}>{words.timeline}</Title>
        <StepTimeline steps={draft.steps}>
          {(step) => (
            <EditStep
              scenario={draft}
              step={step}
              onChange={put}
              onRemove={
                draft.steps.length > 1 ? () => onChange({ ...draft, steps: draft.steps.filter((one) => one.key !== step.key) }) : null
              }
            />
          )}
        </StepTimeline>
        <TextInput
          label={words.fields.minimumOverdue}
          maw={420}
          inputMode="decimal"
          defaultValue={euroText(draft.minimumOverdue, language)}
          onChange={(event) =>
            onChange({ ...draft, minimumOverdue: event.currentTarget.value.replace(',', '.').replaceAll(/\s/g, '') || '0' })
          }
        />
      </Stack>
      <div className={classes['bar']}>
        <Stack gap="sm">
          <Faults faults={faults} />
          <Group>
            <Button onClick={compare} disabled={faults.length > 0 || isSame} loading={saving.isPending && !isCompared}>
              {words.compare}
            </Button>
            <Button variant="default" onClick={onEnd}>
              {words.cancel}
            </Button>
            {isSame && <Text c="dimmed">{words.unchanged}</Text>}
          </Group>
        </Stack>
      </div>
      {isCompared && <ChangeReport inForce={inForce} draft={draft} saving={saving} onClose={() => setCompared(false)} />}
    </Stack>
  );
}

function Faults({ faults }: { readonly faults: readonly string[] }) {
  const words = useWords(SCENARIOS);
  return (
    <div role="status">
      {faults.length > 0 && (
        <Alert color="red" variant="outline" title={words.faults}>
          <List size="sm">
            {faults.map((fault) => (
              <List.Item key={fault}>{fault}</List.Item>
            ))}
          </List>
        </Alert>
      )}
    </div>
  );
}
