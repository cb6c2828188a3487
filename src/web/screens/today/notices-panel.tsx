import { Anchor, Button, Card, Group, List, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { NoticeAsk } from '../../../core/case/insolvency-state.ts';
import { capital } from '../../../words/capital.ts';
import { answered, api } from '../../client/client.ts';
import type { paths } from '../../client/schema.d.ts';
import { useAct } from '../../parts/act.ts';
import { Pages } from '../../parts/pages.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { useWords } from '../../words/language.tsx';
import { TODAY_MORE } from '../../words/today-more.ts';
import { AskedDialog, isDebt } from '../debtor/asked-dialog.tsx';
import { type DebtorCard, useDebtor } from '../debtor/debtor-data.ts';
import { InsolvencyCorrection } from '../debtor/insolvency-form.tsx';

type Asking =
  paths['/api/w/{workspace}/creditors/{creditor}/insolvency/asks']['get']['responses'][200]['content']['application/json']['debtors'][number];

const PAGE = 20;
/** What a person can do about each ask, besides reading the notice. */
const ACTS = {
  plan: 'note',
  'closed-insufficient': 'write-off',
  cancelled: 'wrong',
  'names-others-now': 'wrong',
  'perhaps-undone': 'wrong',
  ended: 'wrong',
  'opening-unseen': 'more',
  'day-unknown': 'more',
  'new-proceedings': 'more',
  converted: 'more',
  'plan-resolved': 'more',
  'recorded-differs': 'more',
  'unknown-nature': 'wrong',
  deposit: null,
} as const satisfies Readonly<Record<NoticeAsk['code'], string | null>>;
type Act = NonNullable<(typeof ACTS)[NoticeAsk['code']]>;

/** What notices of the BODACC ask of a person, debtor by debtor. */
export function NoticesPanel() {
  const words = useWords(TODAY_MORE);
  const { workspace, creditor } = usePlace();
  const read = async (after: number) => {
    const params = { path: { workspace, creditor }, query: { after, limit: PAGE } };
    const { debtors, next } = await answered(api.GET('/api/w/{workspace}/creditors/{creditor}/insolvency/asks', { params }));
    return { lines: debtors, next };
  };
  return (
    <Stack component="section" aria-label={words.noticesTitle}>
      <Stack gap={4}>
        <Title order={2}>{words.noticesTitle}</Title>
        <Text maw={760}>{words.noticesAbout}</Text>
      </Stack>
      <Pages of="notices-asking" read={read}>
        {(debtors) => debtors.map((one) => <OneDebtor key={one.id} asking={one} />)}
      </Pages>
    </Stack>
  );
}

function OneDebtor({ asking: { id, name, proceedings, asks } }: { readonly asking: Asking }) {
  const words = useWords(TODAY_MORE);
  const { workspace, creditor } = usePlace();
  const mayWork = useMay('work');
  const seeing = useAct(
    () => answered(api.POST('/api/w/{workspace}/debtors/{debtor}/notices/seen', { params: { path: { workspace, debtor: id } } })),
    { done: () => words.seenDone },
  );
  const acts = [...new Set(asks.flatMap(({ code }) => ACTS[code] ?? []))];
  return (
    <Card withBorder padding="sm" component="article" aria-label={name}>
      <Stack gap="xs">
        <Text>
          <Anchor component={Link} underline="always" fw={600} to={`/e/${encodeURIComponent(workspace)}/${creditor}/debiteurs/${id}`}>
            {name || `n° ${id}`}
          </Anchor>
          {proceedings && ` · ${capital(proceedings.name)}`}
        </Text>
        <List size="sm">
          {asks.map(({ code, key, text }) => (
            <List.Item key={`${code} ${key}`}>{capital(text)}</List.Item>
          ))}
        </List>
        {acts.includes('write-off') && <Text size="sm">{words.vat}</Text>}
        {mayWork && (
          <Group gap="xs">
            <Acts debtor={id} acts={acts} />
            <Button size="xs" variant="default" aria-label={words.seenOf(name)} loading={seeing.isPending} onClick={() => seeing.mutate()}>
              {words.seen}
            </Button>
          </Group>
        )}
      </Stack>
    </Card>
  );
}

/** The dialogs of the debtor's own page, opened from here. */
function Acts({ debtor, acts }: { readonly debtor: number; readonly acts: readonly Act[] }) {
  const words = useWords(TODAY_MORE);
  const mayApprove = useMay('approve');
  const [asked, setAsked] = useState<Act | null>(null);
  const { data: card } = useDebtor(debtor);
  if (!card) return null;
  const may: Readonly<Record<Act, boolean>> = {
    note: true,
    more: true,
    wrong: card.insolvency !== null,
    'write-off': mayApprove && card.items.some(isDebt),
  };
  return (
    <>
      {acts
        .filter((act) => may[act])
        .map((act) => (
          <Button key={act} size="xs" variant="default" onClick={() => setAsked(act)}>
            {words.acts[act]}
          </Button>
        ))}
      <Dialog act={asked} card={card} onClose={() => setAsked(null)} />
    </>
  );
}

type DialogProps = { readonly act: Act | null; readonly card: DebtorCard; readonly onClose: () => void };

function Dialog({ act, card, onClose }: DialogProps) {
  if (act === 'wrong') return <InsolvencyCorrection card={card} onClose={onClose} />;
  return <AskedDialog ask={act === 'more' ? 'insolvency' : act} card={card} onClose={onClose} />;
}
