/**
 * A refusal: something the user asked for that cannot be done, with the way to mend it. Faces show it as it
 * is; it is not a fault of the program. `code` is kebab-case and stable, scripts rely on it.
 */
export class Refusal extends Error {
  readonly code: string;
  /** What makes the message particular (file, line, value…), for faces that translate by `code`. */
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: string, message: string, details: Readonly<Record<string, string | number>> = {}) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
  }
}

/** A refusal of what was typed or sent, not of what was asked for. */
export class NotUnderstood extends Refusal {}
