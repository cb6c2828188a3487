import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LastReading } from '../../ports/mailbox.ts';

/** What is remembered of the last look into a mailbox: no fact of the ledger, so beside it, for whichever process asks. */
export type Readings = {
  last(): LastReading | null;
  keep(reading: LastReading | null): void;
};

const FILE = 'mailbox-readings.json';

/** Remembered in the data folder, by workspace. What cannot be read or kept is forgotten: nothing depends on it. */
export function readingsIn(home: string, workspace: string): Readings {
  const file = join(home, FILE);
  const all = (): Record<string, LastReading> => {
    try {
      return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
    } catch {
      return {};
    }
  };
  return {
    last: () => {
      const known = all();
      return Object.hasOwn(known, workspace) ? (known[workspace] ?? null) : null;
    },
    keep: (reading) => {
      const others = Object.entries(all()).filter(([name]) => name !== workspace);
      const next = Object.fromEntries(reading === null ? others : [...others, [workspace, reading]]);
      try {
        mkdirSync(home, { recursive: true, mode: 0o700 });
        writeFileSync(`${file}.new`, `${JSON.stringify(next)}\n`, { mode: 0o600 });
        renameSync(`${file}.new`, file);
      } catch {
        // A full disk stops mails from being kept, and says so there.
      }
    },
  };
}
