import { Button, Card, Checkbox, Group, NumberInput, SegmentedControl, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconEye, IconEyeOff, IconTrash } from '@tabler/icons-react';
import { capital } from '../../../words/capital.ts';
import { stepName } from '../../../words/terms.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { SCENARIOS } from '../../words/scenarios.ts';
import type { ChannelJson, ScenarioJson, StepJson } from './scenario-data.ts';
import classes from './scenarios.module.css';
import { StepTrial } from './step-preview.tsx';
import { TextsNotReady } from './texts-not-ready.tsx';
import { euroText } from './typed-euros.ts';

type Props = {
  /** As it is being changed, with this step in it. */
  readonly scenario: ScenarioJson;
  readonly step: StepJson;
  readonly onChange: (step: StepJson) => void;
  readonly onRemove: (() => void) | null;
};

/** A decision reaches nobody and is no choice beside the others. */
const CHANNELS: readonly ChannelJson[] = ['email', 'sms', 'letter', 'registered-letter', 'call'];

/** One step with all that can be changed of it. */
export function EditStep({ scenario, step, onChange, onRemove }: Props) {
  const words = useWords(SCENARIOS);
  const { language } = useLanguage();
  const name = capital(stepName(step.key, language));
  const isDecision = step.channels.includes('decision');
  return (
    <Card withBorder padding="sm" role="group" aria-label={name} className={classes['body'] ?? ''}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={3}>{name}</Title>
          {onRemove && (
            <Button
              variant="subtle"
              color="red"
              size="compact-sm"
              leftSection={<IconTrash size={16} aria-hidden />}
              aria-label={words.remove(name)}
              onClick={onRemove}
            >
              {words.removeShort}
            </Button>
          )}
        </Group>
        <When step={step} onChange={onChange} />
        {!isDecision && (
          <>
            <Checkbox.Group
              label={words.fields.channels}
              value={[...step.channels]}
              onChange={(channels) => onChange({ ...step, channels: CHANNELS.filter((one) => channels.includes(one)) })}
            >
              <Group mt={6} gap="md">
                {CHANNELS.map((channel) => (
                  <Checkbox key={channel} value={channel} label={words.channels[channel]} />
                ))}
              </Group>
            </Checkbox.Group>
            {step.channels.includes('sms') && <TextsNotReady />}
            <Leaves step={step} onChange={onChange} />
            <Trial scenario={scenario} stepKey={step.key} />
          </>
        )}
      </Stack>
    </Card>
  );
}

/** The message of the step as the change makes it, on a real case. */
function Trial({ scenario, stepKey }: { readonly scenario: ScenarioJson; readonly stepKey: string }) {
  const words = useWords(SCENARIOS);
  const [isShown, { toggle }] = useDisclosure();
  const Icon = isShown ? IconEyeOff : IconEye;
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        style={{ alignSelf: 'flex-start' }}
        leftSection={<Icon size={16} aria-hidden />}
        aria-expanded={isShown}
        onClick={toggle}
      >
        {isShown ? words.hidePreview : words.preview}
      </Button>
      {isShown && <StepTrial scenario={scenario} stepKey={stepKey} />}
    </>
  );
}

function When({ step, onChange }: Pick<Props, 'step' | 'onChange'>) {
  const words = useWords(SCENARIOS);
  const froms = ['due', 'end-of-due-month', 'previous-step'] as const;
  return (
    <Group align="flex-start">
      <NumberInput
        label={words.fields.days}
        description={step.beforeDueOnly ? words.fields.daysHint : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        w={150}
        min={-365}
        max={730}
        allowDecimal={false}
        clampBehavior="strict"
        value={step.when.days}
        onChange={(value) => typeof value === 'number' && onChange({ ...step, when: { ...step.when, days: value } })}
      />
      <Select
        label={words.fields.from}
        w={240}
        allowDeselect={false}
        data={froms.map((value) => ({ value, label: words.fromChoices[value] }))}
        value={step.when.from}
        onChange={(value) => {
          const from = froms.find((one) => one === value);
          if (from) onChange({ ...step, when: { ...step.when, from } });
        }}
      />
    </Group>
  );
}

function Leaves({ step, onChange }: Pick<Props, 'step' | 'onChange'>) {
  const words = useWords(SCENARIOS);
  const { language } = useLanguage();
  return (
    <Group align="flex-start">
      <Stack gap={4}>
        <Text size="sm" fw={500} id={`leaves-${step.key}`}>
          {words.fields.approval}
        </Text>
        <SegmentedControl
          aria-labelledby={`leaves-${step.key}`}
          value={step.approval}
          onChange={(value) => onChange({ ...step, approval: value === 'person' ? 'person' : 'automatic' })}
          data={[
            { value: 'automatic', label: words.automatic },
            { value: 'person', label: words.person },
          ]}
        />
      </Stack>
      <NumberInput
        label={words.fields.grants}
        description={words.fields.grantsHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        w={220}
        min={1}
        max={365}
        allowDecimal={false}
        value={step.grantsDays ?? ''}
        onChange={(value) => onChange({ ...step, grantsDays: typeof value === 'number' ? value : null })}
      />
      <TextInput
        label={words.fields.least}
        description={words.fields.leastHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        w={200}
        inputMode="decimal"
        defaultValue={euroText(step.minimum, language)}
        onChange={(event) => onChange({ ...step, minimum: event.currentTarget.value.replace(',', '.').replaceAll(/\s/g, '') || null })}
      />
    </Group>
  );
}
