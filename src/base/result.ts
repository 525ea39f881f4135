/** The outcome of something that may not succeed for reasons outside the program; exceptions are for misuse and bugs. */

/** Either a value, or what stood in its way. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** A success. */
export function success<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

/** A failure that the caller is expected to handle. */
export function failure<E>(error: E): Result<never, E> {
  return { ok: false, error };
}
