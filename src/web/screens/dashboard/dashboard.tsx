import { Alert, SegmentedControl, SimpleGrid, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import { LongSkeleton, ReadAnew, untilNew } from '../../parts/known-figures.tsx';
import { Screen } from '../../parts/screen.tsx';
import { usePlace } from '../../shell/place.ts';
import { INSIGHT } from '../../words/insight.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Ageing, History, Receipts } from './book-plots.tsx';
import { DisputeCauses } from './dispute-causes.tsx';
import { Expected } from './expected.tsx';
import { Holds, Steps } from './follow-up-tables.tsx';
import type { Insight } from './insight-data.ts';
import { KeyFigures } from './key-figures.tsx';
import { LateReasons } from './late-reasons.tsx';

/** How the receivables stand and moved. */
export function Dashboard() {
  const words = useWords(INSIGHT);
  const { manner } = useLanguage();
  const { workspace, creditor } = usePlace();
  const query = useQuery({
    queryKey: [workspace, 'insight', creditor],
    queryFn: () => answered(api.GET('/api/w/{workspace}/creditors/{creditor}/insight', { params: { path: { workspace, creditor } } })),
    staleTime: 60_000,
    refetchInterval: untilNew,
  });
  const about = query.data ? words.about(manner.day(query.data.day as Day)) : '';
  return (
    <Screen title={words.title} about={about} query={query} waiting={<LongSkeleton />}>
      {(insight) => <Figures insight={insight} />}
    </Screen>
  );
}

function Figures({ insight }: { readonly insight: Insight }) {
  const words = useWords(INSIGHT);
  const [chosen, setChosen] = useState<string | null>(null);
  const { currencies } = insight;
  const one = currencies.find(({ currency }) => currency === chosen) ?? currencies[0];
  if (!one)
    return (
      <Alert variant="outline" color="encre" role="status">
        {words.empty}
      </Alert>
    );
  return (
    <Stack gap="xl">
      {insight.isOld && <ReadAnew known={insight} />}
      {currencies.length > 1 && (
        <SegmentedControl
          w="fit-content"
          aria-label={words.currency}
          value={one.currency}
          onChange={setChosen}
          data={currencies.map(({ currency }) => currency)}
        />
      )}
      <KeyFigures figures={one} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl" verticalSpacing="xl">
        <Ageing figures={one} />
        <History figures={one} since={insight.booksSince} />
        <Receipts figures={one} />
        <Expected figures={one} />
        <Steps figures={one} />
        <Holds figures={one} holds={insight.holds} />
        <DisputeCauses noted={insight.disputesNoted} />
        <LateReasons />
      </SimpleGrid>
    </Stack>
  );
}
