import type { KeyboardEvent } from 'react';

/** What a key asks for in the list of lines. */
export type KeyAsked =
  | { readonly is: 'next' | 'previous' | 'undo' | 'choose' | 'account' | 'aside' }
  | { readonly is: 'suggestion'; readonly number: number };

const ACTIONS: Readonly<Record<string, Exclude<KeyAsked['is'], 'suggestion'>>> = {
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  u: 'undo',
  m: 'choose',
  c: 'account',
  a: 'aside',
};

/** A key pressed in the list itself: not while text is typed, nor in a dialog, nor with a key held beside it. */
export function keyAsked(event: KeyboardEvent<HTMLElement>): KeyAsked | null {
  const target = event.target as HTMLElement;
  if (event.ctrlKey || event.metaKey || event.altKey || !event.currentTarget.contains(target)) return null;
  if (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return null;
  if (/^[1-9]$/.test(event.key)) return { is: 'suggestion', number: Number(event.key) };
  const is = ACTIONS[event.key];
  return is === undefined ? null : { is };
}
