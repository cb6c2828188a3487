import { Anchor, Button, Checkbox, Group, NativeSelect, NumberInput, ScrollArea, Stack, Table, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { nextBusinessDay } from '../../../core/base/business-day.ts';
import { addMonths, type Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { useAmounts } from '../../parts/amount.tsx';
import { AmountField } from '../../parts/amount-field.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { TypedModal } from '../../parts/typed-modal.tsx';
import { usePlace } from '../../shell/place.ts';
import { AGREEMENTS } from '../../words/agreements.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { PARTS } from '../../words/parts.ts';
import type { DebtorCard } from './debtor-data.ts';
import { draftQuery, type PlanDraft, type PlanSaid, usePlanDraft } from './plan-data.ts';

type Props = { readonly card: DebtorCard; readonly onClose: () => void };

/** Instalments for all that is open: the schedule as it would be, the agreement to look at, and the offer. */
export function PlanForm({ card, onClose }: Props) {
  const [words, parts] = [useWords(AGREEMENTS), useWords(PARTS)];
  const { workspace } = usePlace();
  const [said, setSaid] = useState<PlanSaid>({ ...FIRST_SAID, firstOn: monthFrom(card.day as Day) });
  const [confirmed, setConfirmed] = useState(false);
  const draft = usePlanDraft(card.id, said);
  const query = draftQuery(said);
  const offering = useOffering(card, said, confirmed, onClose);
  const isBeyond = (draft.data?.beyond.length ?? 0) > 0;
  const isReady = query !== null && draft.isSuccess && !draft.isPlaceholderData && (!isBeyond || confirmed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) offering.mutate();
  };
  const address = `/api/w/${encodeURIComponent(workspace)}/debtors/${card.id}/plan-draft/pdf?${new URLSearchParams(
    Object.entries(query ?? {}).map(([key, value]) => [key, String(value)]),
  )}`;
  return (
    <TypedModal opened onClose={onClose} size="lg" title={words.planTitle} closeButtonProps={{ 'aria-label': parts.close }}>
      <form onSubmit={submit}>
        <Stack>
          <PlanInvoices card={card} said={said} onSaid={setSaid} />
          <PlanFields said={said} onSaid={setSaid} />
          {card.kind !== 'consumer' && <Charges said={said} onSaid={setSaid} />}
          {draft.data && query !== null && <Schedule draft={draft.data} />}
          <RefusedAlert error={offering.error ?? draft.error} />
          {isBeyond && (
            <Checkbox
              label={words.confirmBeyond}
              checked={confirmed}
              onChange={({ currentTarget }) => setConfirmed(currentTarget.checked)}
            />
          )}
          <Group justify="space-between">
            {draft.isSuccess && query !== null ? (
              <Anchor href={address} target="_blank" rel="noreferrer" underline="always">
                {words.seeAgreement}
              </Anchor>
            ) : (
              <span />
            )}
            <Group>
              <Button variant="default" onClick={onClose}>
                {parts.cancel}
              </Button>
              <Button type="submit" loading={offering.isPending} disabled={!isReady}>
                {words.offerPlan}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </TypedModal>
  );
}

function useOffering(card: DebtorCard, said: PlanSaid, confirmed: boolean, onClose: () => void) {
  const words = useWords(AGREEMENTS);
  const { workspace } = usePlace();
  const { items: _, ...query } = draftQuery(said) ?? { count: 2, firstOn: '' };
  return useAct(
    () =>
      answered(
        api.POST('/api/w/{workspace}/debtors/{debtor}/plans', {
          params: { path: { workspace, debtor: card.id } },
          body: { ...query, items: said.items === null ? null : [...said.items], confirmed },
        }),
      ),
    { done: () => words.planOffered, quiet: true, after: onClose },
  );
}

const FIRST_SAID = { count: 3, rhythm: 'monthly', first: '', charges: 'waived-if-kept', items: null } as const;

/** A month leaves the time to sign; the schedule moves each day to a working day of the creditor's own zone. */
function monthFrom(today: Day): Day {
  return nextBusinessDay(addMonths(today, 1), 'mainland');
}

type FieldProps = { readonly said: PlanSaid; readonly onSaid: (said: PlanSaid) => void };

/** Which of several invoices the plan is for. */
function PlanInvoices({ card, said, onSaid }: FieldProps & { readonly card: DebtorCard }) {
  const [words, amounts] = [useWords(AGREEMENTS), useAmounts()];
  const invoices = card.items.filter(({ kind }) => kind === 'invoice');
  if (invoices.length < 2) return <Text>{words.openInvoices}</Text>;
  const all = invoices.map(({ id }) => id);
  const chosen = said.items ?? all;
  const choose = (ids: readonly number[]) => onSaid({ ...said, items: ids.length === all.length ? null : ids });
  return (
    <Checkbox.Group
      label={words.planInvoices}
      error={chosen.length === 0 ? words.noInvoice : null}
      value={chosen.map(String)}
      onChange={(ids) => choose(ids.map(Number))}
    >
      <ScrollArea.Autosize mah={180}>
        <Group gap="lg" p={4}>
          {invoices.map(({ id, number, open }) => (
            <Checkbox key={id} value={String(id)} label={words.invoiceOf(number, amounts.one(open))} />
          ))}
        </Group>
      </ScrollArea.Autosize>
    </Checkbox.Group>
  );
}

/** Interest and fee are never part of the instalments: given up if the plan is kept, or owed all the same. */
function Charges({ said, onSaid }: FieldProps) {
  const words = useWords(AGREEMENTS);
  return (
    <NativeSelect
      label={words.charges}
      description={words.chargesHint}
      value={said.charges}
      data={(['waived-if-kept', 'reserved'] as const).map((value) => ({ value, label: words.chargesWays[value] }))}
      onChange={({ currentTarget }) => onSaid({ ...said, charges: currentTarget.value === 'reserved' ? 'reserved' : 'waived-if-kept' })}
    />
  );
}

function PlanFields({ said, onSaid }: FieldProps) {
  const words = useWords(AGREEMENTS);
  return (
    <Group align="flex-start" grow preventGrowOverflow={false}>
      <NumberInput
        label={words.count}
        data-autofocus
        min={2}
        max={104}
        allowDecimal={false}
        clampBehavior="strict"
        value={said.count}
        onChange={(value) => onSaid({ ...said, count: Math.max(2, Number(value) || 2) })}
      />
      <NativeSelect
        label={words.rhythm}
        value={said.rhythm}
        data={(['monthly', 'weekly'] as const).map((value) => ({ value, label: words.rhythms[value] }))}
        onChange={({ currentTarget }) => onSaid({ ...said, rhythm: currentTarget.value === 'weekly' ? 'weekly' : 'monthly' })}
      />
      <DayField side="to-come" label={words.firstOn} required value={said.firstOn} onChange={(firstOn) => onSaid({ ...said, firstOn })} />
      <AmountField label={words.first} value={said.first} onChange={(first) => onSaid({ ...said, first })} />
    </Group>
  );
}

function Schedule({ draft }: { readonly draft: PlanDraft }) {
  const words = useWords(AGREEMENTS);
  const { manner } = useLanguage();
  const amounts = useAmounts();
  return (
    <>
      <Table aria-label={words.schedule} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.instalment}</Table.Th>
            <Table.Th>{words.atLatest}</Table.Th>
            <Table.Th ta="right">{words.sum}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {draft.instalments.map(({ on, amount }, at) => (
            <Table.Tr key={on}>
              <Table.Td>{at + 1}</Table.Td>
              <Table.Td>{manner.day(on as Day)}</Table.Td>
              <Table.Td ta="right">{amounts.one(amount)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th colSpan={2}>{words.total}</Table.Th>
            <Table.Th ta="right">{amounts.one(draft.total)}</Table.Th>
          </Table.Tr>
        </Table.Tfoot>
      </Table>
      <div role="status">
        {draft.beyond.map((fault) => (
          <Text key={fault} size="sm">
            {words.beyond[fault]}
          </Text>
        ))}
      </div>
    </>
  );
}
