// The work of turning files and pastes into texts, as far as the page tells of it.
import { slowAfter } from './reading.svelte';

export class Taking {
  /** Whether a file or paste is being turned into text, and whether that takes long. */
  pace: 'none' | 'quick' | 'slow' = $state('none');
  /** Why a file or paste could not be taken, empty where it could. */
  refusal: string = $state('');

  /** Does what takes texts out of bytes, and tells that it takes time, or why it came to nothing. */
  async run<T>(work: () => Promise<T[]>): Promise<T[]> {
    this.refusal = '';
    this.pace = 'quick';
    const slow = setTimeout(() => (this.pace = 'slow'), slowAfter);
    try {
      return await work();
    } catch (error) {
      this.refusal = error instanceof Error ? error.message : String(error);
      return [];
    } finally {
      clearTimeout(slow);
      this.pace = 'none';
    }
  }
}
