/**
 * The scheme of the registries that ship with the program, as documents that nobody can write to:
 * `coop-reference:/<file name of the registry>`. The server gives their text on `workspace/textDocumentContent`.
 */
export const REFERENCE_SCHEME = 'coop-reference';
