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
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    // A folder has no bytes; the browser gives it as a file of no type.
    onFiles([...event.dataTransfer.files].filter((file) => file.size > 0 || file.type !== ''));
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
      </Stack>
    </Paper>
  );
}
