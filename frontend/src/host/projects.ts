// A project's file, as both hosts speak of it.

export const extension = '.visavis.json';
export const mime = 'application/vnd.visavis.project+json';

/** A file that is JSON may be a project; only the core can tell. */
export function mayBeProject({ name, bytes }: { name: string; bytes: Uint8Array }): boolean {
  if (name.toLowerCase().endsWith(extension)) return true;
  const start = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  return start.startsWith('{') || start.startsWith('[');
}
