// A text with what is known about where it is from, and as a host keeps it.
import type { Document } from '../generated/intake';

/** How the text got here. */
export type Origin = 'example' | 'paste' | 'typed' | 'file' | 'link';

export interface Article {
  text: string;
  published: string;
  origin: Origin;
  /** The file or example it is from, empty for a paste. */
  name: string;
  /** What the file or the page calls it, and who published it, where they tell. */
  title: string;
  agency: string;
  /** Where it stands on the web, as its page tells; empty where none does. */
  address: string;
  /** Lines taken away as a site's furniture. */
  removed: string[];
  /** Hard line ends joined. */
  joined: number;
  /** The text before anything was taken away; empty where nothing was. */
  original: string;
}

export const noArticle: Article = {
  text: '',
  published: '',
  origin: 'typed',
  name: '',
  title: '',
  agency: '',
  address: '',
  removed: [],
  joined: 0,
  original: '',
};

export function articleOf(document: Document, origin: Origin): Article {
  const { text, published, name, title, agency, address, removed, joined } = document;
  return { text, published, origin, name, title, agency, address, removed, joined, original: '' };
}

/** The article as a host keeps it. */
export function sourceOf({ text, published, name, title, agency, address, removed, joined }: Article): Document {
  return { text, published, name, title, agency, address, removed, joined, language: '', format: 'text', charset: '' };
}
