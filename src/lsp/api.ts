import type * as Public from '../index.js';

/** The public interface of the program: the server is handed it, and loads nothing of it by itself. */
export type Api = typeof Public;
