import { Stack, Title } from '@mantine/core';
import { FORMATS } from '../../../words/terms.ts';
import { CardTable } from '../../parts/card-table.tsx';
import { IMPORT_REPORT } from '../../words/import-report.ts';
import { IMPORTS } from '../../words/imports.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { dayOfInstant } from '../../words/moment.ts';

type Recent = {
  readonly id: number;
  readonly at: string;
  readonly by: string;
  readonly name: string;
  readonly format: string;
  readonly added: number;
  readonly changed: number;
  readonly cleared: number;
  readonly refused: number;
};

/** What was brought in last, and by whom. */
export function RecentImports({ imports }: { readonly imports: readonly Recent[] }) {
  const words = useWords(IMPORTS);
  const { manner, language } = useLanguage();
  const report = useWords(IMPORT_REPORT);
  const countsOf = (one: Recent) =>
    (['added', 'changed', 'cleared', 'refused'] as const).flatMap((key) => (one[key] > 0 ? [report.counts[key](one[key])] : []));
  if (imports.length === 0) return null;
  const formatOf = (format: string) => {
    const known = format === 'open-invoice-list' ? 'invoice-list' : format;
    return (FORMATS as Readonly<Record<string, { fr: string; en: string }>>)[known]?.[language] ?? format;
  };
  return (
    <Stack gap="xs">
      <Title order={2}>{words.recent}</Title>
      <CardTable
        label={words.recent}
        minWidth={560}
        columns={(['name', 'format', 'when', 'did'] as const).map((key) => ({ key, head: words.recentColumns[key] }))}
        rows={imports.map((one) => ({
          key: one.id,
          cells: {
            name: one.name,
            format: formatOf(one.format),
            when: words.recentBy(dayOfInstant(one.at, manner), one.by),
            did: countsOf(one).join(', ') || report.nothingNew,
          },
        }))}
      />
    </Stack>
  );
}
