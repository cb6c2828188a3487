import { expect, it, vi } from 'vitest';
import type { Asking } from './door.ts';
import { LastKnown } from './last-known.ts';

function asking(head: number, day = '2026-03-02', workspace = 'dupont'): Asking {
  return {
    workspace,
    person: { id: 'claire' },
    program: { head: async () => head },
    clock: { today: () => day, now: () => `${day}T09:00:00Z` },
  } as never;
}

it('figures are read once for each state of the journal; while they are read anew the last ones are given', async () => {
  vi.useFakeTimers();
  try {
    const kept = new LastKnown<string>('figures');
    const read = vi.fn(async () => 'first');
    expect(await kept.read(asking(1), '7', read)).toMatchObject({ figures: 'first', isOld: false });
    expect(await kept.read(asking(1), '7', read)).toMatchObject({ figures: 'first', isOld: false });
    expect(read).toHaveBeenCalledTimes(1);

    let end = (_: string) => {};
    const slow = () =>
      new Promise<string>((resolve) => {
        end = resolve;
      });
    const meanwhile = kept.read(asking(2), '7', slow);
    await vi.advanceTimersByTimeAsync(1_100);
    expect(await meanwhile).toMatchObject({ figures: 'first', isOld: true });
    // Whatever is recorded meanwhile, one reading goes on at a time.
    const more = [3, 4, 5].map((head) => kept.read(asking(head), '7', read));
    await vi.advanceTimersByTimeAsync(1_100);
    expect(await Promise.all(more)).toMatchObject([1, 2, 3].map(() => ({ figures: 'first', isOld: true })));
    expect(read).toHaveBeenCalledTimes(1);
    end('second');
    await vi.advanceTimersByTimeAsync(0);
    expect(await kept.read(asking(2), '7', read)).toMatchObject({ figures: 'second', isOld: false });
    expect(read).toHaveBeenCalledTimes(1);
  } finally {
    vi.useRealTimers();
  }
});

it('nothing of yesterday, of another book or of another workspace is given; what cannot be read says so', async () => {
  const kept = new LastKnown<string>('others');
  const say = (text: string) => async () => text;
  expect((await kept.read(asking(1), '7', say('a'))).figures).toBe('a');
  expect((await kept.read(asking(1, '2026-03-03'), '7', say('b'))).figures).toBe('b');
  expect((await kept.read(asking(1, '2026-03-03'), '8', say('c'))).figures).toBe('c');
  expect((await kept.read(asking(1, '2026-03-03', 'durand'), '7', say('d'))).figures).toBe('d');
  await expect(kept.read(asking(2, '2026-03-03'), '7', () => Promise.reject(new Error('unreadable')))).rejects.toThrow('unreadable');
  expect(await kept.read(asking(1, '2026-03-03'), '7', say('e'))).toMatchObject({ figures: 'b', isOld: false });
});
