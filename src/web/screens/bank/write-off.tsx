import { Button, NativeSelect, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { amountText } from '../../parts/amount.tsx';
import { typedAmount } from '../../parts/typed-amount.ts';
import { TypedModal } from '../../parts/typed-modal.tsx';
import { usePlace } from '../../shell/place.ts';
import { CHOOSING } from '../../words/bank-choosing.ts';
import { BANK_TABS } from '../../words/bank-tabs.ts';
import { KEPT } from '../../words/kept.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { Item } from './bank-types.ts';
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

type Invoice = Pick<Item, 'item' | 'number' | 'open'> & { readonly debtor: { readonly name: string | null } };
type FormProps = {
  /** Those that it is one of; left out: any of the company's, to be searched for. */
  readonly among?: readonly Invoice[];
  readonly onTold: (text: string) => void;
  readonly onClose: () => void;
};

export function WriteOffForm({ among, onTold, onClose }: FormProps) {
  const { credits: words } = useWords(BANK_TABS);
  const choosing = useWords(CHOOSING);
  const { manner } = useLanguage();
  const [invoice, setInvoice] = useState<Invoice | null>(among?.[0] ?? null);
  const [amount, setAmount] = useState('');
  const [reason, setReason] = useState('');
  const isWrong = amount.trim() !== '' && typedAmount(amount) === null;
  const giving = useGivingUp(onTold, onClose);
  const close = { 'aria-label': choosing.cancel };
  const given = invoice && { amount: typedAmount(amount) ?? invoice.open.amount, currency: invoice.open.currency };
  return (
    <TypedModal opened onClose={onClose} title={words.writeOff.replace('…', '')} size={560} closeButtonProps={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (invoice !== null) giving.mutate({ invoice, amount: typedAmount(amount), reason });
        }}
      >
        <Stack>
          <Text>{words.writeOffAbout}</Text>
          {among ? (
            <Among invoices={among} chosen={invoice} onChoose={setInvoice} />
          ) : (
            <InvoiceSearch chosen={invoice} onChoose={setInvoice} />
          )}
          <Text fw={600} role="status">
            {invoice === null
              ? words.noneChosen
              : words.chosen(invoice.number, invoice.debtor.name ?? '—', choosing.open(amountText(manner, invoice.open)))}
          </Text>
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
            submit={words.give(given && !isWrong ? amountText(manner, given) : null, invoice?.number ?? null)}
            color="red"
            disabled={invoice === null || isWrong || reason.trim() === ''}
            onClose={onClose}
          />
        </Stack>
      </form>
    </TypedModal>
  );
}

/** The invoice as it stood when it was chosen. */
type GivenUp = { readonly invoice: Invoice; readonly amount: string | null; readonly reason: string };

function useGivingUp(onTold: FormProps['onTold'], onClose: FormProps['onClose']) {
  const { credits: words } = useWords(BANK_TABS);
  const { manner } = useLanguage();
  const { workspace } = usePlace();
  return useAct(
    ({ invoice, amount, reason }: GivenUp) =>
      answered(
        api.POST('/api/w/{workspace}/items/{item}/write-off', {
          params: { path: { workspace, item: invoice.item } },
          body: { amount, open: invoice.open.amount, reason },
        }),
      ),
    {
      quiet: true,
      after: (done) => {
        onTold(
          [words.gave(amountText(manner, done.amount)), done.dropped > 0 ? words.dropped(done.dropped) : ''].filter(Boolean).join(' '),
        );
        onClose();
      },
    },
  );
}

type SearchProps = { readonly chosen: Invoice | null; readonly onChoose: (invoice: Invoice) => void };

/** One of few. */
function Among({ invoices, chosen, onChoose }: SearchProps & { readonly invoices: readonly Invoice[] }) {
  const words = useWords(KEPT);
  const choose = (item: string) => {
    const found = invoices.find((one) => String(one.item) === item);
    if (found) onChoose(found);
  };
  return (
    <NativeSelect
      label={words.giveUp}
      data-autofocus
      value={String(chosen?.item ?? '')}
      data={invoices.map(({ item, number }) => ({ value: String(item), label: number }))}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    />
  );
}

function InvoiceSearch({ chosen, onChoose }: SearchProps) {
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
  const choose = (item: string) => {
    const found = invoices.find((one) => String(one.item) === item);
    if (found) onChoose(found);
  };
  return (
    <>
      <TextInput
        label={words.search}
        description={choosing.searchHint}
        data-autofocus
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <Radio.Group aria-label={choosing.results} value={String(chosen?.item ?? '')} onChange={choose}>
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
