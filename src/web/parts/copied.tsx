import { Button, CopyButton, Group, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useWords } from '../words/language.tsx';
import { SHELL } from '../words/shell.ts';

/** A text that is to be taken along: selected by a touch, copied by a button. */
export function CopiedField({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <Group align="flex-end" gap="xs">
      <TextInput label={label} value={value} readOnly flex="1 1 200px" onFocus={(event) => event.currentTarget.select()} />
      <Copied value={value} />
    </Group>
  );
}

export function Copied({ value }: { readonly value: string }) {
  const words = useWords(SHELL);
  // Browsers hand the clipboard to pages that came over https, or of this machine, only.
  if (!window.isSecureContext) return null;
  return (
    <CopyButton value={value} timeout={3_000}>
      {({ copied, copy }) => (
        <Button
          variant="default"
          onClick={copy}
          leftSection={copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
          aria-live="polite"
        >
          {copied ? words.copied : words.copy}
        </Button>
      )}
    </CopyButton>
  );
}
