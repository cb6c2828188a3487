import { Anchor, Group, VisuallyHidden } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { usePlace } from '../../shell/place.ts';
import { useWords } from '../../words/language.tsx';
import { TODAY_ACTS } from '../../words/today-acts.ts';

const FILES = ['letters', 'postingList', 'csv'] as const;

/** The files of a print batch: they can be opened as often as needed. */
export function BatchFiles({ batch }: { readonly batch: number }) {
  const words = useWords(TODAY_ACTS);
  const { workspace } = usePlace();
  return (
    <Group gap="md">
      {FILES.map((file) => (
        <Anchor key={file} href={`/api/w/${encodeURIComponent(workspace)}/batches/${batch}/${file}`} target="_blank" rel="noreferrer">
          <Group gap={6} wrap="nowrap" component="span" display="inline-flex">
            <IconDownload size={16} aria-hidden />
            {words.files[file]}
            <VisuallyHidden>{`(${words.newTab})`}</VisuallyHidden>
          </Group>
        </Anchor>
      ))}
    </Group>
  );
}
