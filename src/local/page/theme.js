// Dark or light: as the system has it, unless somebody chose. In: the choice. Out: an attribute that `base.css` reads.
// Runs before the first picture, so that nobody sees the other one flash by.

import { recall, remember } from './memory.js';

export const THEMES = ['system', 'dark', 'light'];

export const theme = () => recall('theme', 'system');

export function setTheme(name) {
  remember('theme', name);
  document.documentElement.dataset.theme = name;
}

document.documentElement.dataset.theme = theme();
