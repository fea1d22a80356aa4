// What a browser offers for files and the clipboard.
import type { ChosenFile, Clip } from './host';

/** Files are read here, not in the worker: WebKit cannot read them there from file://. */
export async function chosen(file: File): Promise<ChosenFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

export function pickFiles(): Promise<ChosenFile[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  return new Promise((resolve) => {
    input.oncancel = () => resolve([]);
    input.onchange = () => resolve(Promise.all([...(input.files ?? [])].map(chosen)));
    input.click();
  });
}

export function download(name: string, mime: string, bytes: Uint8Array<ArrayBuffer>): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type: mime }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The old way, which works where the page may not use the clipboard's interface. */
function copyByEvent(clip: Clip): void {
  const fill = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', clip.plain);
    if (clip.html !== '') event.clipboardData?.setData('text/html', clip.html);
  };
  document.addEventListener('copy', fill, { once: true });
  const done = document.execCommand('copy');
  document.removeEventListener('copy', fill);
  if (!done) throw new Error('the clipboard is closed to this page');
}

export async function copyRich(clip: Clip): Promise<void> {
  const forms: { [type: string]: Blob } = { 'text/plain': new Blob([clip.plain], { type: 'text/plain' }) };
  if (clip.html !== '') forms['text/html'] = new Blob([clip.html], { type: 'text/html' });
  try {
    await navigator.clipboard.write([new ClipboardItem(forms)]);
  } catch {
    copyByEvent(clip);
  }
}
