/** @returns the class names that apply, as one attribute; undefined when none does */
export function classNames(...names: readonly (string | false | undefined)[]): string | undefined {
  return names.filter(Boolean).join(' ') || undefined
}
