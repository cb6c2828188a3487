import { NotUnderstood } from '../core/base/refusal.ts';
import { oneLine } from '../core/base/text.ts';
import { isBankField, isTableField, TABLE_FIELDS, type TableField, type TableMapping, yesOrNo } from '../program.ts';

/** `--map field=title`, as often as it was typed. @throws NotUnderstood when a field is unknown, given twice, or of the other sort of table */
export function mappingOption(typed: readonly string[]): TableMapping {
  const pairs = typed.map(pairOf);
  const fields = pairs.map(([field]) => field);
  const twice = fields.find((field, at) => fields.indexOf(field) < at);
  if (twice !== undefined)
    throw new NotUnderstood('mapping-twice', `--map names ${twice} twice; a field has one column.`, { field: twice });
  if (fields.some(isBankField) && !fields.every(isBankField))
    throw new NotUnderstood('mapping-mixed', 'A table is a list or a bank’s: --map names either fields bank.… or fields of a list.', {});
  return Object.fromEntries(pairs);
}

function pairOf(typed: string): readonly [TableField, string] {
  const at = typed.indexOf('=');
  const [field, title] = [typed.slice(0, at).trim(), typed.slice(at + 1).trim()];
  const text = oneLine(typed, 80);
  if (at <= 0 || title === '')
    throw new NotUnderstood(
      'mapping-unreadable',
      `"${text}" is not field=title, for instance --map "number=N° pièce" or --map "bank.date=Date".`,
      { text },
    );
  if (!isTableField(field)) {
    const fields = TABLE_FIELDS.filter((one) => isBankField(one) === isBankField(field)).join(', ');
    const named = oneLine(field, 40);
    throw new NotUnderstood('mapping-field-unknown', `"${named}" is no field that a column can hold. There are: ${fields}.`, {
      field: named,
      fields,
    });
  }
  if (field === 'bank.header' && yesOrNo(title) === null)
    throw new NotUnderstood('mapping-header-unreadable', `bank.header is yes or no, not "${oneLine(title, 40)}".`, {
      text: oneLine(title, 40),
    });
  return [field, title];
}
