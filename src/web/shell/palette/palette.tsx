import { CloseButton, Group, Kbd, Modal, Text, VisuallyHidden } from '@mantine/core';
import { useDebouncedValue, useMediaQuery } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useWords } from '../../words/language.tsx';
import { PALETTE } from '../../words/palette.ts';
import { SHELL } from '../../words/shell.ts';
import { messageOf } from '../error-screen.tsx';
import { useOnceThere } from '../once-there.ts';
import { type Choice, GROUPS } from './choice.ts';
import { ChoiceList } from './choice-list.tsx';
import classes from './palette.module.css';
import { useFound } from './use-found.tsx';
import { useGuides } from './use-guides.tsx';
import { useNear } from './use-near.tsx';

/** Asked a moment after the last key. */
const SETTLE_MS = 160;

type Props = { readonly opened: boolean; readonly onClose: () => void; readonly onKeys: () => void };

/** One field for all that can be found and gone to: screens and actions at once, debtors, invoices and bank lines from the server. */
export function Palette({ opened, onClose, onKeys }: Props) {
  const words = useWords(PALETTE);
  const isNarrow = useMediaQuery('(max-width: 36em)') ?? false;
  const isOpen = useOnceThere(opened);
  return (
    <Modal.Root opened={isOpen} onClose={onClose} size={640} fullScreen={isNarrow} yOffset="8vh" transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content aria-label={words.label}>
        <Search onClose={onClose} onKeys={onKeys} />
      </Modal.Content>
    </Modal.Root>
  );
}

function Search({ onClose, onKeys }: Omit<Props, 'opened'>) {
  const words = useWords(PALETTE);
  const list = useId();
  const [text, setText] = useState('');
  const { choices, found } = useChoices(text.trim(), onKeys);
  const { active, isMoved, setActive, move } = useActive(choices);
  const [entered, setEntered] = useState(false);
  const choose = (one: Choice) => {
    onClose();
    one.choose();
  };
  useEffect(() => {
    if (!entered || found.isReading) return;
    setEntered(false);
    if (active) choose(active);
  });
  // Whoever types faster than is read means what will be found, not what happens to be first now.
  const enter = () => (found.isReading && !isMoved && active?.group !== 'here' ? setEntered(true) : active && choose(active));
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) move(step);
    else if (event.key === 'Enter') enter();
    else return;
    event.preventDefault();
  };
  return (
    <div className={classes['palette']}>
      <Group gap="xs" wrap="nowrap" px="md" className={classes['head'] ?? ''}>
        <IconSearch size={20} aria-hidden />
        <input
          className={classes['field']}
          data-autofocus
          type="text"
          role="combobox"
          aria-label={words.label}
          aria-expanded={choices.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={active ? `${list}-${active.id}` : undefined}
          placeholder={words.placeholder}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setActive(null);
            setEntered(false);
          }}
          onKeyDown={press}
        />
        <CloseButton aria-label={words.close} onClick={onClose} />
      </Group>
      <ChoiceList id={list} choices={choices} active={active} onActive={setActive} onChoose={choose} />
      <Outcome text={text.trim()} count={choices.length} found={found} />
      <Foot />
    </div>
  );
}

function useChoices(text: string, onKeys: () => void) {
  const [settled] = useDebouncedValue(text, SETTLE_MS);
  const near = useNear(text, onKeys);
  const guides = useGuides(text);
  const found = useFound(settled);
  const isBehind = settled !== text || found.isReading;
  return {
    choices: text === '' ? near : byGroup([...near, ...guides, ...found.choices]),
    found: { ...found, isReading: isBehind && text.length > 1 },
  };
}

function byGroup(choices: readonly Choice[]): Choice[] {
  return GROUPS.flatMap((group) => choices.filter((one) => one.group === group));
}

/** The choice that Enter takes: the one moved to while it is there, else the first. */
function useActive(choices: readonly Choice[]) {
  const [id, setId] = useState<string | null>(null);
  const at = Math.max(
    choices.findIndex((one) => one.id === id),
    0,
  );
  const move = (by: number) => setId(choices[(at + by + choices.length) % choices.length]?.id ?? null);
  return { active: choices[at] ?? null, isMoved: id !== null, setActive: setId, move };
}

type OutcomeProps = { readonly text: string; readonly count: number; readonly found: ReturnType<typeof useChoices>['found'] };

/** What came of it, also for those who do not see the list. */
function Outcome({ text, count, found }: OutcomeProps) {
  const words = useWords(PALETTE);
  const shell = useWords(SHELL);
  if (found.error)
    return (
      <Text role="alert" px="md" py="sm" c="red">
        {messageOf(found.error, shell)}
      </Text>
    );
  const isNothing = count === 0 && !found.isReading && text.length > 1;
  const told = found.isReading ? words.searching : isNothing ? words.nothing(text) : words.count(count);
  return (
    <div role="status">
      {isNothing || (found.isReading && count === 0) ? (
        <Text px="md" pt="sm" fw={600}>
          {told}
        </Text>
      ) : (
        <VisuallyHidden>{told}</VisuallyHidden>
      )}
      {isNothing && (
        <Text px="md" pb="sm">
          {words.nothingHint}
        </Text>
      )}
      {found.moreItems && !found.isReading && (
        <Text px="md" py={6} size="sm" c="dimmed">
          {words.moreItems}
        </Text>
      )}
    </div>
  );
}

function Foot() {
  const words = useWords(PALETTE);
  const keys = [
    ['↑ ↓', words.keys.move],
    [words.enter, words.keys.go],
    [words.escape, words.keys.leave],
  ] as const;
  return (
    <Group gap="md" px="md" py={8} className={classes['foot'] ?? ''} visibleFrom="xs" aria-hidden>
      {keys.map(([key, what]) => (
        <Group key={key} gap={6}>
          <Kbd size="sm">{key}</Kbd>
          <Text size="sm" c="dimmed">
            {what}
          </Text>
        </Group>
      ))}
    </Group>
  );
}
