import { fileNameInHeader } from '../core/base/file-name.ts';

/** The headers of what a stranger may have made: saved, and never shown by the browser. */
export function saved(name: string): Record<string, string> {
  return {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; ${fileNameInHeader(name)}`,
    'content-security-policy': "default-src 'none'; sandbox",
  };
}
