import type { Finding } from './facts.ts';

const MAX_FINDINGS = 1000;

/** Collects what a reader has to say. Keeps the first thousand findings and counts the rest, so that a hostile file cannot fill the memory. */
export class Findings {
  readonly #kept: Finding[] = [];
  #omitted = 0;
  #omittedErrors = 0;

  error(code: string, message: string, line: number | null = null): void {
    this.#add({ severity: 'error', code, line, message });
  }

  warning(code: string, message: string, line: number | null = null): void {
    this.#add({ severity: 'warning', code, line, message });
  }

  addAll(findings: readonly Finding[]): void {
    for (const finding of findings) this.#add(finding);
  }

  list(): readonly Finding[] {
    if (this.#omitted === 0) return this.#kept;
    const severity = this.#omittedErrors > 0 ? 'error' : 'warning';
    const message = `${this.#omitted} more findings (${this.#omittedErrors} of them errors) are not listed; mend the ones above and read the file again.`;
    return [...this.#kept, { severity, code: 'more-findings', line: null, message }];
  }

  #add(finding: Finding): void {
    if (this.#kept.length < MAX_FINDINGS) {
      this.#kept.push(finding);
      return;
    }
    this.#omitted += 1;
    if (finding.severity === 'error') this.#omittedErrors += 1;
  }
}

/** A value of the file as a message may quote it: short, on one line. */
export function quoted(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  return `"${line.length > 60 ? `${line.slice(0, 60)}…` : line}"`;
}
