import { expect, it } from 'vitest';
import { isThisMachine } from './this-machine.ts';

it.each(['localhost', 'LOCALHOST', 'localhost.', 'acquit.localhost', '127.0.0.1', '127.0.1.1', '[::1]'])(
  'what is asked of %s may arrive without any network',
  (host) => expect(isThisMachine(host)).toBe(true),
);

it.each(['acquit.example', 'localhost.example', '127.example', '192.168.1.10', '[fe80::1]', '1270.0.0.1', ''])(
  'without a network nothing reaches %s',
  (host) => expect(isThisMachine(host)).toBe(false),
);
