/** Put in by the build. */
declare const COOP_VERSION: string | undefined;

/** The program's version. */
export const VERSION: string = typeof COOP_VERSION === 'string' ? COOP_VERSION : '0.0.0';
