import { Button, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { answered, api } from '../../client/client.ts';
import { Screen } from '../../parts/screen.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { IMPORTS } from '../../words/imports.ts';
import { useWords } from '../../words/language.tsx';
import { START } from '../../words/start.ts';
import { startPath } from '../start/start-data.ts';
import { DropPlace } from './drop-place.tsx';
import { FileCard } from './file-card.tsx';
import type { Waiting } from './import-types.ts';
import { RecentImports } from './recent-imports.tsx';

/** Files are looked at, then imported one after the other. */
export function Imports() {
  const words = useWords(IMPORTS);
  const path = usePlace();
  const query = useQuery({
    queryKey: [path.workspace, path.creditor, 'imports'],
    queryFn: () => answered(api.GET('/api/w/{workspace}/creditors/{creditor}/imports', { params: { path, query: { limit: 10 } } })),
  });
  const may = useMay('work');
  return (
    <Screen title={words.title} about={words.about} query={query}>
      {({ imports }) => (
        <Stack gap="xl">
          <BackToStart />
          {may ? <Workbench /> : <Text>{words.notAllowed}</Text>}
          <RecentImports imports={imports} />
        </Stack>
      )}
    </Screen>
  );
}

/** Whoever came from getting started goes on there. */
function BackToStart() {
  const words = useWords(START);
  const place = usePlace();
  const [search] = useSearchParams();
  if (search.get('retour') !== 'demarrage') return null;
  return (
    <Button component={Link} to={startPath(place, 'fichiers')} variant="default" style={{ alignSelf: 'flex-start' }}>
      {words.back}
    </Button>
  );
}

let given = 0;

function Workbench() {
  const words = useWords(IMPORTS);
  const [files, setFiles] = useState<readonly Waiting[]>([]);
  const [ready, setReady] = useState<readonly number[]>([]);
  const [queue, setQueue] = useState<readonly number[]>([]);
  const add = (chosen: readonly File[]) => {
    const fresh = chosen.map((file) => {
      given += 1;
      return { id: given, file };
    });
    setFiles((all) => [...fresh, ...all]);
  };
  const without = (id: number) => (all: readonly number[]) => all.filter((one) => one !== id);
  const tellReady = (id: number, isReady: boolean) =>
    setReady((all) => (isReady ? (all.includes(id) ? all : [...all, id]) : all.includes(id) ? without(id)(all) : all));
  return (
    <Stack>
      <DropPlace onFiles={add} />
      {files.length > 0 && <Title order={2}>{words.files}</Title>}
      {ready.length > 1 && (
        <Button
          style={{ alignSelf: 'flex-start' }}
          disabled={queue.length > 0}
          onClick={() => setQueue(files.map((one) => one.id).filter((id) => ready.includes(id)))}
        >
          {words.importAll(ready.length)}
        </Button>
      )}
      {files.map(({ id, file }) => (
        <FileCard
          key={id}
          file={file}
          isTurn={queue[0] === id}
          onReady={(isReady) => tellReady(id, isReady)}
          onEnded={() => setQueue(without(id))}
          onRemove={() => {
            setFiles((all) => all.filter((one) => one.id !== id));
            setReady(without(id));
            setQueue(without(id));
          }}
        />
      ))}
    </Stack>
  );
}
