/**
 * Stops the program when one of *our own* assumptions is broken. Never for bad input: bad input is data
 * and gets a finding or a refusal.
 */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`assertion failed: ${message}`);
}

/** The value, which cannot be absent here; `what` names it when it is. */
export function present<T>(value: T | null | undefined, what: string): T {
  assert(value !== null && value !== undefined, `${what} is missing`);
  return value;
}

/** Makes the compiler prove that a union has been handled whole. */
export function never(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`);
}
