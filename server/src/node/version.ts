/** Put in by the build. */
declare const COOP_VERSION: string | undefined;
declare const COOP_BUILD: string | undefined;

/** The program's version. */
export const VERSION: string = typeof COOP_VERSION === 'string' ? COOP_VERSION : '0.0.0';

/** Another text for every program that may find something else in a file. */
export const BUILD: string = typeof COOP_BUILD === 'string' ? COOP_BUILD : 'not bundled';

/** The version for people, with what tells one build of it from another. */
export const RELEASE = `${VERSION}+${BUILD.slice(0, 8)}`;
