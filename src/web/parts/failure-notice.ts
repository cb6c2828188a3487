import { notifications } from '@mantine/notifications';
import { Refused } from '../client/client.ts';
import { onceBack } from '../client/connection.ts';
import { messageOf } from '../shell/error-screen.tsx';
import type { SHELL } from '../words/shell.ts';

/** Once the connection is back it is told so long what that means for what was asked for. */
const BACK_MS = 12_000;
let told = 0;

/** Says why something came to nothing, until it is put away; what only the network kept from being done, until the network is back. */
export function tellFailure(error: unknown, words: (typeof SHELL)['fr'], id = `failure-${++told}`): void {
  notifications.hide(id);
  notifications.show({ id, message: messageOf(error, words), color: 'red', autoClose: false, role: 'alert' });
  if (!(error instanceof Refused) || error.status !== 0) return;
  const message = error.code === 'unknown-outcome' ? words.backUnknown : words.backNotDone;
  onceBack(() => notifications.update({ id, message, color: 'orange', autoClose: BACK_MS, role: 'status' }));
}
