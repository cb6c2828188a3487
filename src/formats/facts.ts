/** Something a person should know about the file. An error means that part of the file was not understood. */
export type Finding = {
  readonly severity: 'error' | 'warning';
  /** kebab-case, stable; faces translate by it. */
  readonly code: string;
  /** 1-based line of a text file or row of a sheet; `null` when the finding is about the whole file. */
  readonly line: number | null;
  /** In English, with where and how to mend it. */
  readonly message: string;
};

/** A decimal number as text: optional minus, digits, optional dot and decimals. */
export type Decimal = string & { readonly __decimal: true };

export function decimal(text: string): Decimal {
  return text as Decimal;
}
