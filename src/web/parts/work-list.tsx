import { Checkbox, Group, Stack, Title, UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react';
import classes from './work-list.module.css';

export type WorkRow = {
  readonly key: number;
  readonly label: string;
  /** Rows of one group stand together; its title may change while one works, its key does not. */
  readonly group?: { readonly key: string; readonly title: string };
  readonly content: ReactNode;
};

export type WorkListProps = {
  readonly label: string;
  readonly rows: readonly WorkRow[];
  readonly chosen: number | null;
  readonly onChoose: (key: number) => void;
  /** A row was clicked. */
  readonly onOpen?: (key: number) => void;
  /** Keys that the list does not know itself; it gets them only while it has the focus (WCAG 2.1.4). Whether they were used. */
  readonly onKey?: (key: string, row: number) => boolean;
  readonly ticked?: ReadonlySet<number>;
  readonly onTick?: (key: number, ticked: boolean) => void;
  /** How the box before a row is called. */
  readonly tickLabel?: (label: string) => string;
};

/** How long after a row has gone by itself the keys act on nothing: somebody may have meant the one before. */
const JUST_MOVED_MS = 500;

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/** A list to be worked through by keyboard: one stop of the tabulator, arrows or j and k within it; the row chosen is shown beside. */
export function WorkList({ label, rows, chosen, onChoose, onOpen, onKey, ticked, onTick, tickLabel }: WorkListProps) {
  const list = useRef<HTMLDivElement>(null);
  const at = rows.findIndex((row) => row.key === chosen);
  const movedAt = useChosenRow({ list, rows, at, chosen, onChoose });
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || rows.length === 0) return;
    const target = targetOf(event.key, at, rows.length);
    const row = rows[target ?? at];
    if (!row) return;
    if (target !== null) {
      onChoose(row.key);
      list.current?.querySelector<HTMLElement>(`[data-row="${row.key}"]`)?.focus();
    } else if (event.repeat || performance.now() - movedAt.current < JUST_MOVED_MS) {
      // A key that is held, or that was meant for the row that has just gone, does nothing to this one.
    } else if (event.key === 'x' && onTick) onTick(row.key, !ticked?.has(row.key));
    else if (!onKey?.(event.key, row.key)) return;
    event.preventDefault();
  };
  const choose = (key: number) => {
    onChoose(key);
    onOpen?.(key);
  };
  return (
    <div ref={list}>
      {grouped(rows).map(([key, some]) => (
        <Stack key={key} gap={4}>
          {some[0]?.group && (
            <Title order={2} size="sm" mt="xs">
              {some[0].group.title}
            </Title>
          )}
          <ul className={classes['rows']} aria-label={some[0]?.group?.title ?? label}>
            {some.map((row) => (
              <li key={row.key}>
                <Row
                  row={row}
                  isChosen={row.key === chosen}
                  isStop={row.key === chosen || (at < 0 && row === rows[0])}
                  onPress={press}
                  onFocus={() => row.key !== chosen && onChoose(row.key)}
                  onChoose={() => choose(row.key)}
                  tick={
                    onTick && {
                      label: tickLabel?.(row.label) ?? row.label,
                      on: ticked?.has(row.key) ?? false,
                      set: (on) => onTick(row.key, on),
                    }
                  }
                />
              </li>
            ))}
          </ul>
        </Stack>
      ))}
    </div>
  );
}

type RowProps = {
  readonly row: WorkRow;
  readonly isChosen: boolean;
  /** The tabulator stops at one row only. */
  readonly isStop: boolean;
  readonly onPress: (event: KeyboardEvent) => void;
  /** The keys act on the row that has the focus, however it came by it. */
  readonly onFocus: () => void;
  readonly onChoose: () => void;
  readonly tick: { readonly label: string; readonly on: boolean; readonly set: (on: boolean) => void } | undefined;
};

function Row({ row, isChosen, isStop, onPress, onFocus, onChoose, tick }: RowProps) {
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      {tick && (
        <Checkbox
          mt={14}
          tabIndex={-1}
          aria-label={tick.label}
          checked={tick.on}
          onKeyDown={onPress}
          onChange={(event) => tick.set(event.currentTarget.checked)}
        />
      )}
      <UnstyledButton
        className={classes['row'] ?? ''}
        data-row={row.key}
        aria-current={isChosen}
        tabIndex={isStop ? 0 : -1}
        onKeyDown={onPress}
        onFocus={onFocus}
        onClick={onChoose}
      >
        {row.content}
      </UnstyledButton>
    </Group>
  );
}

/** The row that a key leads to; `null` where it leads nowhere. */
function targetOf(key: string, at: number, count: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = STEPS[key];
  return step === undefined ? null : Math.min(Math.max(at + step, 0), count - 1);
}

type Chosen = Pick<WorkListProps, 'rows' | 'chosen' | 'onChoose'> & {
  readonly list: React.RefObject<HTMLDivElement | null>;
  readonly at: number;
};

/** After a dialog that was opened by a key of the list: the row is gone back to, which the library does not always do. */
export function focusChosenRow(): void {
  if (document.activeElement === document.body) document.querySelector<HTMLElement>('[data-row][aria-current="true"]')?.focus();
}

/** There is room for the list and what is chosen in it: below, nobody works by keys. */
const WIDE = '(min-width: 62em)';

/** A screen of work has opened: its keys work at once, unless somebody is already elsewhere, in a field or a dialog. */
export function focusFirstRow(): void {
  const at = document.activeElement;
  const isNowhere = at === null || at === document.body || at.closest('nav') !== null;
  if (isNowhere && window.matchMedia(WIDE).matches) document.querySelector<HTMLElement>('main [data-row]')?.focus({ preventScroll: true });
}

/** When the row chosen is dealt with, the one that took its place is chosen, and has the focus if the list had it. */
function useChosenRow({ list, rows, at, chosen, onChoose }: Chosen): RefObject<number> {
  const last = useRef(0);
  const movedAt = useRef(Number.NEGATIVE_INFINITY);
  const moved = useRef(false);
  useEffect(() => {
    if (at >= 0) {
      last.current = at;
      if (moved.current && (document.activeElement === document.body || document.activeElement === null))
        list.current?.querySelector<HTMLElement>(`[data-row="${chosen}"]`)?.focus({ preventScroll: true });
      moved.current = false;
      return;
    }
    const next = rows[Math.min(last.current, rows.length - 1)];
    if (!next) return;
    moved.current = chosen !== null;
    if (moved.current) movedAt.current = performance.now();
    onChoose(next.key);
  });
  return movedAt;
}

function grouped(rows: readonly WorkRow[]): [string, WorkRow[]][] {
  return [...Map.groupBy(rows, (row) => row.group?.key ?? '')];
}
