import type { Feature } from './feature-host';
import { serveCodeActions } from './requests/code-action';
import { serveCompletion } from './requests/completion';
import { serveEntries } from './requests/entries';

/** All that the server does on request, in the order of the protocol. */
export const FEATURES: readonly Feature[] = [serveCompletion, serveCodeActions, serveEntries];
