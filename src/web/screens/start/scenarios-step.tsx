import { Anchor, Button, Card, Group, Select, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { Failure } from '../../shell/error-screen.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { SCENARIOS } from '../../words/scenarios.ts';
import { START } from '../../words/start.ts';
import { useSaving } from '../scenarios/saving.ts';
import { type ScenarioLine, useScenarios } from '../scenarios/scenario-data.ts';
import { ScenarioStrip } from '../scenarios/scenario-strip.tsx';
import { asModel, modelInForce, modelsFor, SEGMENTS, type Segment } from './scenario-model.ts';

/** For each kind of customer what will be done and when, and another model where one fits. */
export function ScenariosStep() {
  const words = useWords(START);
  const { data, error } = useScenarios();
  if (error) return <Failure error={error} />;
  if (!data) return null;
  return (
    <Stack>
      <Text>{words.scenariosAbout}</Text>
      <Text size="sm">{words.steps0}</Text>
      {SEGMENTS.map((segment) => {
        const line = data.scenarios.find((one) => one.scenario.key === segment);
        return line && <SegmentCard key={segment} segment={segment} line={line} lines={data.scenarios} />;
      })}
    </Stack>
  );
}

type Props = { readonly segment: Segment; readonly line: ScenarioLine; readonly lines: readonly ScenarioLine[] };

function SegmentCard({ segment, line: { scenario, debtors }, lines }: Props) {
  const [words, scenarios] = [useWords(START), useWords(SCENARIOS)];
  const { language } = useLanguage();
  const { workspace, creditor } = usePlace();
  const may = useMay('settings');
  const models = modelsFor(
    segment,
    lines.flatMap((one) => one.standard ?? []),
  );
  const inForce = modelInForce(scenario, models);
  const [chosen, setChosen] = useState<string | null>(null);
  const model = models.find((one) => one.key === chosen);
  const shown = model ? asModel(model, scenario) : scenario;
  const saving = useSaving(() => setChosen(null));
  const options = models.map((one) => ({
    value: one.key,
    label: one.key === segment ? `${one.name[language]} (${words.standardMark})` : one.name[language],
  }));
  return (
    <Card withBorder padding="sm" component="section" aria-label={scenarios.kinds[segment]}>
      <Stack gap="xs">
        <Group justify="space-between">
          <Title order={3}>{scenarios.kinds[segment]}</Title>
          <Text size="sm" c="dimmed">
            {words.followed(debtors)}
          </Text>
        </Group>
        <ScenarioStrip steps={shown.steps} />
        <Group align="flex-end">
          {may && models.length > 1 && (
            <Select
              label={words.model(scenarios.kinds[segment])}
              allowDeselect={false}
              flex="1 1 240px"
              maw={420}
              data={inForce ? options : [{ value: '', label: words.own }, ...options]}
              value={chosen ?? inForce?.key ?? ''}
              onChange={(value) => setChosen(value === inForce?.key || value === '' ? null : value)}
            />
          )}
          {model && (
            <Button loading={saving.isPending} onClick={() => saving.mutate({ scenario: shown, confirmed: true })}>
              {words.use}
            </Button>
          )}
          <Anchor component={Link} size="sm" to={`/e/${encodeURIComponent(workspace)}/${creditor}/scenarios/${segment}`}>
            {words.edit}
          </Anchor>
        </Group>
      </Stack>
    </Card>
  );
}
