import { Anchor, Card, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAmounts } from '../../parts/amount.tsx';
import { DueLines } from '../../parts/due-lines.tsx';
import { Pages } from '../../parts/pages.tsx';
import { type Proceeding, useProceedingCounts, useProceedingPages } from '../../parts/proceedings-data.ts';
import { Screen } from '../../parts/screen.tsx';
import { usePlace } from '../../shell/place.ts';
import { useWords } from '../../words/language.tsx';
import { PROCEEDINGS } from '../../words/proceedings.ts';

/** All proceedings of the creditor, the next deadline first. */
export function Proceedings() {
  const words = useWords(PROCEEDINGS);
  const [shown, setShown] = useState<'open' | 'closed'>('open');
  const closed = shown === 'closed';
  const query = useProceedingCounts({ closed });
  const read = useProceedingPages({ closed });
  const choice = (
    <SegmentedControl
      aria-label={words.section}
      value={shown}
      onChange={(value) => setShown(value === 'closed' ? 'closed' : 'open')}
      data={[
        { value: 'open', label: words.open },
        { value: 'closed', label: words.closed },
      ]}
      style={{ alignSelf: 'flex-start' }}
    />
  );
  return (
    <Screen title={words.section} about={words.listAbout} actions={choice} query={query}>
      {({ alarmed }) => (
        <Stack>
          {alarmed > 0 && shown === 'open' && <Text fw={600}>{words.waiting(alarmed)}</Text>}
          <Pages of={`proceedings-${shown}`} read={read}>
            {(proceedings) =>
              proceedings.length === 0 ? (
                <Text>{closed ? words.noneClosed : words.none}</Text>
              ) : (
                proceedings.map((one) => <OneLine key={one.id} proceeding={one} />)
              )
            }
          </Pages>
        </Stack>
      )}
    </Screen>
  );
}

function OneLine({ proceeding }: { readonly proceeding: Proceeding }) {
  const words = useWords(PROCEEDINGS);
  const amounts = useAmounts();
  const { workspace, creditor } = usePlace();
  const { debtor, name, stage, claimed, open, dues, courtName, number } = proceeding;
  return (
    <Card withBorder component="section" aria-label={`${debtor.name}, ${name}`} padding="sm">
      <Stack gap={4}>
        <Group justify="space-between" gap="xs">
          <Anchor
            component={Link}
            underline="always"
            fw={600}
            to={`/e/${encodeURIComponent(workspace)}/${creditor}/debiteurs/${debtor.id}#procedures`}
          >
            {debtor.name}
          </Anchor>
          <Text size="sm">{words.asked(amounts.one(claimed), amounts.one(open))}</Text>
        </Group>
        <Text size="sm">{[name, stage.name, words.file(courtName, number)].filter(Boolean).join(' · ')}</Text>
        {dues.length === 0 && stage.code !== 'closed' && (
          <Text size="sm" c="dimmed">
            {words.noDue}
          </Text>
        )}
        <DueLines of={proceeding} />
      </Stack>
    </Card>
  );
}
