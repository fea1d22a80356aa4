// What a link carries after its "#": settings always, the text only when the
// person asked for it. Nothing after "#" is ever sent to a server.

/** The most characters of a link: longer ones are cut by mail programs and chats. */
export const longestLink = 32_000;

export type Settings = { [key: string]: string };

export type Opened =
  | { kind: 'none' }
  | { kind: 'settings'; settings: Settings }
  | { kind: 'text'; settings: Settings; text: string; published: string }
  | { kind: 'bad' };

function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}

async function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream): Promise<Uint8Array<ArrayBuffer>> {
  const writer = stream.writable.getWriter();
  const [read] = await Promise.all([new Response(stream.readable).arrayBuffer(), writer.write(bytes), writer.close()]);
  return new Uint8Array(read);
}

/** The part after "#" for settings alone. */
export function settingsLink(settings: Settings): string {
  return new URLSearchParams({ v: '1', ...settings }).toString();
}

/** The part after "#" with the text in it; null where it would be too long. */
export async function textLink(settings: Settings, text: string, published: string): Promise<string | null> {
  const bytes = new TextEncoder().encode(text);
  const packed = toBase64Url(await through(bytes, new CompressionStream('deflate-raw')));
  const link = new URLSearchParams({ v: '1', ...settings, published, text: packed }).toString();
  return link.length > longestLink ? null : link;
}

async function unpack(packed: string): Promise<string> {
  const bytes = await through(fromBase64Url(packed), new DecompressionStream('deflate-raw'));
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

/** What a link's hash holds; "bad" where it is a link of ours that cannot be read. */
export async function openLink(hash: string): Promise<Opened> {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  if (/^#?$/.test(hash) || /^#(said|table|[so]\d+)$/.test(hash)) return { kind: 'none' }; // nothing, a place on the page, or the table
  if (!fields.has('v')) return { kind: 'bad' };
  if (fields.get('v') !== '1' || hash.length > longestLink + 1) return { kind: 'bad' };
  const { v: _, text: packed, published, ...settings } = Object.fromEntries(fields);
  if (packed === undefined) return { kind: 'settings', settings };
  try {
    return { kind: 'text', settings, text: await unpack(packed), published: published ?? '' };
  } catch {
    return { kind: 'bad' };
  }
}
