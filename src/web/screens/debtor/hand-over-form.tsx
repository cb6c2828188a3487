import { Alert, Checkbox, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { HAND_OVER_ASKED, type HandOverAsked } from '../../../core/case/hand-over.ts';
import { capital } from '../../../words/capital.ts';
import { ASKED_WORDS, PROFESSIONAL_KIND_WORDS } from '../../../words/hand-over-terms.ts';
import { answered, api } from '../../client/client.ts';
import type { paths } from '../../client/schema.d.ts';
import { useAct } from '../../parts/act.ts';
import { useAmounts } from '../../parts/amount.tsx';
import { ChooseItems, type ChosenItems } from '../../parts/choose-items.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { usePlace } from '../../shell/place.ts';
import { HAND_OVERS } from '../../words/hand-overs.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { type Professional, useProfessionals } from '../hand-overs/hand-over-data.ts';
import { isDebt } from './asked-dialog.tsx';
import type { DebtorCard } from './debtor-data.ts';

type Props = { readonly card: DebtorCard; readonly onClose: () => void };

/** Hands what is late over: to whom, for what, why, and what is to be known before. */
export function HandOverForm({ card, onClose }: Props) {
  const words = useWords(HAND_OVERS);
  const { language } = useLanguage();
  const known = useProfessionals();
  const [chosen, setChosen] = useState('');
  const [asked, setAsked] = useState<HandOverAsked>('amicable');
  const [reason, setReason] = useState('');
  const [instructions, setInstructions] = useState('');
  const [read, setRead] = useState(false);
  const professional = known.data?.professionals.find((one) => String(one.id) === chosen) ?? null;
  const late = card.items.filter((item) => isDebt(item) && item.lateDays !== null);
  const [items, setItems] = useState<ChosenItems>(null);
  const found = useCheck(card, professional, asked, items);
  const blocked = found.data?.points.some((point) => point.blocks) ?? true;
  const giving = useGiving(card, {
    professional: Number(chosen),
    asked,
    reason,
    instructions,
    confirmed: read,
    items: items && [...items],
    terms: null,
  });
  if (known.data?.professionals.length === 0)
    return (
      <FormDialog title={words.giveTitle} doing={giving} action={words.giveNow} incomplete onClose={onClose}>
        <Text>{words.noProfessional}</Text>
      </FormDialog>
    );
  const incomplete = professional === null || items?.length === 0 || reason.trim() === '' || blocked || !read;
  return (
    <FormDialog title={words.giveTitle} size="lg" doing={giving} action={words.giveNow} incomplete={incomplete} onClose={onClose}>
      <Text>{words.giveAbout}</Text>
      <NativeSelect
        label={words.professional}
        required
        data-autofocus
        value={chosen}
        data={[
          { value: '', label: words.choose },
          ...(known.data?.professionals ?? []).map(({ id, name, kind }) => {
            return { value: String(id), label: `${name} (${PROFESSIONAL_KIND_WORDS[kind][language]})` };
          }),
        ]}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
      />
      <NativeSelect
        label={words.asked}
        value={asked}
        data={HAND_OVER_ASKED.map((value) => ({ value, label: capital(ASKED_WORDS[value][language]) }))}
        onChange={({ currentTarget }) => setAsked(HAND_OVER_ASKED.find((one) => one === currentTarget.value) ?? 'amicable')}
      />
      <ChooseItems items={late} chosen={items} onChoose={setItems} />
      <Told reason={reason} onReason={setReason} instructions={instructions} onInstructions={setInstructions} />
      <div aria-live="polite">{found.data && <Points found={found.data} />}</div>
      <RefusedAlert error={found.error} />
      <Checkbox label={words.read} checked={read} onChange={({ currentTarget }) => setRead(currentTarget.checked)} />
    </FormDialog>
  );
}

type Body = paths['/api/w/{workspace}/debtors/{debtor}/hand-overs']['post']['requestBody']['content']['application/json'];

function useGiving(card: DebtorCard, body: Body) {
  const words = useWords(HAND_OVERS);
  const { workspace, creditor } = usePlace();
  const navigate = useNavigate();
  return useAct(
    () =>
      answered(
        api.POST('/api/w/{workspace}/debtors/{debtor}/hand-overs', {
          params: { path: { workspace, debtor: card.id } },
          body,
        }),
      ),
    {
      done: () => words.gave,
      quiet: true,
      after: ({ id }) => void navigate(`/e/${encodeURIComponent(workspace)}/${creditor}/confies/${id}`),
    },
  );
}

type ToldProps = {
  readonly reason: string;
  readonly onReason: (text: string) => void;
  readonly instructions: string;
  readonly onInstructions: (text: string) => void;
};

/** Why, for those here; and what the professional is told. */
function Told({ reason, onReason, instructions, onInstructions }: ToldProps) {
  const words = useWords(HAND_OVERS);
  return (
    <>
      <Textarea
        label={words.reason}
        description={words.reasonHint}
        required
        autosize
        maxLength={2_000}
        value={reason}
        onChange={({ currentTarget }) => onReason(currentTarget.value)}
      />
      <Textarea
        label={words.instructions}
        description={words.instructionsHint}
        autosize
        maxLength={2_000}
        value={instructions}
        onChange={({ currentTarget }) => onInstructions(currentTarget.value)}
      />
    </>
  );
}

function useCheck(card: DebtorCard, professional: Professional | null, asked: HandOverAsked, items: ChosenItems) {
  const { workspace } = usePlace();
  const kind = professional?.kind ?? 'agency';
  return useQuery({
    queryKey: [workspace, 'hand-over-check', card.id, kind, asked, items],
    enabled: professional !== null && items?.length !== 0,
    retry: false,
    queryFn: () =>
      answered(
        api.POST('/api/w/{workspace}/debtors/{debtor}/hand-over-check', {
          params: { path: { workspace, debtor: card.id } },
          body: { asked, kind, items: items && [...items] },
        }),
      ),
  });
}

type Found = NonNullable<ReturnType<typeof useCheck>['data']>;

function Points({ found }: { readonly found: Found }) {
  const words = useWords(HAND_OVERS);
  const { manner } = useLanguage();
  const amounts = useAmounts();
  return (
    <Stack gap="xs">
      <Text>
        {words.would(
          manner.list(
            found.invoices.map(({ number }) => number),
            6,
          ),
          amounts.one(found.total),
        )}
      </Text>
      {found.readiness !== null && <Text size="sm">{words.strength(found.readiness)}</Text>}
      {found.points.map(({ text, blocks }) => (
        <Alert key={text} variant="outline" color={blocks ? 'red' : 'orange'}>
          {text}
        </Alert>
      ))}
    </Stack>
  );
}
