import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { DueLines } from '../../parts/due-lines.tsx';
import { Pages } from '../../parts/pages.tsx';
import { type Proceeding, useProceedingPages } from '../../parts/proceedings-data.ts';
import { usePlace } from '../../shell/place.ts';
import { useWords } from '../../words/language.tsx';
import { PROCEEDINGS } from '../../words/proceedings.ts';

/** Proceedings in which somebody has something to do now. */
export function ProceedingsWaiting() {
  const words = useWords(PROCEEDINGS);
  const read = useProceedingPages({ waiting: true });
  return (
    <Stack>
      <Stack gap={4}>
        <Title order={2}>{words.todayTitle}</Title>
        <Text maw={760}>{words.todayAbout}</Text>
      </Stack>
      <Pages of="proceedings-waiting" read={read}>
        {(proceedings) => proceedings.map((one) => <OneProceeding key={one.id} proceeding={one} />)}
      </Pages>
    </Stack>
  );
}

function OneProceeding({ proceeding }: { readonly proceeding: Proceeding }) {
  const { workspace, creditor } = usePlace();
  const { debtor, name } = proceeding;
  return (
    <Stack gap={4}>
      <Text>
        <Anchor
          component={Link}
          underline="always"
          to={`/e/${encodeURIComponent(workspace)}/${creditor}/debiteurs/${debtor.id}#procedures`}
        >
          {debtor.name}
        </Anchor>
        {` · ${name}`}
      </Text>
      <DueLines of={proceeding} />
    </Stack>
  );
}
