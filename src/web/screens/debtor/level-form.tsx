import { Button, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import { DayField } from '../../parts/day-field.tsx';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { useChange } from '../../parts/use-change.ts';
import { usePlace } from '../../shell/place.ts';
import { DEBTOR } from '../../words/debtor.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { PARTS } from '../../words/parts.ts';
import type { DebtorCard, ItemLine } from './debtor-data.ts';

type Props = { readonly card: DebtorCard; readonly items: readonly ItemLine[]; readonly onClose: () => void };

/** Says which step had been made for invoices before Acquit took over. */
export function LevelForm({ card, items, onClose }: Props) {
  const [words, parts] = [useWords(DEBTOR), useWords(PARTS)];
  const { manner } = useLanguage();
  const { workspace } = usePlace();
  const [step, setStep] = useState(card.steps[0]?.key ?? '');
  const [on, setOn] = useState<Day | null>(null);
  const setting = useChange(
    () =>
      answered(
        api.POST('/api/w/{workspace}/debtors/{debtor}/levels', {
          params: { path: { workspace, debtor: card.id } },
          body: { items: items.map(({ id }) => id), step, on: on ?? '' },
        }),
      ),
    words.levelSet,
    onClose,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (on) setting.mutate(undefined);
  };
  return (
    <Modal opened onClose={onClose} title={words.levelTitle} closeButtonProps={{ 'aria-label': parts.close }}>
      <form onSubmit={submit}>
        <Stack>
          <Text>{words.onlyInvoices(manner.list(items.map(({ number }) => number)))}</Text>
          <Text>{words.levelAbout}</Text>
          <NativeSelect
            label={words.step}
            data-autofocus
            value={step}
            data={card.steps.map(({ key, name }) => ({ value: key, label: name }))}
            onChange={({ currentTarget }) => setStep(currentTarget.value)}
          />
          <DayField label={words.stepOn} value={on} onChange={setOn} required />
          <RefusedAlert error={setting.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {parts.cancel}
            </Button>
            <Button type="submit" loading={setting.isPending} disabled={on === null}>
              {parts.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
