import type { Item } from '../../generated/store';
import { m } from '../../generated/words/messages';

/** How far a document is, in words; a document that was read needs none. */
export const stateWords: { [state in Item['state']]: () => string } = {
  waiting: m.shelf_state_waiting,
  reading: m.shelf_state_reading,
  ready: () => '',
  broken: m.shelf_state_broken,
  stopped: m.shelf_state_stopped,
};
