import { useSyncExternalStore } from 'react';
import { isAttended } from './attended.ts';

/** Milliseconds between two looks whether the server is there again: soon at first, then seldom. */
const LOOKS_MS = [500, 1_000, 2_000, 4_000, 8_000, 15_000] as const;

let connected = true;
let looking: ReturnType<typeof setTimeout> | null = null;
let looks = 0;
const listeners = new Set<() => void>();
const waiting: (() => void)[] = [];

/** The server answered. What was under way when the machine left its network proves nothing: then it is asked anew. */
export function found(): void {
  if (connected) return;
  if (navigator.onLine) foundIndeed();
  else void look();
}

function foundIndeed(): void {
  connected = true;
  if (looking !== null) clearTimeout(looking);
  looking = null;
  for (const tell of listeners) tell();
  for (const work of waiting.splice(0)) work();
}

/** The server did not answer: it is looked for until it does. */
export function lost(): void {
  if (!connected) return;
  connected = false;
  looks = 0;
  for (const tell of listeners) tell();
  lookLater();
}

/** Done once, as soon as the server answers again. */
export function onceBack(work: () => void): void {
  if (connected) work();
  else waiting.push(work);
}

/** Told each time that the server is lost or found; gives what ends the telling. */
export function onConnection(tell: () => void): () => void {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}

export function isConnected(): boolean {
  return connected;
}

/** Whether the server was there when it was last asked for something. */
export function useConnected(): boolean {
  return useSyncExternalStore(onConnection, isConnected);
}

function lookLater(): void {
  if (looking !== null) clearTimeout(looking);
  looking = setTimeout(() => void look(), LOOKS_MS[Math.min(looks, LOOKS_MS.length - 1)]);
  looks += 1;
}

/** Whether the server answers at this moment. */
export async function isThere(): Promise<boolean> {
  await look();
  return connected;
}

async function look(): Promise<void> {
  try {
    await fetch('/api/me', { cache: 'no-store', headers: isAttended() ? {} : { 'x-unattended': 'yes' } });
    if (!connected) foundIndeed();
  } catch {
    if (connected) lost();
    else lookLater();
  }
}

/** The browser only knows whether the machine has a network; the server may stand on this very machine. */
export function watchNetwork(): void {
  window.addEventListener('offline', () => void look());
  window.addEventListener('online', () => void look());
}
