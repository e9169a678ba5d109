/** Contents of some version, as JSON gave them. */
export type OldContents = Readonly<Record<string, unknown>>
