import { Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { capital } from '../../../words/capital.ts';
import { guideOfStep } from '../../../words/guides/guide-of.ts';
import { stepName } from '../../../words/terms.ts';
import { amountText } from '../../parts/amount.tsx';
import { GuideLink } from '../../parts/guide-link.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { SCENARIOS } from '../../words/scenarios.ts';
import { ChannelIcons } from './channel-icon.tsx';
import type { StepJson } from './scenario-data.ts';
import classes from './scenarios.module.css';

/** One step in words: when, by what, who lets it leave, what it grants, and why the law or courtesy wants it so. */
export function StepCard({ step, onPreview }: { readonly step: StepJson; readonly onPreview: () => void }) {
  const words = useWords(SCENARIOS);
  const { language, manner } = useLanguage();
  const why = words.why[step.key === 'legal-route' ? step.key : step.wording];
  const facts = [
    words.when[step.when.from](step.when.days),
    step.severity < 4 && words.tones[step.tone],
    step.grantsDays !== null && words.grants(step.grantsDays),
    step.minimum !== null && words.least(amountText(manner, { amount: step.minimum, currency: 'EUR' })),
    step.kinds !== null && words.onlyFor(manner.list(step.kinds.map((kind) => words.kinds[kind]))),
  ].filter((one) => one !== false);
  const canShow = step.channels.some((channel) => channel !== 'decision');
  return (
    <Card withBorder padding="sm" className={classes['body'] ?? ''}>
      <Stack gap={6}>
        <Group justify="space-between" gap="xs">
          <Title order={3}>{capital(stepName(step.key, language))}</Title>
          <Badge
            variant={step.approval === 'person' ? 'filled' : 'outline'}
            color="encre"
            {...(step.approval === 'person' ? {} : { c: 'var(--mantine-color-text)' })}
          >
            {whoLets(step, words)}
          </Badge>
        </Group>
        <Group gap="sm">
          {step.channels.map((channel) => (
            <Group key={channel} gap={4} wrap="nowrap">
              <ChannelIcons channels={[channel]} size={16} />
              <Text size="sm">{words.channels[channel]}</Text>
            </Group>
          ))}
          <Text size="sm" c="dimmed">
            {facts.join(' · ')}
          </Text>
        </Group>
        {why && <Text size="sm">{why}</Text>}
        <Group>
          {canShow && (
            <Button variant="subtle" size="compact-sm" leftSection={<IconEye size={16} aria-hidden />} onClick={onPreview}>
              {words.preview}
            </Button>
          )}
          <GuideLink guide={guideOfStep(step.key)} about={stepName(step.key, language)} />
        </Group>
      </Stack>
    </Card>
  );
}

function whoLets({ approval, channels }: StepJson, words: (typeof SCENARIOS)['fr']): string {
  if (channels.includes('decision')) return words.personDecides;
  if (channels.includes('call')) return words.personCall;
  return approval === 'person' ? words.person : words.automatic;
}
