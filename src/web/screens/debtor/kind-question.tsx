import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { DEBTOR } from '../../words/debtor.ts';
import { useWords } from '../../words/language.tsx';
import type { DebtorCard } from './debtor-data.ts';

const KINDS = ['business', 'consumer', 'public-body'] as const;

/** Asks what the law depends on, until a person has said it. */
export function KindQuestion({ card }: { readonly card: DebtorCard }) {
  const words = useWords(DEBTOR);
  const mayWork = useMay('work');
  const { workspace } = usePlace();
  const saying = useAct(
    (kind: (typeof KINDS)[number]) =>
      answered(api.POST('/api/w/{workspace}/debtors/{debtor}', { params: { path: { workspace, debtor: card.id } }, body: { kind } })),
    { done: () => words.kindSaved, quiet: true },
  );
  if ((card.kindConfirmed && card.kind !== 'unknown') || card.name === null || !mayWork) return null;
  return (
    <Alert color="orange" variant="outline" role="group" id="nature" aria-label={words.kindAsk}>
      <Stack gap="xs">
        <Text fw={600}>{card.kind === 'unknown' ? words.kindAsk : words.kindProposed(words.kinds[card.kind].toLowerCase())}</Text>
        {card.kind !== 'unknown' && <Text size="sm">{words.kindAsk}</Text>}
        <Group gap="xs">
          {KINDS.map((kind) => (
            <Button
              key={kind}
              size="xs"
              variant={kind === card.kind ? 'filled' : 'default'}
              loading={saying.isPending && saying.variables === kind}
              disabled={saying.isPending}
              onClick={() => saying.mutate(kind)}
            >
              {words.kinds[kind]}
            </Button>
          ))}
        </Group>
        <RefusedAlert error={saying.error} />
      </Stack>
    </Alert>
  );
}
