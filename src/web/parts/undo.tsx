import { Button, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { useWords } from '../words/language.tsx';
import { SHELL } from '../words/shell.ts';

/** Something that was done and can be taken back for a while. */
export type Undoable = {
  /** What was done. */
  readonly message: string;
  /** Until when it can be taken back. */
  readonly until: string;
  readonly undo: () => void;
};

const NOTICE = 'undo';
/** What was done before that is not offered any more. */
const MOST_KEPT = 30;

let done: Undoable[] = [];

/** Says what was done, and how long it can be taken back: by the button of the notice, or by Ctrl+Z. The latest goes first. */
export function offerUndo(one: Undoable): void {
  done = [...done.slice(1 - MOST_KEPT), one];
  notifications.hide(NOTICE);
  notifications.show({ id: NOTICE, message: <Offer of={one} />, color: 'teal', autoClose: false });
}

/** Nothing that was offered holds any more: the person has gone elsewhere. */
export function forgetUndo(): void {
  done = [];
  notifications.hide(NOTICE);
}

/** Whether there was anything to take back. */
function undoLatest(): boolean {
  const latest = done.at(-1);
  if (latest === undefined) return false;
  done = done.slice(0, -1);
  notifications.hide(NOTICE);
  latest.undo();
  return true;
}

function Offer({ of: { message, until } }: { readonly of: Undoable }) {
  const words = useWords(SHELL);
  return (
    <Stack gap={6} align="flex-start">
      <Text size="sm">{message}</Text>
      <Text size="sm" c="dimmed">
        {until}
      </Text>
      <Button size="compact-sm" variant="default" onClick={undoLatest} aria-keyshortcuts="Control+Z">
        {words.undo}
        <Text component="span" inherit visibleFrom="sm">
          &nbsp;({words.undoKeys})
        </Text>
      </Button>
    </Stack>
  );
}

/** Ctrl+Z takes the latest back, wherever one is, except in a text that is being typed. */
export function UndoKeys(): null {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'z') return;
      if (isTyping(event.target)) return;
      if (undoLatest()) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
      forgetUndo();
    };
  }, []);
  return null;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || (target instanceof HTMLInputElement && target.type !== 'checkbox') || target.tagName === 'TEXTAREA';
}
