/** The part of the `edtf` package that serves as an oracle; it brings no types of its own. */
declare module 'edtf' {
  interface ExtendedDate {
    /** Milliseconds since 1970-01-01 UTC. */
    readonly min: number;
    readonly max: number;
  }
  /** Parses an EDTF expression, throws what it does not accept. */
  export function parse(text: string, options?: { readonly level?: number }): unknown;
  // biome-ignore lint/style/noDefaultExport: this is how the package exports it
  export default function edtf(text: string): ExtendedDate;
}
