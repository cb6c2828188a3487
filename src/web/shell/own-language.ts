import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Language } from '../../core/base/text.ts';
import { answered, api } from '../client/client.ts';
import { useLanguage } from '../words/language.tsx';
import { useMe } from './place.ts';

/**
 * The screens speak the language of the account, in which the server answers too; choosing another one changes it for the
 * account.
 */
export function useOwnLanguage(): { readonly language: Language; readonly isChanging: boolean; choose(language: Language): void } {
  const { language, speak } = useLanguage();
  const queries = useQueryClient();
  const own = useMe().data?.person.language;
  useEffect(() => {
    if (own !== undefined && own !== language) speak(own);
  }, [own, language, speak]);
  const choosing = useMutation({
    mutationFn: (next: Language) => answered(api.POST('/api/me', { body: { language: next } })),
    onSuccess: () => queries.invalidateQueries(),
  });
  return { language, isChanging: choosing.isPending, choose: choosing.mutate };
}
