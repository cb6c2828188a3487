import { Button, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Day } from '../../../core/base/day.ts';
import { useMay, usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { START } from '../../words/start.ts';
import type { StartState } from './start-data.ts';

/** The first files: imported where all files are, and back. */
export function BooksStep({ state: { booksAsOf } }: { readonly state: StartState }) {
  const words = useWords(START);
  const { manner } = useLanguage();
  const { workspace, creditor } = usePlace();
  const may = useMay('work');
  return (
    <Stack align="flex-start">
      <Text>{words.booksAbout}</Text>
      <Text fw={600}>{booksAsOf === null ? words.booksNone : words.booksNow(manner.day(booksAsOf as Day))}</Text>
      {may ? (
        <Button component={Link} to={`/e/${encodeURIComponent(workspace)}/${creditor}/importer?retour=demarrage`}>
          {booksAsOf === null ? words.import : words.importMore}
        </Button>
      ) : (
        <Text c="dimmed">{words.notAllowed}</Text>
      )}
    </Stack>
  );
}
