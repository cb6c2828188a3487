import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../../client/client.ts';
import { Screen } from '../../parts/screen.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { useWords } from '../../words/language.tsx';
import { RULES } from '../../words/rules.ts';
import { Accounts } from './accounts.tsx';
import { Links, PlanRules, Promises } from './agreements.tsx';
import { Fresh, Pace, Thanks } from './conduct.tsx';
import { LetGo } from './let-go.tsx';

/** What no scenario goes beyond, each with why and its bound. */
export function Rules() {
  const words = useWords(RULES);
  const { workspace, creditor } = usePlace();
  const query = useQuery({
    queryKey: [workspace, 'rules', creditor],
    queryFn: () => answered(api.GET('/api/w/{workspace}/creditors/{creditor}/rules', { params: { path: { workspace, creditor } } })),
  });
  const may = useMay('settings');
  return (
    <Screen title={words.title} about={words.about} query={query}>
      {(rules) => (
        <Stack>
          {!may && <Text>{words.readOnly}</Text>}
          <Pace rules={rules} />
          <Fresh rules={rules} />
          <LetGo rules={rules} />
          <Promises rules={rules} />
          <PlanRules rules={rules} />
          <Thanks rules={rules} />
          <Links rules={rules} />
          <Accounts accounts={rules.accounts} />
        </Stack>
      )}
    </Screen>
  );
}
