import { Anchor, Card, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { answered, api } from '../../client/client.ts';
import { Pages } from '../../parts/pages.tsx';
import { usePlace } from '../../shell/place.ts';
import { HAND_OVERS } from '../../words/hand-overs.ts';
import { useWords } from '../../words/language.tsx';
import { TODAY_MORE } from '../../words/today-more.ts';
import type { HandOverLine } from '../hand-overs/hand-over-data.ts';
import { Heard } from '../hand-overs/hand-over-table.tsx';
import { News } from '../hand-overs/news.tsx';

const PAGE = 50;

/** What professionals said and nobody has looked at, and the cases of which they have said nothing for too long. */
export function HandOversPanel() {
  const { workspace, creditor } = usePlace();
  // Those of which nothing was heard for longest come first: behind the first that is not silent there is no more.
  const silent = async (after: number) => {
    const params = { path: { workspace, creditor }, query: { after, limit: PAGE, state: 'out' as const } };
    const { handOvers, total } = await answered(api.GET('/api/w/{workspace}/creditors/{creditor}/hand-overs', { params }));
    const lines = handOvers.filter((one) => one.silentDays !== null);
    const shown = after + handOvers.length;
    return { lines, next: lines.length < handOvers.length || shown >= total ? null : shown };
  };
  return (
    <Stack gap="xl">
      <News />
      <Pages of="hand-overs-silent" read={silent}>
        {(lines) => (lines.length === 0 ? null : <Silent lines={lines} />)}
      </Pages>
    </Stack>
  );
}

function Silent({ lines }: { readonly lines: readonly HandOverLine[] }) {
  const [words, say] = [useWords(TODAY_MORE), useWords(HAND_OVERS)];
  const { workspace, creditor } = usePlace();
  return (
    <Stack component="section" aria-label={words.silentTitle} gap="sm">
      <Title order={2}>{words.silentTitle}</Title>
      <Text maw={760}>{words.silentAbout}</Text>
      {lines.map((one) => (
        <Card key={one.id} withBorder padding="sm">
          <Text>
            <Anchor
              component={Link}
              underline="always"
              to={`/e/${encodeURIComponent(workspace)}/${creditor}/confies/${one.id}`}
              aria-label={say.openCase(one.id, one.debtor.name)}
            >
              {one.debtor.name}
            </Anchor>
            {` · ${one.professional.name}`}
          </Text>
          <Text size="sm" component="div">
            <Heard one={one} />
          </Text>
        </Card>
      ))}
    </Stack>
  );
}
