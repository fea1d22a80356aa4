// Neither the single file nor the desktop program updates itself.

/** Never calls back: there is nothing to update from. */
export function watchUpdates(_offer: (accept: () => void) => void): void {}
