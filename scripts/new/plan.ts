/** What a new piece needs: files that do not exist yet, changes to those that list such pieces, and what to do next. */
export type Plan = {
  /** Text by path from the project's root. */
  readonly files: Readonly<Record<string, string>>
  readonly edits: readonly Edit[]
  /** A sentence for the person who asked for it. */
  readonly next: string
}

/** A change to a file that exists. */
export type Edit = { readonly path: string; readonly change: (source: string) => string }

/** Makes the plan of a piece of one kind. `RangeError` if the name does not suit it. */
export type PlanPiece = (name: string) => Plan
