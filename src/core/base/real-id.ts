/** Banks fill an empty end-to-end id with words of their own. */
export function isRealId(id: string | null): id is string {
  return (
    id !== null &&
    /[\p{L}\p{N}].*[\p{L}\p{N}].*[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(id) &&
    !/^(NOT ?PROVIDED|NON ?REF|NOTPROVID|NONE|0+)$/i.test(id.trim())
  );
}
