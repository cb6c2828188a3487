import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { DueLines } from '../../parts/due-lines.tsx';
import type { Proceeding } from '../../parts/proceedings-data.ts';
import { usePlace } from '../../shell/place.ts';
import { useWords } from '../../words/language.tsx';
import { PROCEEDINGS } from '../../words/proceedings.ts';

/** Proceedings in which somebody has something to do now. */
export function ProceedingsWaiting({ proceedings }: { readonly proceedings: readonly Proceeding[] }) {
  const words = useWords(PROCEEDINGS);
  const { workspace, creditor } = usePlace();
  return (
    <Stack>
      <Stack gap={4}>
        <Title order={2}>{words.todayTitle}</Title>
        <Text maw={760}>{words.todayAbout}</Text>
      </Stack>
      {proceedings.map((one) => (
        <Stack key={one.id} gap={4}>
          <Text>
            <Anchor
              component={Link}
              underline="always"
              to={`/e/${encodeURIComponent(workspace)}/${creditor}/debiteurs/${one.debtor.id}#procedures`}
            >
              {one.debtor.name}
            </Anchor>
            {` · ${one.name}`}
          </Text>
          <DueLines of={one} />
        </Stack>
      ))}
    </Stack>
  );
}
