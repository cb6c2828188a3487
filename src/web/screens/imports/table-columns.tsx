import { Button, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../client/client.ts';
import { usePlace } from '../../shell/place.ts';
import { IMPORTS } from '../../words/imports.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { FIELD_NAMES } from '../../words/table-fields.ts';
import { columnsOf, mappingOf, samplesOf, startOf, type TableKind } from './column-choices.ts';
import type { Reading } from './import-types.ts';

type Props = {
  readonly reading: Reading;
  /** Reading again costs little: what is chosen shows at once. */
  readonly isLive: boolean;
  readonly onApply: (mapping: Readonly<Record<string, string>>) => void;
};

/** Between two choices made one after the other, nothing is read. */
const CHOSEN_MS = 600;

/** Which column of the table holds what; open at once where the table was not understood. */
export function TableColumns({ reading, isLive, onApply }: Props) {
  const { table: words } = useWords(IMPORTS);
  const { table, format } = reading;
  // Once open it stays so while somebody chooses, though the table comes to be understood by that.
  const [isOpen, setOpen] = useState(format === null);
  if (table === null) return null;
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.title}</summary>
      <Form table={table} isLive={isLive} onApply={onApply} />
    </details>
  );
}

function Form({ table, isLive, onApply }: Omit<Props, 'reading'> & { readonly table: NonNullable<Reading['table']> }) {
  const { table: words } = useWords(IMPORTS);
  const { workspace } = usePlace();
  const [start] = useState(() => startOf(table));
  const [kind, setKind] = useState<TableKind>(start.kind);
  const [choices, setChoices] = useState(start.choices);
  const { data: fields } = useQuery({
    queryKey: ['import-fields'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => answered(api.GET('/api/w/{workspace}/imports/fields', { params: { path: { workspace } } })),
  });
  const mapping = mappingOf(choices, kind, start.hasTitles);
  const applyLater = useDebouncedCallback((chosen: Readonly<Record<string, string>>) => onApply(chosen), CHOSEN_MS);
  const choose = (column: string, field: string) => {
    const next = { ...choices, [column]: field };
    setChoices(next);
    const chosen = mappingOf(next, kind, start.hasTitles);
    if (isLive && Object.keys(chosen).length > 0) applyLater(chosen);
  };
  return (
    <Stack py="xs" gap="sm">
      <Text size="sm">{isLive ? words.aboutLive : words.about}</Text>
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
      <Group align="flex-start">
        {columnsOf(table).map((column) => (
          <ColumnChoice
            key={column}
            column={column}
            samples={samplesOf(column, table)}
            field={choices[column]?.startsWith('bank.') === (kind === 'bank') ? (choices[column] ?? null) : null}
            fields={fields?.[kind] ?? []}
            isTaken={(field) => Object.values(choices).includes(field) && choices[column] !== field}
            onChoose={(field) => choose(column, field)}
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

type ChoiceProps = {
  readonly column: string;
  readonly samples: readonly string[];
  readonly field: string | null;
  readonly fields: readonly string[];
  readonly isTaken: (field: string) => boolean;
  readonly onChoose: (field: string) => void;
};

/** One column by its title, with what stands in it, and the field that it holds. */
function ColumnChoice({ column, samples, field, fields, isTaken, onChoose }: ChoiceProps) {
  const { table: words } = useWords(IMPORTS);
  const names = FIELD_NAMES[useLanguage().language];
  return (
    <Select
      label={column.startsWith('#') ? words.column(Number(column.slice(1))) : column}
      description={<Samples of={samples} />}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      placeholder={words.unused}
      clearable
      searchable
      w={220}
      value={field}
      data={fields.map((one) => ({ value: one, label: names[one] ?? one, disabled: isTaken(one) }))}
      onChange={(next) => onChoose(next ?? '')}
    />
  );
}

/** What the first rows of the file hold in a column. */
function Samples({ of }: { readonly of: readonly string[] }) {
  const { table: words } = useWords(IMPORTS);
  if (of.length === 0) return words.emptyColumn;
  return of.map((text, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: rows of the file, in its order
    <Text key={at} component="span" display="block" size="xs" truncate>
      {text}
    </Text>
  ));
}
