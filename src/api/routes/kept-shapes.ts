import { z } from 'zod';
import { NOTE_KINDS } from '../../core/case/kept.ts';
import type { Note } from '../../use-cases/notes.ts';
import { dayShape } from '../shapes.ts';

export const noteShape = z.object({
  id: z.number(),
  kind: z.enum(NOTE_KINDS),
  on: dayShape,
  author: z.string(),
  said: z.string().nullable().meta({ description: 'null once it was erased' }),
  pinned: z.boolean(),
  corrected: z.boolean().meta({ description: 'it stands in the place of an earlier one' }),
});

export function noteJson({ row, said }: Note): z.infer<typeof noteShape> {
  const { id, kind, on_day: on, author, pinned, corrects } = row;
  return { id, kind, on, author, said, pinned, corrected: corrects !== null };
}
