import { Button, FileButton, Paper, Stack, Text } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { IMPORTS } from '../../words/imports.ts';
import { useWords } from '../../words/language.tsx';
import classes from './imports.module.css';

/** Where files are dropped; by keyboard they are chosen with the button. */
export function DropPlace({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const words = useWords(IMPORTS);
  const [isOver, setOver] = useState(false);
  const [hadFolder, setFolder] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const { files, folders } = dropped(event.dataTransfer);
    setFolder(folders > 0);
    if (files.length > 0) onFiles(files);
  };
  return (
    <Paper
      withBorder
      p="xl"
      className={classes['drop']}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Stack align="center" gap="xs">
        <IconFileUpload size={36} aria-hidden />
        <Text fw={600} visibleFrom="sm">
          {isOver ? words.dropNow : words.drop}
        </Text>
        <Text size="sm" visibleFrom="sm">
          {words.or}
        </Text>
        <FileButton multiple onChange={onFiles}>
          {(props) => <Button {...props}>{words.choose}</Button>}
        </FileButton>
        <Text size="sm" ta="center" maw={640}>
          {words.formats}
        </Text>
        <Text size="sm" fw={600} role="status">
          {hadFolder ? words.folder : ''}
        </Text>
      </Stack>
    </Paper>
  );
}

/** The files that were let go here, and how many folders, which have no bytes of their own. An empty file is a file: it is told so. */
function dropped({ items, files }: DataTransfer): { readonly files: readonly File[]; readonly folders: number } {
  const taken = [...items].filter((one) => one.kind === 'file');
  if (taken.length === 0) return { files: [...files], folders: 0 };
  const real = taken.filter((one) => one.webkitGetAsEntry()?.isDirectory !== true);
  return { files: real.map((one) => one.getAsFile()).filter((file) => file !== null), folders: taken.length - real.length };
}
