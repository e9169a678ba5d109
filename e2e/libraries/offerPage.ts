import type { LibraryPage } from './libraryPage.ts'

/** Gives the page to the test. */
export function offerPage(page: LibraryPage): void {
  Object.assign(window, { page })
}
