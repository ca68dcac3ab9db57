/**
 * Signs after which the list opens by itself, besides letters. VS Code takes a number for no word that it would open
 * the list for, but an agreement's number (`402`) is one.
 */
export const TRIGGER_CHARACTERS: readonly string[] = [...' :-[{,"\'0123456789'];
