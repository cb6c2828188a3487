/** What a person tells beside what the program knows by itself: a remark, or a call that no step asked for. */
export const NOTE_KINDS = ['note', 'call-made', 'call-received'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** What a document that a person files is: a case before a judge asks for each of them by these names. */
export const FILED_KINDS = ['contract', 'terms', 'order', 'delivery-note', 'invoice', 'correspondence', 'other'] as const;
export type FiledKind = (typeof FILED_KINDS)[number];
