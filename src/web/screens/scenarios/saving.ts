import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../../client/client.ts';
import { tellFailure } from '../../parts/failure-notice.ts';
import { usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { SCENARIOS } from '../../words/scenarios.ts';
import { SHELL } from '../../words/shell.ts';
import type { ScenarioJson } from './scenario-data.ts';

/** Compares without `confirmed`, and puts into service with it. */
export function useSaving(onSaved: () => void) {
  const words = useWords(SCENARIOS);
  const shell = useWords(SHELL);
  const { language } = useLanguage();
  const { workspace, creditor } = usePlace();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { readonly scenario: ScenarioJson; readonly confirmed: boolean }) =>
      answered(api.POST('/api/w/{workspace}/creditors/{creditor}/scenarios', { params: { path: { workspace, creditor } }, body })),
    onSuccess: async ({ saved, scenario }) => {
      if (!saved) return;
      notifications.show({ message: words.enabled(scenario.name[language]), color: 'teal', role: 'status' });
      await queries.invalidateQueries({ queryKey: [workspace] });
      onSaved();
    },
    onError: (error, { confirmed }) => {
      if (confirmed) tellFailure(error, shell);
    },
  });
}

export type Saving = ReturnType<typeof useSaving>;
