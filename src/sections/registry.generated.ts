// Written by `npm run generate`. Do not edit.
import type { Section } from './define.js';

export const sections: readonly Section[] = [
];
