import { Stack, Table } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './card-table.module.css';

type Column = { readonly key: string; readonly head: string; readonly money?: boolean };
type Row = { readonly key: string | number; readonly cells: Readonly<Record<string, ReactNode>> };

type Props = {
  /** Of what it is a table. */
  readonly label: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly minWidth: number;
  /** Higher ones scroll in their own frame. */
  readonly mah?: number;
};

/** A table; where the screen is too narrow for one, a card for each row, so that nothing of it lies out of sight. */
export function CardTable({ label, columns, rows, minWidth, mah }: Props) {
  const isNarrow = useMediaQuery('(max-width: 36em)') ?? false;
  if (isNarrow) return <Cards label={label} columns={columns} rows={rows} />;
  return (
    <Table.ScrollContainer
      minWidth={minWidth}
      {...(mah === undefined ? {} : { mah })}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'group', 'aria-label': label } }}
    >
      <Table stickyHeader={mah !== undefined}>
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ key, head, money }) => (
              <Table.Th key={key} className={money ? 'money' : ''}>
                {head}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.key}>
              {columns.map(({ key, money }) => (
                <Table.Td key={key} className={money ? 'money' : ''}>
                  {row.cells[key] ?? '—'}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Cards({ label, columns, rows }: Pick<Props, 'label' | 'columns' | 'rows'>) {
  return (
    <Stack component="ul" gap="xs" p={0} m={0} my="xs" aria-label={label} style={{ listStyle: 'none' }}>
      {rows.map((row) => (
        <li key={row.key}>
          <dl className={classes['card']}>
            {columns
              .filter(({ key }) => row.cells[key] != null)
              .map(({ key, head }) => (
                <div key={key} className={classes['fact']}>
                  <dt>{head}</dt>
                  <dd>{row.cells[key]}</dd>
                </div>
              ))}
          </dl>
        </li>
      ))}
    </Stack>
  );
}
