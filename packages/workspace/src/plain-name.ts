/** Whether an id is one name within a folder: no path, nothing hidden. */
export function isPlainName(id: string): boolean {
  return /^[^./\\\0][^/\\\0]*$/.test(id);
}
