import type { Texter, TextToSend } from '../../ports/texter.ts';

/** A provider of SMS that exists only in memory: takes every SMS, delivers it unless the number is among the `dead`. */
export function fakeTexter(dead: ReadonlySet<string>): Texter & { readonly taken: readonly TextToSend[] } {
  const taken: TextToSend[] = [];
  return {
    provider: 'ovh',
    sender: 'VAUBAN',
    taken,
    send: async (text) => {
      taken.push(text);
      return { kind: 'accepted', id: String(taken.length) };
    },
    look: async (id) => (dead.has(taken[Number(id) - 1]?.to ?? '') ? 'undelivered' : 'delivered'),
  };
}
