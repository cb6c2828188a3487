import type { Rate } from '../../core/base/rate.ts';
import { formatRate } from '../../core/base/text.ts';
import type { Scenario, Step } from '../../core/dunning/scenario.ts';
import type { CreditorRow } from '../../core/journal/tables.ts';
import { inFours } from '../../core/letter/creditor-reference.ts';
import { LINK_DAYS } from '../../core/receivable/party.ts';
import type { ScenarioChange } from '../../use-cases/save-scenario.ts';
import { BY_CHANNEL, stepName } from '../../words/terms.ts';
import type { Words } from '../words/words.ts';
import { lines, parts, table } from './layout.ts';

/** Who the creditor is, as its letters say it. */
export function creditorText(words: Words, { id, name, profile }: CreditorRow): string {
  const { address, email, phone, signatory, siren, legalForm, capital, rcsCity, vatId, mediator } = profile;
  return lines(
    `${name} (${words.keeping.number(id)})`,
    `  ${[...address.lines, `${address.postcode} ${address.city}`].join(', ')}`,
    `  ${[email, phone, signatory].filter(Boolean).join(', ')}`,
    [legalForm, capital, siren, rcsCity, vatId].some(Boolean) &&
      `  ${[legalForm, capital, siren && `SIREN ${siren}`, rcsCity && `RCS ${rcsCity}`, vatId].filter(Boolean).join(', ')}`,
    mediator && `  ${mediator}`,
    ...profile.accounts.map(({ currency, iban }) => `  ${words.setting.account(currency, inFours(iban))}`),
  );
}

export function rulesText(words: Words, one: CreditorRow): string {
  const say = words.setting;
  const all = [
    say.spacing(one.minimum_days_between),
    say.cap(one.cap_count, one.cap_days),
    say.age(one.books_max_age),
    say.bankAge(one.bank_max_age),
    say.smallBalance(words.cents(one.small_balance_cents)),
    one.discount_ppm !== null &&
      one.discount_days !== null &&
      say.discount(formatRate(one.discount_ppm as Rate, words.language), one.discount_days),
    say.brokenPromises(one.broken_promises),
    one.thanks ? say.thanks : say.noThanks,
    (one.profile.instalmentMessages ?? true) ? say.instalments : say.noInstalments,
    say.linkDays(one.profile.linkDays ?? LINK_DAYS),
    one.books_as_of === null ? say.noBooks : say.booksAsOf(words.day(one.books_as_of)),
    one.live_from === null ? say.notLive : say.live(words.day(one.live_from)),
    ...one.profile.accounts.map(({ currency, iban }) => say.account(currency, inFours(iban))),
  ];
  return lines(say.rules(one.name), ...all.filter(Boolean).map((line) => `  ${line}`));
}

export function scenariosText(words: Words, all: readonly Scenario[]): string {
  return parts(
    ...all.map((one) =>
      lines(
        words.setting.scenario(one.name[words.language], one.key, one.version),
        ...table(
          one.steps.map((step) => stepCells(words, step)),
          [],
          '  ',
        ),
      ),
    ),
  );
}

function stepCells(words: Words, { when, key, channels, approval, grantsDays }: Step): string[] {
  const say = words.setting;
  const from = when.from === 'due' ? say.fromDue : when.from === 'end-of-due-month' ? say.fromEndOfMonth : say.fromPrevious;
  const how = words.list(channels.map((channel) => BY_CHANNEL[channel]?.[words.language] ?? channel));
  return [
    from(when.days),
    stepName(key, words.language),
    how,
    [approval === 'person' && say.byPerson, grantsDays && say.grants(grantsDays)].filter(Boolean).join(', '),
  ];
}

export function scenarioSavedText(words: Words, { scenario, before, after, saved }: ScenarioChange): string {
  const say = words.setting;
  return lines(
    say.compared(say.contacts(before.total), say.contacts(after.total), scenario.name[words.language], scenario.version),
    saved ? say.saved : say.notSaved,
  );
}
