/** The database's type of a column, as far as reading and writing it differs. */
export type ColumnType = 'int' | 'text' | 'boolean' | 'date' | 'instant' | 'json' | 'ints';
