import { Group, Stack, Table, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Definition } from '../../parts/definition.tsx';

type Props = { readonly title: string; readonly definition: string; readonly children: ReactNode };

/** One part of the dashboard: its name, how it is computed, and its figures. */
export function FigureSection({ title, definition, children }: Props) {
  return (
    <Stack component="section" aria-label={title} gap="sm" miw={0}>
      <Group gap={4}>
        <Title order={2}>{title}</Title>
        <Definition text={definition} />
      </Group>
      {children}
    </Stack>
  );
}

type Cells = { readonly key: string; readonly cells: readonly string[] };

/** A table whose first column names the row and whose others are figures. */
export function FigureTable({ heads, rows }: { readonly heads: readonly string[]; readonly rows: readonly Cells[] }) {
  return (
    <Table.ScrollContainer minWidth={heads.length > 3 ? 440 : 280} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            {heads.map((head, at) => (
              <Table.Th key={head} className={at === 0 ? '' : 'money'}>
                {head}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ key, cells }) => (
            <Table.Tr key={key}>
              {cells.map((cell, at) =>
                at === 0 ? (
                  <Table.Th key={heads[at]} scope="row" fw={400}>
                    {cell}
                  </Table.Th>
                ) : (
                  <Table.Td key={heads[at]} className="money">
                    {cell}
                  </Table.Td>
                ),
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
