import type { FoundDescriptor } from './findDescriptors.ts'

type Files = FoundDescriptor['files']
type Display = NonNullable<Files[string]['display']>

/** @returns the files of a descriptor with another display in each that has one; all else as it was */
export function changeDisplay(files: Files, change: (display: Display) => Display): Files {
  return Object.fromEntries(
    Object.entries(files).map(([path, file]) => [
      path,
      file.display ? { ...file, display: change(file.display) } : file,
    ]),
  )
}
