import { Button, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../client/client.ts';
import { amountText } from '../../parts/amount.tsx';
import { typedAmount } from '../../parts/typed-amount.ts';
import { usePlace } from '../../shell/place.ts';
import { CHOOSING } from '../../words/bank-choosing.ts';
import { BANK_TABS } from '../../words/bank-tabs.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { DialogFoot } from './dialog-foot.tsx';

/** Giving up an invoice, or a part of it, with a reason. */
export function WriteOff({ onTold }: { readonly onTold: (text: string) => void }) {
  const { credits: words } = useWords(BANK_TABS);
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => setOpened(true)}>
        {words.writeOff}
      </Button>
      {opened && <WriteOffForm onTold={onTold} onClose={() => setOpened(false)} />}
    </>
  );
}

type FormProps = { readonly onTold: (text: string) => void; readonly onClose: () => void };

function WriteOffForm({ onTold, onClose }: FormProps) {
  const { credits: words } = useWords(BANK_TABS);
  const choosing = useWords(CHOOSING);
  const [item, setItem] = useState<number | null>(null);
  const [amount, setAmount] = useState('');
  const [reason, setReason] = useState('');
  const isWrong = amount.trim() !== '' && typedAmount(amount) === null;
  const giving = useGivingUp(onTold, onClose);
  return (
    <Modal opened onClose={onClose} title={words.writeOff.replace('…', '')} size={560}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (item !== null) giving.mutate({ item, amount: typedAmount(amount), reason });
        }}
      >
        <Stack>
          <Text>{words.writeOffAbout}</Text>
          <InvoiceSearch item={item} onItem={setItem} />
          <TextInput
            label={words.amount}
            inputMode="decimal"
            value={amount}
            error={isWrong ? choosing.partWrong : null}
            onChange={(event) => setAmount(event.currentTarget.value)}
          />
          <TextInput
            label={choosing.reason}
            required
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <DialogFoot
            error={giving.error}
            busy={giving.isPending}
            submit={words.give}
            color="red"
            disabled={item === null || isWrong || reason.trim() === ''}
            onClose={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}

type GivenUp = { readonly item: number; readonly amount: string | null; readonly reason: string };

function useGivingUp(onTold: FormProps['onTold'], onClose: FormProps['onClose']) {
  const { credits: words } = useWords(BANK_TABS);
  const { manner } = useLanguage();
  const { workspace } = usePlace();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ item, amount, reason }: GivenUp) =>
      answered(
        api.POST('/api/w/{workspace}/items/{item}/write-off', {
          params: { path: { workspace, item } },
          body: { amount, reason },
        }),
      ),
    onSuccess: (done) => {
      onTold([words.gave(amountText(manner, done.amount)), done.dropped > 0 ? words.dropped(done.dropped) : ''].filter(Boolean).join(' '));
      onClose();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: [workspace] }),
  });
}

type SearchProps = { readonly item: number | null; readonly onItem: (item: number) => void };

function InvoiceSearch({ item, onItem }: SearchProps) {
  const { credits: words } = useWords(BANK_TABS);
  const choosing = useWords(CHOOSING);
  const { manner } = useLanguage();
  const path = usePlace();
  const [search, setSearch] = useState('');
  const [asked] = useDebouncedValue(search.trim(), 200);
  const query = useQuery({
    queryKey: [path.workspace, path.creditor, 'bank-items', asked, null, 'open'],
    enabled: asked.length >= 2,
    queryFn: () =>
      answered(
        api.GET('/api/w/{workspace}/creditors/{creditor}/bank/items', {
          params: { path, query: { search: asked, sort: 'open', limit: 20 } },
        }),
      ),
  });
  const invoices = (query.data?.items ?? []).filter((one) => one.kind === 'invoice');
  return (
    <>
      <TextInput
        label={words.search}
        description={choosing.searchHint}
        data-autofocus
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <Radio.Group aria-label={choosing.results} value={String(item ?? '')} onChange={(next) => onItem(Number(next))}>
        <Stack gap="xs" mah={220} style={{ overflowY: 'auto' }} p={4}>
          {invoices.map((one) => (
            <Radio
              key={one.item}
              value={String(one.item)}
              label={`${one.number} — ${one.debtor.name ?? '—'} — ${choosing.open(amountText(manner, one.open))}`}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Text role="status" size="sm">
        {asked.length >= 2 && query.isSuccess && invoices.length === 0 ? choosing.noResult : ''}
      </Text>
    </>
  );
}
