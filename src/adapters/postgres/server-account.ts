import { chownSync, lchownSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { present } from '../../core/base/assert.ts';
import { Refusal } from '../../core/base/refusal.ts';

/** The account a database process runs as. `drop` is set where we are root and must become it. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
  readonly drop: boolean;
}

/**
 * A number of our own in the range that Debian leaves to nobody (30000–59999). PostgreSQL needs no entry in
 * /etc/passwd to run, so nothing is added to the system, no other service shares the account as would be the
 * case with `nobody`, and data on a volume keeps its owner when the container is replaced.
 */
const FIRST_UID = 54318;

/**
 * The account for the server of the cluster in `cluster`: ours, unless we are root, which PostgreSQL refuses to
 * be. Then it is the owner of the existing data, or an account number that nobody has.
 */
export function serverAccount(cluster: string): Account {
  const self = currentAccount();
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (self.uid !== 0) {
    if (owner && owner.uid !== self.uid) throw foreignData(cluster);
    return self;
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, drop: true };
  const uid = freeUid();
  return { uid, gid: uid, drop: true };
}

/** `initdb`, unlike the server, wants an account with a name: as root, one that every system has. */
export function initAccount(server: Account): Account {
  if (!server.drop) return server;
  for (const name of ['nobody', 'daemon', 'postgres']) {
    const entry = passwordEntries().find((candidate) => candidate.name === name && candidate.uid !== 0);
    if (entry) return { uid: entry.uid, gid: entry.gid, drop: true };
  }
  throw new Refusal(
    'no-unprivileged-account',
    'PostgreSQL refuses to run as root, and this system has no account "nobody". Add one, run as an ordinary user, or set DATABASE_URL.',
  );
}

export function currentAccount(): Account {
  return { uid: process.getuid?.() ?? -1, gid: process.getgid?.() ?? -1, drop: false };
}

/** Options for `spawn` that make the child become the account. */
export function become(account: Account): { uid?: number; gid?: number } {
  return account.drop ? { uid: account.uid, gid: account.gid } : {};
}

/** Gives a folder and all it holds to the account; links are not followed. */
export function giveTree(path: string, account: Account): void {
  if (!account.drop) return;
  lchownSync(path, account.uid, account.gid);
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) giveTree(join(path, name), account);
}

export function give(path: string, account: Account): void {
  if (account.drop) chownSync(path, account.uid, account.gid);
}

function freeUid(): number {
  const taken = new Set(passwordEntries().map((entry) => entry.uid));
  let uid = FIRST_UID;
  while (taken.has(uid)) uid += 1;
  return uid;
}

function passwordEntries(): { name: string; uid: number; gid: number }[] {
  try {
    const lines = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .filter((line) => line.includes(':'));
    return lines.map((line) => {
      const [name, , uid, gid] = line.split(':');
      return { name: present(name, 'account name'), uid: Number(uid), gid: Number(gid) };
    });
  } catch {
    return [];
  }
}

/** The data belongs to an account that we are not. */
function foreignData(cluster: string): Refusal {
  return new Refusal(
    'data-folder-of-another',
    `The data in ${cluster} belongs to another account. Run as that account, or choose another data folder.`,
    { folder: cluster },
  );
}
