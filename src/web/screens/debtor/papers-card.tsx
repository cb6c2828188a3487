import { Anchor, Badge, Button, Card, Group, NativeSelect, Radio, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { PAPERS } from '../../words/papers.ts';
import { type PaperKind, type Papers, usePapers } from '../papers/paper-data.ts';
import classes from './debtor.module.css';
import type { DebtorCard } from './debtor-data.ts';

/** The papers of this debtor that are being prepared or were kept. */
export function PapersCard({ card }: { readonly card: DebtorCard }) {
  const words = useWords(PAPERS);
  const mayWork = useMay('work');
  const { data } = usePapers(card.id);
  const [isBeginning, setBeginning] = useState(false);
  return (
    <Card withBorder component="section" aria-label={words.card}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2}>{words.card}</Title>
          {mayWork && card.name !== null && data && (
            <Button size="xs" variant="default" onClick={() => setBeginning(true)}>
              {words.begin}
            </Button>
          )}
        </Group>
        <Text size="sm">{words.about}</Text>
        {data?.papers.length === 0 && (
          <Text size="sm" c="dimmed">
            {words.none}
          </Text>
        )}
        {data && data.papers.length > 0 && (
          <ul className={classes['documents']}>
            {data.papers.map((paper) => (
              <OnePaper key={paper.id} paper={paper} />
            ))}
          </ul>
        )}
      </Stack>
      {isBeginning && data && <Beginning card={card} kinds={data.kinds} onClose={() => setBeginning(false)} />}
    </Card>
  );
}

function OnePaper({ paper }: { readonly paper: Papers['papers'][number] }) {
  const words = useWords(PAPERS);
  const { manner } = useLanguage();
  const at = usePaperAddress(paper.debtor);
  const { state, keptOn } = paper;
  return (
    <li>
      <div>
        <Anchor component={Link} to={at(paper.id)} underline="always">
          {paper.name}
        </Anchor>
        <Text size="sm" c="dimmed">
          {keptOn === null ? words.draftOf(manner.day(paper.on as Day), paper.author) : words.keptOn(manner.day(keptOn as Day))}
        </Text>
      </div>
      <Badge component="span" variant="outline" color={state === 'kept' ? 'teal' : 'gray'} className={classes['badge']}>
        {words[state]}
      </Badge>
    </li>
  );
}

function usePaperAddress(debtor: number): (paper: number) => string {
  const { workspace, creditor } = usePlace();
  return (paper) => `/e/${encodeURIComponent(workspace)}/${creditor}/debiteurs/${debtor}/actes/${paper}`;
}

type BeginningProps = { readonly card: DebtorCard; readonly kinds: Papers['kinds']; readonly onClose: () => void };

/** Which paper, and of a duplicate which invoice. */
function Beginning({ card, kinds, onClose }: BeginningProps) {
  const words = useWords(PAPERS);
  const { workspace } = usePlace();
  const go = useNavigate();
  const at = usePaperAddress(card.id);
  const invoices = card.items.filter(({ kind }) => kind === 'invoice');
  const [kind, setKind] = useState<PaperKind>('order-request');
  const [item, setItem] = useState<number | null>(invoices[0]?.id ?? null);
  const wantsInvoice = kind === 'vat-duplicate';
  const beginning = useAct(
    () =>
      answered(
        api.POST('/api/w/{workspace}/debtors/{debtor}/papers', {
          params: { path: { workspace, debtor: card.id } },
          body: { kind, item: wantsInvoice ? item : null },
        }),
      ),
    { quiet: true, after: ({ id }) => void go(at(id)) },
  );
  return (
    <FormDialog
      title={words.begin}
      size="lg"
      doing={beginning}
      action={words.create}
      incomplete={wantsInvoice && item === null}
      onClose={onClose}
    >
      <Radio.Group label={words.kind} value={kind} onChange={(value) => setKind(kinds.find((one) => one.kind === value)?.kind ?? kind)}>
        <Stack gap="sm" mt="xs">
          {kinds.map((one) => (
            <Radio key={one.kind} value={one.kind} label={one.name} description={one.about} />
          ))}
        </Stack>
      </Radio.Group>
      {wantsInvoice && invoices.length === 0 && <Text>{words.noInvoice}</Text>}
      {wantsInvoice && invoices.length > 0 && (
        <NativeSelect
          label={words.invoice}
          value={String(item)}
          data={invoices.map(({ id, number }) => ({ value: String(id), label: number }))}
          onChange={({ currentTarget }) => setItem(Number(currentTarget.value))}
        />
      )}
    </FormDialog>
  );
}
