import { SegmentedControl, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { Screen } from '../../parts/screen.tsx';
import { HAND_OVERS } from '../../words/hand-overs.ts';
import { useWords } from '../../words/language.tsx';
import { Directory } from './directory.tsx';
import { useProfessionals } from './hand-over-data.ts';
import { HandOverTable } from './hand-over-table.tsx';
import { News } from './news.tsx';
import { StatusFile } from './status-file.tsx';

/** What professionals have: what they say, where each case stands, and who they are. */
export function HandOvers() {
  const words = useWords(HAND_OVERS);
  const query = useProfessionals();
  const [state, setState] = useState<'out' | 'back'>('out');
  return (
    <Screen title={words.title} about={words.about} query={query}>
      {({ professionals }) => (
        <Stack gap="xl">
          <News />
          <Stack component="section" aria-label={words.title}>
            <SegmentedControl
              aria-label={words.title}
              value={state}
              onChange={(value) => setState(value === 'back' ? 'back' : 'out')}
              data={[
                { value: 'out', label: words.out },
                { value: 'back', label: words.returned },
              ]}
              style={{ alignSelf: 'flex-start' }}
            />
            <Title order={2}>{state === 'out' ? words.out : words.returned}</Title>
            <HandOverTable state={state} />
          </Stack>
          <StatusFile />
          <Directory professionals={professionals} />
        </Stack>
      )}
    </Screen>
  );
}
