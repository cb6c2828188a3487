import { Box, Drawer, Grid, Paper } from '@mantine/core';
import { useDebouncedValue, useMediaQuery } from '@mantine/hooks';
import { type KeyboardEvent, type ReactNode, type RefObject, useRef, useState } from 'react';
import { useWords } from '../words/language.tsx';
import { TODAY } from '../words/today.ts';
import { WorkList, type WorkListProps } from './work-list.tsx';

type Props = Omit<WorkListProps, 'chosen' | 'onChoose' | 'onOpen'> & {
  /** What stands above the list. */
  readonly above?: ReactNode;
  readonly detailLabel: string;
  /** The row chosen, in full. */
  readonly detail: (key: number) => ReactNode;
};

/** The rows that are passed over quickly are not read. */
const SETTLE_MS = 150;

/**
 * A list and beside it the row chosen; p or Enter goes there, Escape comes back. Where there is no room for both, a row that is opened
 * covers the list.
 */
export function WorkPlace({ above, detailLabel, detail, onKey, ...list }: Props) {
  const words = useWords(TODAY);
  const isNarrow = useMediaQuery('(max-width: 62em)') ?? false;
  const [chosen, setChosen] = useState<number | null>(null);
  const [opened, setOpened] = useState(false);
  const aside = useRef<HTMLElement>(null);
  const [settled] = useDebouncedValue(chosen, SETTLE_MS);
  const shown = list.rows.some((row) => row.key === settled) ? settled : null;
  const open = () => (isNarrow ? setOpened(true) : aside.current?.focus());
  const press = (key: string, row: number) => {
    if (key !== 'p' && key !== 'Enter') return onKey?.(key, row) ?? false;
    open();
    return true;
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape') document.querySelector<HTMLElement>(`[data-row="${chosen}"]`)?.focus();
  };
  const rows = (
    <WorkList {...list} onKey={press} chosen={chosen} onChoose={setChosen} onOpen={() => (isNarrow ? setOpened(true) : undefined)} />
  );
  if (isNarrow)
    return (
      <Box>
        {above}
        {rows}
        <Drawer
          opened={opened && shown !== null}
          onClose={() => setOpened(false)}
          position="right"
          size="100%"
          title={detailLabel}
          closeButtonProps={{ 'aria-label': words.back }}
        >
          {shown !== null && detail(shown)}
        </Drawer>
      </Box>
    );
  return (
    <Grid>
      <Grid.Col span={5}>
        {above}
        {rows}
      </Grid.Col>
      <Grid.Col span={7}>
        <Aside at={aside} label={detailLabel} onKeyDown={leave}>
          {shown === null ? words.choose : detail(shown)}
        </Aside>
      </Grid.Col>
    </Grid>
  );
}

type AsideProps = {
  readonly at: RefObject<HTMLElement | null>;
  readonly label: string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
};

/** Stays in view while the list is scrolled, and scrolls by itself. */
function Aside({ at, label, onKeyDown, children }: AsideProps) {
  return (
    <Paper
      component="section"
      ref={at}
      tabIndex={0}
      aria-label={label}
      onKeyDown={onKeyDown}
      withBorder
      p="md"
      pos="sticky"
      top={72}
      mah="calc(100vh - 88px)"
      style={{ overflowY: 'auto' }}
    >
      {children}
    </Paper>
  );
}
