import { Anchor, Badge, Card, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { Day } from '../../../core/base/day.ts';
import { Screen } from '../../parts/screen.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { SCENARIOS } from '../../words/scenarios.ts';
import { type ScenarioLine, useScenarios } from './scenario-data.ts';
import { ScenarioStrip } from './scenario-strip.tsx';

/** All scenarios: for whom each is, who follows it, and its steps at a glance. Those that are followed come first. */
export function Scenarios() {
  const words = useWords(SCENARIOS);
  const query = useScenarios();
  return (
    <Screen title={words.title} about={words.about} query={query}>
      {({ scenarios }) => (
        <Stack component="section" aria-label={words.title}>
          {[...scenarios]
            .sort((a, b) => Number(b.debtors > 0) - Number(a.debtors > 0))
            .map((line) => (
              <ScenarioCard key={line.scenario.key} line={line} />
            ))}
        </Stack>
      )}
    </Screen>
  );
}

function ScenarioCard({ line: { scenario, savedOn, debtors } }: { readonly line: ScenarioLine }) {
  const words = useWords(SCENARIOS);
  const { language } = useLanguage();
  const kinds = scenario.kinds.length === 0 ? words.all : scenario.kinds.map((kind) => words.kinds[kind]).join(' · ');
  return (
    <Card withBorder component="article" aria-label={scenario.name[language]}>
      <Group justify="space-between" align="flex-start">
        <Stack gap={2}>
          <Title order={2} size="h3">
            <Anchor component={Link} to={scenario.key} inherit>
              {scenario.name[language]}
            </Anchor>
          </Title>
          <Text size="sm" c="dimmed">
            {kinds}
          </Text>
        </Stack>
        <Group gap="sm">
          <Text fw={debtors > 0 ? 600 : 400}>{debtors > 0 ? words.followers(debtors) : words.nobody}</Text>
          <SavedBadge savedOn={savedOn} />
        </Group>
      </Group>
      <ScenarioStrip steps={scenario.steps} />
    </Card>
  );
}

export function SavedBadge({ savedOn }: Pick<ScenarioLine, 'savedOn'>) {
  const words = useWords(SCENARIOS);
  const { manner } = useLanguage();
  return (
    <Badge variant="outline" color={savedOn === null ? 'gray' : 'encre'} c="var(--mantine-color-text)">
      {savedOn === null ? words.standard : words.changed(manner.day(savedOn as Day))}
    </Badge>
  );
}
