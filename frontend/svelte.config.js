import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

export default {
  preprocess: vitePreprocess(),
  /** The table says its roles because a phone lays it out as blocks, and blocks lose them. */
  onwarn: (warning, tell) => {
    if (warning.code !== 'a11y_no_redundant_roles') tell(warning);
  },
};
