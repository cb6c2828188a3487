import { Anchor, Combobox, Text, UnstyledButton, useCombobox } from '@mantine/core';
import { IconCheck, IconPlus, IconSelector } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useWords } from '../words/language.tsx';
import { SHELL } from '../words/shell.ts';
import { type Company, useCompanies, useSwitch } from './companies.ts';
import classes from './company-switch.module.css';
import { fitting, guessing } from './palette/fits.ts';
import { useMe, usePlace, useWorkspace } from './place.ts';

/** From here on, one looks for a company rather than reading the list. */
const MANY = 10;

/** What stands for a workspace that is not there yet. */
const NEW = 'new';

/** The company that is worked for; where there are several, all of them, whatever the workspace; and the way to a further workspace. */
export function CompanySwitch() {
  const { workspace, creditor } = usePlace();
  const { data } = useWorkspace(workspace);
  const companies = useCompanies().data?.companies ?? [];
  const name = data?.creditors.find((one) => one.id === creditor)?.name ?? workspace;
  const mayAdd = useMe().data?.seats.some(({ role }) => role === 'owner' || role === 'agency') ?? false;
  if (companies.length < 2 && !mayAdd)
    return (
      <Anchor component={Link} to="/" underline="never" c="inherit" fw={650} className={classes['name'] ?? ''}>
        {name}
      </Anchor>
    );
  return <Switch name={name} companies={companies} mayAdd={mayAdd} />;
}

function found(typed: string, companies: readonly Company[]): readonly Company[] {
  const named = { typed, all: companies, nameOf: (one: Company) => one.name, othersOf: (one: Company) => [one.workspace] };
  const fit = fitting(named);
  return fit.length > 0 ? fit : guessing(named);
}

type SwitchProps = { readonly name: string; readonly companies: readonly Company[]; readonly mayAdd: boolean };

function Switch({ name, companies, mayAdd }: SwitchProps) {
  const words = useWords(SHELL);
  const place = usePlace();
  const switchTo = useSwitch();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const isMany = companies.length > MANY;
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      combobox.focusTarget();
      setText('');
    },
    onDropdownOpen: () => (isMany ? combobox.focusSearchInput() : combobox.selectActiveOption()),
  });
  const shown = text.trim() === '' ? companies : found(text, companies);
  const choose = (key: string) => {
    const chosen = companies.find((one) => keyOf(one) === key);
    combobox.closeDropdown();
    if (key === NEW) void navigate('/nouvel-espace');
    if (chosen && keyOf(chosen) !== keyOf(place)) switchTo(chosen);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose} width={320} position="bottom-start" withinPortal={false}>
      <Combobox.Target targetType="button" withAriaAttributes>
        <UnstyledButton
          className={classes['switch'] ?? ''}
          aria-label={words.switchCompany(name)}
          onClick={() => combobox.toggleDropdown()}
        >
          <span className={classes['name']}>{name}</span>
          <IconSelector size={18} aria-hidden className={classes['icon'] ?? ''} />
        </UnstyledButton>
      </Combobox.Target>
      <Combobox.Dropdown>
        {isMany && (
          <Combobox.Search
            value={text}
            aria-label={words.findCompany}
            placeholder={words.findCompany}
            onChange={(event) => {
              setText(event.currentTarget.value);
              combobox.selectFirstOption();
            }}
          />
        )}
        <Combobox.Options aria-label={words.companies} mah={360} tabIndex={0} className={classes['options'] ?? ''}>
          {shown.map((one) => (
            <Option key={keyOf(one)} company={one} isHere={keyOf(one) === keyOf(place)} isTwin={isTwin(one, companies)} />
          ))}
          {mayAdd && <NewOption />}
        </Combobox.Options>
        <div role="status">{shown.length === 0 && <Combobox.Empty>{words.noSuchCompany}</Combobox.Empty>}</div>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function NewOption() {
  const words = useWords(SHELL);
  return (
    <Combobox.Option value={NEW} className={classes['option'] ?? ''}>
      <span className={classes['label']}>{words.newWorkspace}</span>
      <IconPlus size={18} aria-hidden />
    </Combobox.Option>
  );
}

type OptionProps = { readonly company: Company; readonly isHere: boolean; readonly isTwin: boolean };

function Option({ company, isHere, isTwin: twin }: OptionProps) {
  return (
    <Combobox.Option value={keyOf(company)} active={isHere} aria-current={isHere} className={classes['option'] ?? ''}>
      <span className={classes['label']}>
        {company.name}
        {twin && (
          <Text span size="sm" c="dimmed">
            {' '}
            ({company.workspace})
          </Text>
        )}
      </span>
      {isHere && <IconCheck size={18} aria-hidden />}
    </Combobox.Option>
  );
}

/** Two companies of one name are told apart by their workspace. */
function isTwin(one: Company, companies: readonly Company[]): boolean {
  return companies.some((other) => other !== one && other.name === one.name);
}

function keyOf({ workspace, creditor }: Pick<Company, 'workspace' | 'creditor'>): string {
  return `${creditor ?? 0} ${workspace}`;
}
