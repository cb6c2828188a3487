import { formatLongDay } from '../../core/base/text.ts';
import { FIELD_WORDS, SECTION_WORDS } from '../../core/papers/field-words.ts';
import type { PaperBlock, PaperField, PaperSection, PrintedSheet } from '../../core/papers/paper.ts';
import { type Coverage, printable } from './printable.ts';
import type { TypstFile } from './typst.ts';

/** What paper.typ prints: strings are data, never markup. What lacks is a line to be filled in by hand. */
export function paperFile(paper: PrintedSheet, covers: Coverage): TypstFile {
  const { title, subtitle, addressee, sender, mentions, on, sections } = paper;
  const data = {
    ...{ title, subtitle, addressee, sender, mentions },
    date: { year: Number(on.slice(0, 4)), month: Number(on.slice(5, 7)), day: Number(on.slice(8, 10)) },
    longDate: formatLongDay(on, 'fr'),
    sections: sections.map(sectionData).filter(({ blocks }) => blocks.length > 0),
  };
  const json = JSON.stringify(data, (_, value: unknown) => (typeof value === 'string' ? printable(value, covers) : value));
  return { name: 'paper.json', bytes: new TextEncoder().encode(json) };
}

function sectionData({ key, box, blocks }: PaperSection) {
  return { title: SECTION_WORDS[key].fr, box, blocks: blocks.flatMap((block) => blockData(block) ?? []) };
}

function blockData(block: PaperBlock) {
  switch (block.is) {
    case 'fields': {
      const fields = block.fields.filter(isPrinted).map(({ key, value }) => ({ label: FIELD_WORDS[key].fr, lines: value.split('\n') }));
      return fields.length === 0 ? null : { is: 'fields', fields };
    }
    case 'prose': {
      const { key, value } = block.field;
      return isPrinted(block.field) ? { is: 'prose', label: FIELD_WORDS[key].fr, paragraphs: value.split(/\n+/) } : null;
    }
    case 'text':
      return { is: 'text', text: block.text, strong: block.strong ?? false };
    case 'table':
      return { is: 'table', columns: block.columns, rows: block.rows, totals: block.totals };
    case 'signature':
      return { is: 'signature', place: block.place, on: formatLongDay(block.on, 'fr'), by: block.by };
  }
}

function isPrinted({ unprinted, required, value }: PaperField): boolean {
  return !unprinted && (required || value !== '');
}
