// Two first starts at once must not both install: a folder is the lock, its owner's number inside.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { tell, words } from './words.mjs';

/** Runs `act` while no other process runs under the same lock. A lock whose owner has died is taken over. */
export async function oneAtATime(lock, act) {
  await take(lock);
  const release = () => rmSync(lock, { recursive: true, force: true });
  const interrupted = () => {
    release();
    process.exit(130);
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    await act();
  } finally {
    release();
  }
}

async function take(lock) {
  for (let told = false; ; told = true) {
    if (tryToTake(lock)) {
      // Somebody who was just clearing the lock of a dead owner may have cleared ours: look again.
      await sleep(50);
      if (owner(lock) === process.pid) return;
    }
    if (isAbandoned(lock)) rmSync(lock, { recursive: true, force: true });
    else if (!told) tell(words.waiting());
    await sleep(200);
  }
}

function tryToTake(lock) {
  try {
    mkdirSync(lock);
    writeFileSync(join(lock, 'pid'), String(process.pid));
    return true;
  } catch (error) {
    if (error.code === 'EEXIST' || error.code === 'ENOENT') return false;
    throw error;
  }
}

function owner(lock) {
  try {
    return Number(readFileSync(join(lock, 'pid'), 'utf8'));
  } catch {
    return undefined;
  }
}

function isAbandoned(lock) {
  const pid = owner(lock);
  // No number: its owner is just about to write it, or was killed in that very moment.
  if (!pid) return Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > 5000;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
