// The hosted page asks before it takes a newer version; it never forces one.
import { registerSW } from 'virtual:pwa-register';

/** Calls back when a newer version waits, with the function that takes it. */
export function watchUpdates(offer: (accept: () => void) => void): void {
  if (!('serviceWorker' in navigator)) return;
  const accept = registerSW({ onNeedRefresh: () => offer(() => void accept(true)) });
}
