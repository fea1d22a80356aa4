// Saving the work as one file, in the words of whoever asks for it.
import { m } from '../generated/words/messages';
import type { Desk } from '../state/desk.svelte';
import { hasNoRoom } from '../state/projects.svelte';

function words(error: unknown): string {
  if (hasNoRoom(error)) return m.project_no_room();
  return error instanceof Error ? error.message : String(error);
}

/** Saves documents, all where none are named; answers why that failed, or nothing. */
export async function saveProject(desk: Desk, ids: string[] = []): Promise<string> {
  try {
    if (await desk.projects.save(ids)) desk.said = m.saved();
    return '';
  } catch (error) {
    return words(error);
  }
}

/** Saves from where there is no room for trouble: it is told on the page. */
export async function saveOrTell(desk: Desk, ids: string[] = []): Promise<void> {
  const trouble = await saveProject(desk, ids);
  if (trouble !== '') desk.notice = `${m.not_saved()} ${trouble}`;
}
