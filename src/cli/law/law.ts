import type { Register } from '../face.ts';
import { registerBadDebt } from './bad-debt.ts';
import { registerDeadlines } from './deadlines.ts';
import { registerInterest } from './interest.ts';
import { registerJudgment } from './judgment.ts';
import { registerLimitation } from './limitation.ts';
import { registerRates } from './rates.ts';
import { registerRoute } from './route.ts';
import { registerStatement } from './statement.ts';
import { registerTerms } from './terms.ts';

/** `acquit law`: what the law says, computed, with its articles. */
export const registerLaw: Register = (cli, face) => {
  const law = cli.command('law');
  for (const register of [
    registerInterest,
    registerJudgment,
    registerRates,
    registerStatement,
    registerRoute,
    registerDeadlines,
    registerLimitation,
    registerTerms,
    registerBadDebt,
  ])
    register(law, face);
};
