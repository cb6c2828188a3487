import { Checkbox, Group, NativeSelect, Title } from '@mantine/core';
import type { Ways } from '../../parts/proceedings-data.ts';
import { useWords } from '../../words/language.tsx';
import { PROCEEDINGS } from '../../words/proceedings.ts';

/** What a person says that the books do not. */
export type Known = {
  readonly activity?: Ways['activity'];
  readonly creditorTrader?: boolean;
  readonly contested?: boolean;
};

type Props = { readonly ways: Ways; readonly known: Known; readonly onKnown: (known: Known) => void };

const ACTIVITIES = ['business', 'trader', 'craftsman', 'liberal-profession', 'association'] as const;

/** Facts that decide which court it is; remembered with the decision. */
export function KnownForm({ ways, known, onKnown }: Props) {
  const words = useWords(PROCEEDINGS);
  const isBusiness = ACTIVITIES.some((one) => one === ways.activity);
  const trader = ways.creditorTrader === null ? 'unknown' : ways.creditorTrader ? 'true' : 'false';
  return (
    <section aria-label={words.facts}>
      <Title order={2} mb="xs">
        {words.facts}
      </Title>
      <Group align="flex-end" gap="md">
        {isBusiness && (
          <NativeSelect
            label={words.activity}
            value={ways.activity}
            data={ACTIVITIES.map((value) => ({ value, label: words.activities[value] }))}
            onChange={({ currentTarget }) => {
              const activity = ACTIVITIES.find((one) => one === currentTarget.value);
              onKnown({ ...known, ...(activity === undefined ? {} : { activity }) });
            }}
          />
        )}
        <NativeSelect
          label={words.trader}
          value={trader}
          data={(['unknown', 'true', 'false'] as const)
            .filter((value) => value !== 'unknown' || trader === 'unknown')
            .map((value) => ({ value, label: words.traders[value] }))}
          onChange={({ currentTarget }) => onKnown({ ...known, creditorTrader: currentTarget.value === 'true' })}
        />
        <Checkbox
          label={words.contested}
          checked={ways.contested}
          onChange={({ currentTarget }) => onKnown({ ...known, contested: currentTarget.checked })}
          mb={8}
        />
      </Group>
    </section>
  );
}
