import { useEffect } from 'react';
import { useWords } from '../../words/language.tsx';
import { PALETTE } from '../../words/palette.ts';
import { type Choice, GROUPS } from './choice.ts';
import classes from './palette.module.css';

type Props = {
  readonly id: string;
  readonly choices: readonly Choice[];
  readonly active: Choice | null;
  readonly onActive: (id: string) => void;
  readonly onChoose: (choice: Choice) => void;
};

/** What can be chosen, by kind. The field keeps the focus; the choice that Enter takes is marked, and kept in view. */
export function ChoiceList({ id, choices, active, onActive, onChoose }: Props) {
  const words = useWords(PALETTE);
  const activeId = active && `${id}-${active.id}`;
  useEffect(() => {
    if (activeId !== null) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);
  // A list without choices would be an empty one to whoever hears it.
  if (choices.length === 0) return <div id={id} />;
  return (
    <div id={id} role="listbox" aria-label={words.results} className={classes['list']}>
      {GROUPS.map((group) => {
        const some = choices.filter((one) => one.group === group);
        if (some.length === 0) return null;
        return (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
          <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
            <div id={`${id}-${group}`} className={classes['group']}>
              {words.groups[group]}
            </div>
            {some.map((one) => (
              <Option
                key={one.id}
                id={`${id}-${one.id}`}
                choice={one}
                isActive={one === active}
                onActive={() => onActive(one.id)}
                onChoose={() => onChoose(one)}
              />
            ))}
          </div>
        );
      })}
    </div>
  );
}

type OptionProps = {
  readonly id: string;
  readonly choice: Choice;
  readonly isActive: boolean;
  readonly onActive: () => void;
  readonly onChoose: () => void;
};

function Option({ id, choice, isActive, onActive, onChoose }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={classes['option']}
      onMouseMove={isActive ? undefined : onActive}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {choice.icon}
      <span className={classes['label']}>{choice.label}</span>
      <span className={classes['about']}>{choice.about}</span>
    </div>
  );
}
