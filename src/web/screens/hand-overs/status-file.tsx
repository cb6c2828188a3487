import { Button, Card, FileInput, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { upload } from '../../client/upload.ts';
import { useAct } from '../../parts/act.ts';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { HAND_OVERS } from '../../words/hand-overs.ts';
import { useWords } from '../../words/language.tsx';

type Taken = { readonly reports: readonly { readonly is: 'taken' | 'known' | 'differs' | 'fault' }[] };

/** What a professional reports in a file: each report waits, as by its link. */
export function StatusFile() {
  const words = useWords(HAND_OVERS);
  const may = useMay('work');
  const { workspace, creditor } = usePlace();
  const [file, setFile] = useState<File | null>(null);
  const url = `/api/w/${encodeURIComponent(workspace)}/creditors/${creditor}/status-files`;
  const taking = useAct(async () => (file === null ? null : ((await upload(url, file, {})) as Taken)), { quiet: true });
  if (!may) return null;
  const count = (is: readonly string[]) => taking.data?.reports.filter((one) => is.includes(one.is)).length ?? 0;
  return (
    <Card withBorder component="section" aria-label={words.file}>
      <Stack gap="sm">
        <Title order={2}>{words.file}</Title>
        <Text maw={760}>{words.fileAbout}</Text>
        <Group align="flex-end">
          <FileInput
            label={words.fileChoose}
            placeholder={words.fileChoose}
            accept="application/json,.json"
            value={file}
            onChange={setFile}
            flex="1 1 220px"
            maw={420}
          />
          <Button variant="default" disabled={file === null} loading={taking.isPending} onClick={() => taking.mutate()}>
            {words.file}
          </Button>
        </Group>
        <Text role="status">{taking.data ? words.fileTaken(count(['taken']), count(['known']), count(['differs', 'fault'])) : ''}</Text>
        <RefusedAlert error={taking.error} />
      </Stack>
    </Card>
  );
}
