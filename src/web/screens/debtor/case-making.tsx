import { Alert, Button, Code, Group, Stack, Text, Title } from '@mantine/core';
import type { Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { usePlace } from '../../shell/place.ts';
import { CASE } from '../../words/case.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { CaseLink } from './case-link.tsx';
import type { DebtorCard } from './debtor-data.ts';

/** All that proves the claim, sealed in one file; what is missing in it is said before anybody hands it over. */
export function CaseMaking({ card, on }: { readonly card: DebtorCard; readonly on: Day }) {
  const words = useWords(CASE);
  const { workspace } = usePlace();
  const making = useAct(
    () =>
      answered(api.POST('/api/w/{workspace}/debtors/{debtor}/case', { params: { path: { workspace, debtor: card.id } }, body: { on } })),
    { done: () => words.ready, quiet: true },
  );
  return (
    <Stack gap="xs">
      <Title order={3} size="h4">
        {words.title}
      </Title>
      <Text size="sm">{words.about}</Text>
      <Group>
        <Button size="xs" variant="default" loading={making.isPending} onClick={() => making.mutate()}>
          {words.make}
        </Button>
      </Group>
      <div aria-live="polite">
        {making.isPending && <Text size="sm">{words.making}</Text>}
        {!making.isPending && making.data && <Made made={making.data} />}
      </div>
      <RefusedAlert error={making.error} />
    </Stack>
  );
}

type MadeCase = {
  readonly id: number;
  readonly exhibits: number;
  readonly pages: number;
  readonly missing: string[];
  readonly signer: string;
  readonly stamp: string | null;
};

function Made({ made: { id, exhibits, pages, missing, signer, stamp } }: { readonly made: MadeCase }) {
  const words = useWords(CASE);
  const { manner } = useLanguage();
  return (
    <Stack gap="xs">
      <Text size="sm">
        <CaseLink id={id} /> · {words.holds(exhibits, pages)}
      </Text>
      {missing.length > 0 && (
        <Alert color="orange" variant="light">
          {words.missing(manner.list(missing, 6), missing.length)}
        </Alert>
      )}
      {stamp !== null && <Text size="sm">{stamp}</Text>}
      <Text size="sm">
        {words.signer} <Code style={{ overflowWrap: 'anywhere' }}>{signer}</Code>
      </Text>
    </Stack>
  );
}
