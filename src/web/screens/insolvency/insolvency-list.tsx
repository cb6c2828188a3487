import { Anchor, Badge, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Day } from '../../../core/base/day.ts';
import { capital } from '../../../words/capital.ts';
import { answered, api } from '../../client/client.ts';
import { CardTable } from '../../parts/card-table.tsx';
import { Pages } from '../../parts/pages.tsx';
import { Screen } from '../../parts/screen.tsx';
import { usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { NOTICES } from '../../words/notices.ts';
import type { InsolvencyAnswer } from './insolvency-data.ts';
import { WatchCard } from './watch-card.tsx';

type Insolvent = InsolvencyAnswer['debtors'][number];

const PAGE = 100;
/** From so few days on, the last day to declare is an alarm. */
const NEAR = 15;

/** Who is in insolvency proceedings, until when claims are to be declared, and whether the BODACC is watched. */
export function InsolvencyList() {
  const words = useWords(NOTICES);
  const { workspace, creditor } = usePlace();
  const path = { workspace, creditor };
  const query = useQuery({
    queryKey: [workspace, 'insolvency', creditor],
    queryFn: () => answered(api.GET('/api/w/{workspace}/creditors/{creditor}/insolvency', { params: { path, query: { limit: 1 } } })),
  });
  const read = async (after: number) => {
    const params = { path, query: { after, limit: PAGE } };
    const { debtors, next } = await answered(api.GET('/api/w/{workspace}/creditors/{creditor}/insolvency', { params }));
    return { lines: debtors, next };
  };
  return (
    <Screen title={words.title} about={words.about} query={query}>
      {({ watch }) => (
        <Stack>
          <WatchCard watch={watch} />
          <Pages of="insolvency" read={read}>
            {(debtors, isWhole) => (debtors.length === 0 && isWhole ? <Text>{words.none}</Text> : <Debtors debtors={debtors} />)}
          </Pages>
        </Stack>
      )}
    </Screen>
  );
}

function Debtors({ debtors }: { readonly debtors: readonly Insolvent[] }) {
  const words = useWords(NOTICES);
  const { manner } = useLanguage();
  const { workspace, creditor } = usePlace();
  return (
    <CardTable
      label={words.title}
      minWidth={640}
      columns={(['client', 'proceedings', 'declare', 'asks'] as const).map((key) => ({ key, head: words.columns[key] }))}
      rows={debtors.map((one) => ({
        key: one.id,
        cells: {
          client: (
            <Anchor component={Link} underline="always" to={`/e/${encodeURIComponent(workspace)}/${creditor}/debiteurs/${one.id}`}>
              {one.name || `n° ${one.id}`}
            </Anchor>
          ),
          proceedings:
            one.proceedings === null || one.since === null
              ? null
              : words.since(capital(one.proceedings.name), manner.day(one.since as Day)),
          declare: <Declaration of={one} />,
          asks:
            one.asks.length === 0 ? null : (
              <Stack gap={4}>
                {one.asks.map((ask) => (
                  <Text key={`${ask.code} ${ask.key}`} size="sm">
                    {capital(ask.text)}
                  </Text>
                ))}
              </Stack>
            ),
        },
      }))}
    />
  );
}

function Declaration({ of: { declaredOn, declareBy, daysLeft, since } }: { readonly of: Insolvent }) {
  const words = useWords(NOTICES);
  const { manner } = useLanguage();
  if (since === null) return '—';
  if (declaredOn !== null) return words.declared(manner.day(declaredOn as Day));
  if (declareBy === null || daysLeft === null) return words.unpublished;
  return (
    <>
      {words.declareBy(manner.day(declareBy as Day))}{' '}
      <Badge color={daysLeft < NEAR ? 'red' : 'orange'} variant="outline">
        {words.daysLeft(daysLeft)}
      </Badge>
    </>
  );
}
