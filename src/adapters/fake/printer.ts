import type { Printer } from '../../ports/outside.ts';

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? `${one}` : one)));

/** Letters as the JSON of their message: stories look at what is decided, not at how it is set. */
export const fakePrinter: Printer = {
  paper: async (paper) => bytes(paper),
  letter: async (message) => bytes(message),
  bundle: async (queue) => ({ letters: bytes(queue.map((one) => one.reference)), postingList: bytes(queue.length), csv: bytes('') }),
};
