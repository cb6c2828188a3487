import { Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { centsOf } from '../../../core/base/money.ts';
import { answered, api } from '../../client/client.ts';
import { typedAmount } from '../../parts/typed-amount.ts';
import { usePlace } from '../../shell/place.ts';
import { CHOOSING } from '../../words/bank-choosing.ts';
import { useWords } from '../../words/language.tsx';
import type { Item, Said } from './bank-types.ts';
import { ChosenParts, type Picked } from './chosen-parts.tsx';
import { DialogFoot } from './dialog-foot.tsx';
import type { DialogForm } from './dialog-form.ts';
import { Difference } from './difference.tsx';
import { FoundItems } from './found-items.tsx';
import { type Chosen, planLaying } from './plan-laying.ts';

type Missing = Extract<Said, { is: 'items' }>['missing'];

/** The invoices that a line pays, searched for and ticked; what is left to lay is always in sight. */
export function ChooseInvoices({ line, busy, error, onSay, onClose }: DialogForm) {
  const words = useWords(CHOOSING);
  const isOut = line.amount.amount.startsWith('-');
  const [search, setSearch] = useState('');
  const [picked, setPicked] = useState<readonly Picked[]>([]);
  const [missing, setMissing] = useState<Missing>(null);
  const { items, failed, isEmpty } = useFound(search, line.suggestions[0]?.invoices[0]?.debtor.id ?? null, isOut);
  const plan = planLaying(centsOf(line.amount.amount) ?? 0n, picked.map(chosenOf));
  const isTyped = picked.every(({ part }) => part.trim() === '' || typedAmount(part) !== null);
  const canLay = picked.length > 0 && isTyped && (isOut ? plan.rest === 0n : plan.rest === 0n || (plan.rest > 0n && plan.debtor !== null));
  const toggle = (item: Item) =>
    setPicked((all) =>
      all.some((one) => one.item.item === item.item) ? all.filter((one) => one.item.item !== item.item) : [...all, { item, part: '' }],
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (canLay)
          onSay({
            is: 'items',
            items: picked.map(({ item, part }) => ({ item: item.item, amount: typedAmount(part) })),
            missing: plan.lacking.length > 0 ? (missing ?? null) : null,
          });
      }}
    >
      <Stack>
        <TextInput
          label={words.search}
          description={words.searchHint}
          data-autofocus
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <FoundItems items={items} isPicked={(item) => picked.some((one) => one.item.item === item.item)} onToggle={toggle} />
        <Text role="status" size="sm">
          {isEmpty ? words.noResult : ''}
        </Text>
        <Title order={3}>{words.chosen}</Title>
        {picked.length === 0 && <Text size="sm">{words.noneChosen}</Text>}
        <ChosenParts picked={picked} plan={plan} onChange={setPicked} />
        <Difference plan={plan} line={line} picked={picked} />
        {plan.lacking.length > 0 && !isOut && <MissingKind value={missing ?? null} onChange={setMissing} />}
        <DialogFoot error={error ?? failed} busy={busy} submit={words.submit} disabled={!canLay} onClose={onClose} />
      </Stack>
    </form>
  );
}

function chosenOf({ item, part }: Picked): Chosen {
  return {
    item: item.item,
    number: item.number,
    debtor: item.debtor.id,
    open: centsOf(item.open.amount) ?? 0n,
    part: part.trim() === '' ? null : centsOf(typedAmount(part) ?? ''),
  };
}

type MissingProps = { readonly value: Missing; readonly onChange: (kind: Missing) => void };

/** What becomes of what is missing on the last invoice. */
function MissingKind({ value, onChange }: MissingProps) {
  const words = useWords(CHOOSING);
  return (
    <Select
      label={words.missing}
      data={(['keep', 'discount', 'bank-fee', 'small-difference'] as const).map((kind) => ({
        value: kind,
        label: words.missingKinds[kind],
      }))}
      value={value ?? 'keep'}
      allowDeselect={false}
      onChange={(next) => onChange(next === null || next === 'keep' ? null : (next as Missing))}
    />
  );
}

/** Before anything is searched for, what the suggested customer has open. */
function useFound(search: string, debtor: number | null, isOut: boolean) {
  const path = usePlace();
  const [asked] = useDebouncedValue(search.trim(), 200);
  const ofDebtor = asked.length < 2 ? debtor : null;
  const sort: 'open' | 'settled' = isOut ? 'settled' : 'open';
  const query = useQuery({
    queryKey: [path.workspace, path.creditor, 'bank-items', asked, ofDebtor, sort],
    enabled: asked.length >= 2 || ofDebtor !== null,
    // What is found stays in its place while more is searched for: the focus may be in it.
    placeholderData: keepPreviousData,
    queryFn: () => {
      const wanted = ofDebtor === null ? { search: asked, sort, limit: 30 } : { debtor: ofDebtor, search: '', sort, limit: 30 };
      return answered(api.GET('/api/w/{workspace}/creditors/{creditor}/bank/items', { params: { path, query: wanted } }));
    },
  });
  const items = query.data?.items ?? [];
  return { items, failed: query.error, isEmpty: asked.length >= 2 && query.isSuccess && !query.isPlaceholderData && items.length === 0 };
}
