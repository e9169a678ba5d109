/**
 * What a flow needs from a page of the wallet, in whichever browser: elements are found as a person or a screen reader
 * finds them, by role and by the exact accessible name. Whatever is not there yet is waited for.
 */
export type Screen = {
  /** Presses a button or follows a link, once it can be. */
  readonly press: (name: string) => Promise<void>
  /** Types into a field, in place of what it held. */
  readonly fill: (label: string, text: string) => Promise<void>
  /** Chooses an option by what it shows. */
  readonly choose: (label: string, option: string | RegExp) => Promise<void>
  /** @returns whether a button is there and would do something if it was pressed now */
  readonly canPress: (name: string) => Promise<boolean>
  /** Ticks a box. */
  readonly tick: (label: string) => Promise<void>
  /** Picks one of several things of which one can be picked. */
  readonly pick: (label: string) => Promise<void>
  /** Chooses a file from the disk in a field. */
  readonly chooseFile: (label: string, path: string) => Promise<void>
  /** Waits until something of this role and name is shown. */
  readonly see: (role: Role, name: string) => Promise<void>
  /** @returns whether something of this role and name is shown at this moment */
  readonly shows: (role: Role, name: string) => Promise<boolean>
  /** @returns the text of each item of a list, once it is there */
  readonly readList: (name: string) => Promise<string[]>
  /** @returns all the text that is shown */
  readonly readText: () => Promise<string>
  readonly isClosed: () => boolean
}

/** The roles that flows look for (WAI-ARIA). */
export type Role = 'button' | 'link' | 'checkbox' | 'combobox' | 'list' | 'textbox' | 'alert' | 'heading'
