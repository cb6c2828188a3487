import type { CallScript } from './call-script.ts';
import type { Block, ItemRow } from './message.ts';

/** The script of a call on paper or screen: whom to call, about what, what to say, and what each answer leads to. */
export function callText(script: CallScript): string {
  const { phone, amounts, items, information, sections, outcomes } = script;
  const parts = [
    [phone, amounts.join(' + ')].filter((part) => part !== null).join(' · '),
    itemsText(items),
    ...(information === null ? [] : [itemsText(information)]),
    ...sections.map(({ title, lines }) => [title.toUpperCase(), ...lines.map((line) => `– ${line}`)].join('\n')),
    outcomes.map(({ label, next }) => `□ ${label}\n    → ${next}`).join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function itemsText({ title, rows, totals }: Extract<Block, { kind: 'items' }>): string {
  return [title.toUpperCase(), ...rows.map(rowText), ...totals.map(({ label, amount }) => `${label} ${amount}`)].join('\n');
}

function rowText({ number, issued, due, late, open }: ItemRow): string {
  return `* ${[number, issued, due, late, open].filter((cell) => cell !== '–' && cell !== '').join(' · ')}`;
}
