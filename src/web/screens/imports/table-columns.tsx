import { Button, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../client/client.ts';
import { usePlace } from '../../shell/place.ts';
import { IMPORTS } from '../../words/imports.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { FIELD_NAMES } from '../../words/table-fields.ts';
import { columnsOf, mappingOf, startOf, type TableKind } from './column-choices.ts';
import type { Reading } from './import-types.ts';

type Props = { readonly reading: Reading; readonly onApply: (mapping: Readonly<Record<string, string>>) => void };

/** Which column of the table holds what; open at once where the table was not understood. */
export function TableColumns({ reading, onApply }: Props) {
  const { table: words } = useWords(IMPORTS);
  const { table, format } = reading;
  if (table === null) return null;
  return (
    <details open={format === null}>
      <summary>{words.title}</summary>
      <Form table={table} onApply={onApply} />
    </details>
  );
}

function Form({ table, onApply }: { readonly table: NonNullable<Reading['table']>; readonly onApply: Props['onApply'] }) {
  const { table: words } = useWords(IMPORTS);
  const { language } = useLanguage();
  const { workspace } = usePlace();
  const [start] = useState(() => startOf(table));
  const [kind, setKind] = useState<TableKind>(start.kind);
  const [choices, setChoices] = useState(start.choices);
  const { data: fields } = useQuery({
    queryKey: ['import-fields'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => answered(api.GET('/api/w/{workspace}/imports/fields', { params: { path: { workspace } } })),
  });
  const names = FIELD_NAMES[language];
  const taken = new Set(Object.values(choices));
  const mapping = mappingOf(choices, kind, start.hasTitles);
  return (
    <Stack py="xs" gap="sm">
      <Text size="sm">{words.about}</Text>
      {table.proposed && <Text size="sm">{words.proposed}</Text>}
      <SegmentedControl
        aria-label={words.kind}
        value={kind}
        onChange={(next) => setKind(next as TableKind)}
        data={[
          { value: 'list', label: words.kinds.list },
          { value: 'bank', label: words.kinds.bank },
        ]}
        style={{ alignSelf: 'flex-start', flexWrap: 'wrap', maxWidth: '100%' }}
      />
      <Group align="flex-end">
        {columnsOf(table).map((column) => (
          <Select
            key={column}
            label={column.startsWith('#') ? words.column(Number(column.slice(1))) : column}
            placeholder={words.unused}
            clearable
            searchable
            w={220}
            value={choices[column]?.startsWith('bank.') === (kind === 'bank') ? (choices[column] ?? null) : null}
            data={(fields?.[kind] ?? []).map((field) => ({
              value: field,
              label: names[field] ?? field,
              disabled: taken.has(field) && choices[column] !== field,
            }))}
            onChange={(field) => setChoices((all) => ({ ...all, [column]: field ?? '' }))}
          />
        ))}
      </Group>
      <Button
        variant="default"
        style={{ alignSelf: 'flex-start' }}
        disabled={Object.keys(mapping).length === 0}
        onClick={() => onApply(mapping)}
      >
        {words.apply}
      </Button>
    </Stack>
  );
}
