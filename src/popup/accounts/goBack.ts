import { navigate } from '../router/navigate.ts'

/** Leaves the accounts for the start. */
export function goBack(): void {
  navigate('/')
}
