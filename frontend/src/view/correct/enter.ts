/** Enter in a form's list sends the form, as it does in a field. */
export function submitsOnEnter(form: HTMLFormElement): () => void {
  function send(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLSelectElement)) return;
    event.preventDefault();
    form.requestSubmit();
  }
  form.addEventListener('keydown', send);
  return () => form.removeEventListener('keydown', send);
}
