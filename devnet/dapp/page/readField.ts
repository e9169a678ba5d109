import { parseUnits } from 'viem'

/** @returns what a person typed into the field with this id */
export function readText(id: string): string {
  const field = document.getElementById(id)
  if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) return field.value
  throw new Error(`There is no field ${id}`)
}

/** @returns the amount typed, in the token's smallest unit */
export function readAmount(id: string, decimals: number): bigint {
  return parseUnits(readText(id).trim(), decimals)
}

/** @returns whether the box with this id is ticked */
export function readChecked(id: string): boolean {
  return document.querySelector<HTMLInputElement>(`input#${id}`)?.checked ?? false
}
