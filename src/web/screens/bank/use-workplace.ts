import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useMay } from '../../shell/place.ts';
import { acceptanceOf } from './acceptance.ts';
import type { Line, Said } from './bank-types.ts';
import type { DialogKind, OpenDialog } from './dialog-form.ts';
import { type KeyAsked, keyAsked } from './list-keys.ts';
import { useLineWork } from './use-bank.ts';

/** The current line of a list, what is said of it, and the keys for both. The focus stays in the list, whatever goes from it. */
export function useWorkplace(lines: readonly Line[]) {
  const may = useMay('work');
  const work = useLineWork();
  const box = useRef<HTMLDivElement>(null);
  const { current, choose, step, again } = useCurrent(lines, box);
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const [last, setLast] = useState<number | null>(null);
  const busy = work.match.isPending || work.undo.isPending;
  const say = (line: Pick<Line, 'line'>, said: Said) => {
    work.undo.reset();
    const onSuccess = () => {
      setLast(line.line);
      setDialog(null);
    };
    work.match.mutate({ line: line.line, said }, { onSuccess });
  };
  const undo = (line: number) => {
    work.match.reset();
    work.undo.mutate(line, { onSuccess: () => setLast(null) });
  };
  const open = (is: DialogKind) => current && setDialog({ is, line: current });
  const close = () => {
    setDialog(null);
    work.match.reset();
    again();
  };
  const obey = (asked: KeyAsked): boolean => {
    if (asked.is === 'next' || asked.is === 'previous') return step(asked.is === 'next' ? 1 : -1);
    if (!may || busy) return false;
    if (asked.is === 'undo') {
      const line = current && isUndoable(current) ? current.line : last;
      if (line !== null) undo(line);
      return line !== null;
    }
    if (!current || !isOpenToWords(current)) return false;
    if (asked.is === 'suggestion') {
      const meant = current.suggestions.find((one) => one.number === asked.number);
      if (meant) say(current, acceptanceOf(meant));
      return meant !== undefined;
    }
    if (asked.is === 'account' && current.amount.amount.startsWith('-')) return false;
    open(asked.is);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const asked = keyAsked(event);
    // A key that is held goes along the list; what it does was meant for the first line only.
    if (event.repeat && asked?.is !== 'next' && asked?.is !== 'previous') return;
    if (asked && obey(asked)) event.preventDefault();
  };
  return { box, work, busy, current, choose, say, undo, last, dialog, open, close, onKeyDown };
}

function isUndoable({ state, cameBack }: Line): boolean {
  return state === 'aside' || (state === 'applied' && !cameBack);
}

function isOpenToWords({ state }: Line): boolean {
  return state !== 'applied' && state !== 'batch';
}

/** Where a line was that is gone, the next one is. */
function useCurrent(lines: readonly Line[], box: { readonly current: HTMLDivElement | null }) {
  const [chosen, setChosen] = useState<number | null>(null);
  const [place, setPlace] = useState(0);
  const current = lines.find((one) => one.line === chosen) ?? lines[Math.min(place, lines.length - 1)] ?? null;
  const line = current?.line;
  const isWorking = useRef(false);
  useEffect(() => {
    if (!isWorking.current) return;
    // After the last line the list itself, so that its keys go on meaning something: what was just said can be undone.
    return onceFree(() => (line === undefined ? box.current?.focus() : focusLine(box.current, line)));
  }, [line, box]);
  const choose = (next: Line) => {
    isWorking.current = true;
    setChosen(next.line);
    setPlace(lines.indexOf(next));
  };
  const step = (by: number): boolean => {
    const at = current ? lines.indexOf(current) : -1;
    const next = lines[Math.max(0, Math.min(lines.length - 1, at + by))];
    if (!next) return false;
    choose(next);
    focusLine(box.current, next.line);
    return true;
  };
  // Once the dialog is gone, which keeps the focus while it is there.
  const again = () => setTimeout(() => line !== undefined && focusLine(box.current, line), 0);
  return { current, choose, step, again };
}

const isAsking = () => document.querySelector('[role="dialog"]') !== null;

/**
 * At once; or, where a dialog is there, once it is gone and the focus with it: the line that it was opened from may have gone meanwhile.
 * Gives what ends the waiting.
 */
function onceFree(work: () => void): (() => void) | undefined {
  if (!isAsking()) {
    work();
    return undefined;
  }
  const looking = setInterval(() => {
    if (isAsking()) return;
    clearInterval(looking);
    if (document.activeElement === document.body) work();
  }, LOOK_MS);
  return () => clearInterval(looking);
}

const LOOK_MS = 50;

function focusLine(box: HTMLDivElement | null, line: number): void {
  box?.querySelector<HTMLButtonElement>(`[data-line="${line}"]`)?.focus();
}
