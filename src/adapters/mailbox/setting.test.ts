import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MailboxReach, MailboxSettings } from '../../ports/mailbox.ts';
import { readingsIn } from './readings.ts';
import { mailboxSetting, rememberedMailbox } from './setting.ts';

const BOX = { host: '127.0.0.1', port: 1, secure: true, user: 'compta', folder: 'INBOX', moveTo: null };
type Kept = MailboxSettings & { readonly reach: MailboxReach };

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'acquit-mailbox-'));
});
afterEach(() => rmSync(home, { recursive: true }));

function settings() {
  let known: Kept | null = null;
  const kept = {
    known: () => known,
    keep: (next: Kept | null) => {
      known = next;
    },
  };
  const of = (reach: MailboxReach) => mailboxSetting(reach, readingsIn(home, 'dupont'), kept);
  return { owner: of('public'), keeper: of('any'), kept };
}

describe('a mailbox that is set up', () => {
  test('is told without its password, which is kept for the same server and name only', () => {
    const { owner, kept } = settings();
    owner.save({ ...BOX, password: 'secret' });
    expect(owner.known()).toEqual(BOX);
    owner.save({ ...BOX, folder: 'Relances', password: null });
    expect(kept.known()).toMatchObject({ folder: 'Relances', password: 'secret' });
    for (const other of [{ host: 'evil.example' }, { port: 2 }, { user: 'other' }])
      expect(() => owner.save({ ...BOX, ...other, password: null })).toThrowError(/password/);
  });

  test('reaches the network of the server only where whoever runs it has said so, and stays there', async () => {
    const { owner, keeper } = settings();
    owner.save({ ...BOX, password: 'secret' });
    await expect(owner.test()).rejects.toMatchObject({ code: 'mailbox-host-private' });
    keeper.save({ ...BOX, password: 'secret' });
    await expect(owner.test()).rejects.toMatchObject({ code: 'mailbox-unreachable' });
    owner.save({ ...BOX, folder: 'Relances', password: null });
    await expect(owner.test()).rejects.toMatchObject({ code: 'mailbox-unreachable' });
    owner.save({ ...BOX, port: 2, password: 'secret' });
    await expect(owner.test()).rejects.toMatchObject({ code: 'mailbox-host-private' });
  });

  test('is not tried when there is none', async () => {
    const { owner } = settings();
    owner.save({ ...BOX, password: 'secret' });
    owner.remove();
    expect(owner.known()).toBeNull();
    await expect(owner.test()).rejects.toMatchObject({ code: 'mailbox-not-set-up' });
  });
});

test('what came of the last look is remembered for every process, until it is set up anew', async () => {
  const { owner, kept } = settings();
  owner.save({ ...BOX, password: 'secret' });
  expect(owner.lastReading()).toBeNull();
  const mailbox = rememberedMailbox(kept.known() as Kept, readingsIn(home, 'dupont'));
  await expect(mailbox.read(null, { most: 1, bytes: 1 }, async () => {})).rejects.toMatchObject({ code: 'mailbox-host-private' });
  expect(owner.lastReading()).toMatchObject({ mails: null, refused: { code: 'mailbox-host-private' } });
  expect(readingsIn(home, 'martin').last()).toBeNull();
  owner.save({ ...BOX, password: 'secret' });
  expect(owner.lastReading()).toBeNull();
});
