import { Anchor, Badge, Button, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Day } from '../../../core/base/day.ts';
import { ENDED_WORDS } from '../../../words/hand-over-terms.ts';
import { answered, api } from '../../client/client.ts';
import { Amount } from '../../parts/amount.tsx';
import { CardTable } from '../../parts/card-table.tsx';
import { Failure } from '../../shell/error-screen.tsx';
import { usePlace } from '../../shell/place.ts';
import { HAND_OVERS } from '../../words/hand-overs.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { HandOverLine } from './hand-over-data.ts';

const PAGE = 50;

/** Cases under way, those of which nothing was heard for longest first; or those that came back. */
export function HandOverTable({ state }: { readonly state: 'out' | 'back' }) {
  const words = useWords(HAND_OVERS);
  const { workspace, creditor } = usePlace();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [workspace, creditor, 'hand-overs', state],
    initialPageParam: 0,
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/w/{workspace}/creditors/{creditor}/hand-overs', {
          params: { path: { workspace, creditor }, query: { after: pageParam, limit: PAGE, state } },
        }),
      ),
    getNextPageParam: ({ total }, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.handOvers.length, 0);
      return shown < total ? shown : undefined;
    },
  });
  const rows = data?.pages.flatMap((page) => page.handOvers) ?? [];
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (data && rows.length === 0) return <Text>{state === 'out' ? words.noneOut : words.noneBack}</Text>;
  return (
    <Stack>
      {rows.length > 0 && <Rows rows={rows} />}
      {hasNextPage && (
        <Button variant="default" w="fit-content" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </Stack>
  );
}

function Rows({ rows }: { readonly rows: readonly HandOverLine[] }) {
  const words = useWords(HAND_OVERS);
  const { manner } = useLanguage();
  const { workspace, creditor } = usePlace();
  const columns = [
    { key: 'debtor', head: words.debtor },
    { key: 'whom', head: words.whom },
    { key: 'since', head: words.since },
    { key: 'heard', head: words.heard },
    { key: 'open', head: words.open, money: true },
    { key: 'held', head: words.held, money: true },
  ];
  return (
    <CardTable
      label={words.title}
      minWidth={720}
      columns={columns}
      rows={rows.map((one) => ({
        key: one.id,
        cells: {
          debtor: (
            <Anchor
              component={Link}
              underline="always"
              to={`/e/${encodeURIComponent(workspace)}/${creditor}/confies/${one.id}`}
              aria-label={words.openCase(one.id, one.debtor.name)}
            >
              {one.debtor.name}
            </Anchor>
          ),
          whom: one.professional.name,
          since: manner.day(one.on as Day),
          heard: <Heard one={one} />,
          open: <Amount of={one.open} />,
          held: <Amount of={one.account.held} />,
        },
      }))}
    />
  );
}

/** When anything was last heard, and what is to be done about it. */
export function Heard({ one }: { readonly one: HandOverLine }) {
  const words = useWords(HAND_OVERS);
  const { manner, language } = useLanguage();
  if (one.endedOn !== null && one.endedWhy !== null)
    return <span>{words.ended(manner.day(one.endedOn as Day), ENDED_WORDS[one.endedWhy][language])}</span>;
  return (
    <>
      {manner.day(one.heardOn as Day)}
      {one.waiting > 0 && (
        <Badge variant="outline" ml="xs" tt="none">
          {words.toLook(one.waiting)}
        </Badge>
      )}
      {one.silentDays !== null && (
        <Badge variant="outline" color="orange" ml="xs" tt="none">
          {words.silent(one.silentDays)}
        </Badge>
      )}
    </>
  );
}
