import { Button, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { answered, api } from '../../client/client.ts';
import type { paths } from '../../client/schema.d.ts';
import { useAct } from '../../parts/act.ts';
import { inCents, useAmounts } from '../../parts/amount.tsx';
import { AmountField } from '../../parts/amount-field.tsx';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { useMay, usePlace, useWorkspace } from '../../shell/place.ts';
import { AGENCY } from '../../words/agency.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { Line } from './bank-types.ts';

type Owner =
  paths['/api/w/{workspace}/creditors/{creditor}/bank/lines/{line}/client']['get']['responses'][200]['content']['application/json'];

type Props = { readonly line: Line; readonly children: ReactNode };

/** Whose a line of an agency's dedicated account is; on any other account what else is done with a line. */
export function FundsLine({ line, children }: Props) {
  const { workspace, creditor } = usePlace();
  const { data: known } = useWorkspace(workspace);
  const path = { workspace, creditor, line: line.line };
  const isHouse = known !== undefined && known.agency === creditor;
  const { data, isPending } = useQuery({
    queryKey: [workspace, creditor, 'funds-line', line.line],
    queryFn: () => answered(api.GET('/api/w/{workspace}/creditors/{creditor}/bank/lines/{line}/client', { params: { path } })),
    enabled: isHouse,
    // A line of another account is refused, and stays so.
    retry: false,
  });
  if (data) return <Attribution key={line.line} line={line.line} owner={data} />;
  return isHouse && isPending ? null : children;
}

function Attribution({ line, owner }: { readonly line: number; readonly owner: Owner }) {
  const words = useWords(AGENCY);
  const amounts = useAmounts();
  const { manner } = useLanguage();
  const may = useMay('work');
  const { left, proposal, pays } = owner;
  const isAll = inCents(left) === 0n;
  return (
    <Stack gap="xs" component="section" aria-label={words.fundsLine}>
      <Title order={3}>{words.fundsLine}</Title>
      <Text>{isAll ? words.allSaid : words.left(amounts.one(left))}</Text>
      {!isAll && inCents(left) > 0n && (
        <Text>{proposal ? words.proposal(proposal.name, manner.list(proposal.numbers)) : words.noProposal}</Text>
      )}
      {!isAll && may && <Acts line={line} proposed={proposal?.client ?? null} pays={pays} />}
    </Stack>
  );
}

type ActsProps = { readonly line: number; readonly proposed: number | null; readonly pays: Owner['pays'] };
type Said =
  | { readonly is: 'client'; readonly client: number; readonly amount: string | null }
  | { readonly is: 'paid'; readonly statement: number }
  | { readonly is: 'own' };

function Acts({ line, proposed, pays }: ActsProps) {
  const words = useWords(AGENCY);
  const { workspace, creditor } = usePlace();
  const { data } = useWorkspace(workspace);
  const clients = data?.creditors.filter(({ id }) => id !== data.agency) ?? [];
  // Nobody is chosen where nothing speaks for one: a slip would be another client's money.
  const [client, setClient] = useState(proposed === null ? '' : String(proposed));
  const [amount, setAmount] = useState('');
  const path = { workspace, creditor, line };
  const saying = useAct(
    (body: Said) => answered(api.POST('/api/w/{workspace}/creditors/{creditor}/bank/lines/{line}/client', { params: { path }, body })),
    { done: () => words.attributed, quiet: true },
  );
  const attribute = () => saying.mutate({ is: 'client', client: Number(client), amount: amount.trim() || null });
  return (
    <Stack gap="sm">
      {pays && (
        <Group>
          <Text>{words.pays(pays.number, pays.name)}</Text>
          <Button loading={saying.isPending} onClick={() => saying.mutate({ is: 'paid', statement: pays.statement })}>
            {words.paysIt}
          </Button>
        </Group>
      )}
      <NativeSelect
        label={words.forWhom}
        maw={320}
        value={client}
        data={[{ value: '', label: '—' }, ...clients.map(({ id, name }) => ({ value: String(id), label: name }))]}
        onChange={({ currentTarget }) => setClient(currentTarget.value)}
      />
      <AmountField label={words.part} value={amount} onChange={setAmount} />
      <RefusedAlert error={saying.error} />
      <Group>
        <Button variant={pays ? 'default' : 'filled'} disabled={client === ''} loading={saying.isPending} onClick={attribute}>
          {words.attribute}
        </Button>
        <Button variant="default" disabled={saying.isPending} onClick={() => saying.mutate({ is: 'own' })} title={words.ownAbout}>
          {words.own}
        </Button>
      </Group>
    </Stack>
  );
}
