import * as v from 'valibot'
import { usualTerms } from '../../../protocol/sites.ts'

/** Permissions, version 1 to 2: those from before terms could be chosen have the usual ones. */
export function addGrantTerms(value: unknown): unknown {
  return v.parse(v.array(v.looseObject({})), value).map((permission) => ({ ...permission, ...usualTerms }))
}
