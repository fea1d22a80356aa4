/// <reference types="vite/client" />
/// <reference types="vite-plugin-pwa/client" />

declare module '#host' {
  export const createHost: () => import('./host/host').Host;
}

declare module '#core' {
  export const startCore: () => Promise<import('./host/running-core').RunningCore>;
}

declare module '#update' {
  export const watchUpdates: (offer: (accept: () => void) => void) => void;
}

declare module '*/sealing.mjs' {
  export function sealHosted(html: string): Promise<string>;
  export function sealDesktop(html: string): string;
}
