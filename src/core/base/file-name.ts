/** A file's name as an HTTP header gives it (RFC 8187): whatever it holds, half a character too. */
export function fileNameInHeader(name: string): string {
  return `filename*=UTF-8''${encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, '_')}`;
}
