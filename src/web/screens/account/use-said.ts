import { Refused } from '../../client/client.ts';
import { ACCOUNT } from '../../words/account.ts';
import { useWords } from '../../words/language.tsx';

/** What the accounts refuse by a code, in words. */
export function useSaid(): (error: Error) => string | null {
  const words = useWords(ACCOUNT);
  return (error) => {
    if (!(error instanceof Refused)) return null;
    if (error.status === 429) return words.tooMany;
    return words.refused[error.code] ?? null;
  };
}
