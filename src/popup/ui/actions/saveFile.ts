/** Firefox begins to read a file a moment after it was asked to save it; the file's address ends some time after that. */
const ADDRESS_LIFE_MS = 10_000

/**
 * Has the browser save a text as a file.
 *
 * @param type of the file, as MIME names it
 */
export function saveFile({ name, text, type }: { name: string; text: string; type: string }): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), ADDRESS_LIFE_MS)
}
