// What a person does on the painted page before its program runs is kept, and
// done when it does: a click, a word typed, a choice, a paste, a dropped file.

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A paste or a drop: what it holds can be asked only while it happens. */
export interface EarlyText {
  html: string;
  plain: string;
  files: File[];
}

export interface Early {
  texts: EarlyText[];
  /** Does again what was done to buttons and fields. */
  repeat(): void;
}

declare global {
  interface Window {
    /** Ends the keeping and gives what was kept; absent where no view is painted before the program runs. */
    endEarly?: () => Early;
  }
}

const isField = (target: EventTarget | null): target is Field => target instanceof Element && target.matches('input, textarea, select');

/** How a field is put back to what it says now, after the program has set it to what it knows. */
function again(field: Field): () => void {
  const { value } = field;
  const checked = field instanceof HTMLInputElement && field.checked;
  return () => {
    field.value = value;
    if (field instanceof HTMLInputElement) field.checked = checked;
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
  };
}

const contentOf = (data: DataTransfer): EarlyText => ({
  html: data.getData('text/html'),
  plain: data.getData('text/plain'),
  files: [...data.files],
});

/** Begins the keeping. */
export function keepEarly(): void {
  const texts: EarlyText[] = [];
  const fields = new Map<Field, () => void>();
  const clicks: (() => void)[] = [];
  const keeping = new AbortController();
  const on = <Type extends keyof WindowEventMap>(type: Type, keep: (event: WindowEventMap[Type]) => void) =>
    window.addEventListener(type, keep, { capture: true, signal: keeping.signal });

  const take = (event: Event, data: DataTransfer | null) => {
    event.preventDefault();
    if (data) texts.push(contentOf(data));
  };
  const kept = ({ target }: Event) => void (isField(target) && fields.set(target, again(target)));
  on('input', kept);
  on('change', kept);
  on('click', ({ target }) => {
    // A button that opens its menu does so without the program.
    const button = target instanceof Element && target.closest<HTMLElement>('button:not([popovertarget])');
    if (button) clicks.push(() => button.click());
  });
  on('paste', (event) => {
    if (!isField(event.target) || (event.target.id === 'paste' && event.target.value === '')) take(event, event.clipboardData);
  });
  on('dragover', (event) => event.preventDefault());
  on('drop', (event) => take(event, event.dataTransfer));

  window.endEarly = () => {
    keeping.abort();
    return { texts, repeat: () => [...fields.values(), ...clicks].forEach((repeat) => repeat()) };
  };
}
