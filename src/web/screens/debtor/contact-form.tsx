import { Fieldset, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { usePlace } from '../../shell/place.ts';
import { DEBTOR } from '../../words/debtor.ts';
import { useWords } from '../../words/language.tsx';
import { changesFrom, type Typed, typedOf } from './contact-typed.ts';
import type { DebtorCard } from './debtor-data.ts';

type Props = { readonly card: DebtorCard; readonly onClose: () => void };
type FieldsProps = { readonly typed: Typed; readonly onType: (changes: Partial<Typed>) => void };

/** Changes how a debtor is reached; what stays as it is is not sent. */
export function ContactForm({ card, onClose }: Props) {
  const words = useWords(DEBTOR);
  const { workspace } = usePlace();
  // Held against what stood there when it was opened: what a colleague changed meanwhile is left alone.
  const [before] = useState(() => typedOf(card));
  const [typed, setTyped] = useState(before);
  const onType = (changes: Partial<Typed>) => setTyped((known) => ({ ...known, ...changes }));
  const saving = useAct(
    () =>
      answered(
        api.POST('/api/w/{workspace}/debtors/{debtor}', {
          params: { path: { workspace, debtor: card.id } },
          body: changesFrom(before, typed),
        }),
      ),
    { done: () => words.saved, quiet: true, after: onClose },
  );
  return (
    <FormDialog title={words.contact} size="lg" doing={saving} onClose={onClose}>
      <Reach typed={typed} onType={onType} />
      <Address typed={typed} onType={onType} />
      <Manner card={card} typed={typed} onType={onType} />
    </FormDialog>
  );
}

function Reach({ typed, onType }: FieldsProps) {
  const words = useWords(DEBTOR);
  return (
    <>
      <TextInput
        label={words.name}
        required
        data-autofocus
        maxLength={300}
        value={typed.name}
        onChange={({ currentTarget }) => onType({ name: currentTarget.value })}
      />
      <Group grow align="flex-start">
        <TextInput
          label={words.email}
          type="email"
          maxLength={320}
          value={typed.email}
          onChange={({ currentTarget }) => onType({ email: currentTarget.value })}
        />
        <TextInput
          label={words.phone}
          type="tel"
          maxLength={60}
          value={typed.phone}
          onChange={({ currentTarget }) => onType({ phone: currentTarget.value })}
        />
      </Group>
    </>
  );
}

function Address({ typed, onType }: FieldsProps) {
  const words = useWords(DEBTOR);
  const field = (key: 'street' | 'more' | 'postcode' | 'city' | 'country', label: string) => (
    <TextInput label={label} maxLength={100} value={typed[key]} onChange={({ currentTarget }) => onType({ [key]: currentTarget.value })} />
  );
  return (
    <Fieldset legend={words.address}>
      <Stack gap="xs">
        {field('street', words.street)}
        {field('more', words.streetMore)}
        <Group grow align="flex-start">
          {field('postcode', words.postcode)}
          {field('city', words.city)}
          {field('country', words.country)}
        </Group>
      </Stack>
    </Fieldset>
  );
}

function Manner({ card, typed, onType }: FieldsProps & { readonly card: DebtorCard }) {
  const words = useWords(DEBTOR);
  const standard = card.scenario.chosen ? '' : card.scenario.name;
  return (
    <>
      <NativeSelect
        label={words.scenario}
        value={typed.scenario}
        data={[
          { value: '', label: words.standard(standard || '…') },
          ...card.scenarios.map(({ key, name }) => ({ value: key, label: name })),
        ]}
        onChange={({ currentTarget }) => onType({ scenario: currentTarget.value })}
      />
      <Group grow align="flex-start">
        <NativeSelect
          label={words.language}
          value={typed.language}
          data={(['fr', 'en'] as const).map((value) => ({ value, label: words.languages[value] }))}
          onChange={({ currentTarget }) => onType({ language: currentTarget.value === 'en' ? 'en' : 'fr' })}
        />
        <TextInput
          label={words.segment}
          description={words.segmentHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={60}
          value={typed.segment}
          onChange={({ currentTarget }) => onType({ segment: currentTarget.value })}
        />
      </Group>
    </>
  );
}
