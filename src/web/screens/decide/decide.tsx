import { Alert, Anchor, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import { useAmounts } from '../../parts/amount.tsx';
import type { Ways } from '../../parts/proceedings-data.ts';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { Screen } from '../../parts/screen.tsx';
import { usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { PROCEEDINGS } from '../../words/proceedings.ts';
import { SHELL } from '../../words/shell.ts';
import { type Ask, AskedDialog } from '../debtor/asked-dialog.tsx';
import type { DebtorCard } from '../debtor/debtor-data.ts';
import { useDebtor } from '../debtor/debtor-data.ts';
import { ReadinessCard } from '../debtor/readiness-card.tsx';
import { type Known, KnownForm } from './known-form.tsx';
import { WayCards } from './way-card.tsx';
import { WorthPlot } from './worth-plot.tsx';

/** How to go on with a debtor: all ways side by side, how solid the case is, and whether each is worth it. */
export function Decide() {
  const words = useWords(PROCEEDINGS);
  const { workspace, creditor } = usePlace();
  const debtor = Number(useParams()['debtor']);
  const query = useDebtor(debtor);
  const back = (
    <Anchor component={Link} to={`/e/${encodeURIComponent(workspace)}/${creditor}/debiteurs/${debtor}`} size="sm">
      <Group gap={4} component="span">
        <IconArrowLeft size={16} aria-hidden />
        {words.backTo(query.data?.name ?? '')}
      </Group>
    </Anchor>
  );
  return (
    <Screen title={words.title} about={words.about} actions={back} query={query}>
      {(card) => <Comparing card={card} />}
    </Screen>
  );
}

function Comparing({ card }: { readonly card: DebtorCard }) {
  const shell = useWords(SHELL);
  const { workspace } = usePlace();
  const [known, setKnown] = useState<Known>({});
  const [ask, setAsk] = useState<Ask | null>(null);
  const query = useQuery({
    queryKey: [workspace, 'debtor', card.id, 'ways', known],
    queryFn: () =>
      answered(
        api.GET('/api/w/{workspace}/debtors/{debtor}/ways', {
          params: { path: { workspace, debtor: card.id }, query: known as never },
        }),
      ),
    placeholderData: keepPreviousData,
    retry: false,
  });
  if (query.error) return <RefusedAlert error={query.error} />;
  if (!query.data) return <Skeleton h={240} role="status" aria-label={shell.loading} />;
  return (
    <Stack>
      <AtStake ways={query.data} />
      <KnownForm ways={query.data} known={known} onKnown={setKnown} />
      <WorthPlot ways={query.data} />
      <WayCards ways={query.data} card={card} known={known} />
      <ReadinessCard card={card} onAsk={setAsk} />
      <AskedDialog ask={ask} card={card} onClose={() => setAsk(null)} />
    </Stack>
  );
}

function AtStake({ ways }: { readonly ways: Ways }) {
  const words = useWords(PROCEEDINGS);
  const { manner } = useLanguage();
  const amounts = useAmounts();
  const { amount, principal, charges, limitation, barred, invoices, asks } = ways;
  return (
    <Stack gap={4}>
      <Text fw={600}>{words.atStake(amounts.one(amount), amounts.one(principal))}</Text>
      <Text size="sm">{words.invoices(manner.list(invoices.map(({ number }) => number)))}</Text>
      {charges === null && <Text size="sm">{words.noRate}</Text>}
      {limitation && (
        <Text size="sm">
          {words.until(manner.day(limitation.lastDay as Day), limitation.article)}
          {limitation.unverified && ` – ${words.unverified}`}
        </Text>
      )}
      {barred.length > 0 && <Text size="sm">{words.barred(manner.list(barred))}</Text>}
      {asks.map(({ code, text }) => (
        <Alert key={code} color="orange" variant="light" role="note">
          {text}
        </Alert>
      ))}
    </Stack>
  );
}
