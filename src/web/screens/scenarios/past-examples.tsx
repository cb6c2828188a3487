import { Anchor, Button, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Day } from '../../../core/base/day.ts';
import { capital } from '../../../words/capital.ts';
import { stepName } from '../../../words/terms.ts';
import { usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { SIMULATION } from '../../words/simulation.ts';
import type { Past } from './use-past.ts';

const AT_ONCE = 10;

/** Step by step, what left on another day or not at all, with whose invoices they were. */
export function PastExamples({ past: { examples, moved, added, gone } }: { readonly past: Past }) {
  const words = useWords(SIMULATION);
  const [shown, setShown] = useState(AT_ONCE);
  const some = examples.slice(0, shown);
  const all = moved + added + gone;
  return (
    <Stack gap="xs">
      <Title order={3}>{words.examples}</Title>
      {all > examples.length && <Text size="sm">{words.examplesAbout(examples.length, all)}</Text>}
      <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.debtor}</Table.Th>
              <Table.Th>{words.invoices}</Table.Th>
              <Table.Th>{words.step}</Table.Th>
              <Table.Th>{words.leftOn}</Table.Th>
              <Table.Th>{words.simulatedOn}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {some.map((one, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list stands as it is
              <Example key={at} of={one} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {examples.length > shown && (
        <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => setShown(shown + 5 * AT_ONCE)}>
          {words.more}
        </Button>
      )}
    </Stack>
  );
}

function Example({ of: { debtor, name, step, items, left, simulated } }: { readonly of: Past['examples'][number] }) {
  const words = useWords(SIMULATION);
  const { language, manner } = useLanguage();
  const { workspace, creditor } = usePlace();
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor
          href={`/e/${encodeURIComponent(workspace)}/${creditor}/debiteurs/${debtor}`}
          target="_blank"
          rel="noreferrer"
          aria-label={words.opens(name)}
        >
          {name}
        </Anchor>
      </Table.Td>
      <Table.Td>
        {manner.list(
          items.map(({ number }) => number),
          3,
        )}
      </Table.Td>
      <Table.Td>{capital(stepName(step, language))}</Table.Td>
      <Table.Td>{left === null ? words.never : manner.day(left as Day)}</Table.Td>
      <Table.Td>{simulated === null ? words.wouldNever : manner.day(simulated as Day)}</Table.Td>
    </Table.Tr>
  );
}
