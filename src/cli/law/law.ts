import type { Register } from '../face.ts';
import { registerInterest } from './interest.ts';
import { registerRates } from './rates.ts';

/** `acquit law`: what the law says, computed, with its articles. */
export const registerLaw: Register = (cli, face) => {
  const law = cli.command('law');
  for (const register of [registerInterest, registerRates]) register(law, face);
};
