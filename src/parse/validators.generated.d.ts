/** One violation as the compiled schemas report it (ajv's error object). */
export interface SchemaViolation {
  /** The JSON Schema keyword that failed, such as `required` or `enum`. */
  readonly keyword: string;
  /** JSON pointer of the value in the document. */
  readonly instancePath: string;
  /** Where the keyword stands in the schema. */
  readonly schemaPath: string;
  /** What the keyword asked for; its shape depends on the keyword. */
  readonly params: Readonly<Record<string, unknown>>;
  /** The name of the property, where `propertyNames` failed. */
  readonly propertyName?: string;
  readonly message?: string;
}

/** Checks a value; the violations of the last call are left on the function (null when there were none). */
export interface SchemaValidator {
  (value: unknown): boolean;
  readonly errors?: readonly SchemaViolation[] | null;
}

/** One function per file of `schemas/`, by its name: a kind, `settings`, `framework`, or an envelope. No prototype. */
export const validators: Readonly<Partial<Record<string, SchemaValidator>>>;
