import type { DispatchId, Sha256 } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { Deps } from './context.ts';

type Sendings = readonly { readonly id: DispatchId }[];

/** Tells this very set of sendings from any other, also from one of as many: what a person saw when they said yes. */
export function seenOf(sendings: Sendings, digest: Deps['digest']): Sha256 {
  return digest.sha256(sendings.map(({ id }) => id).join(' '));
}

/** @throws Refusal `overtaken` when these are not the sendings that were confirmed */
export function refuseUnseen(sendings: Sendings, seen: string | undefined, digest: Deps['digest']): void {
  if (seen === undefined || seenOf(sendings, digest) === seen) return;
  throw new Refusal('overtaken', `Not what was confirmed waits now, but ${sendings.length} sendings: look again.`, {
    count: sendings.length,
  });
}
