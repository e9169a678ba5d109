import { type ComponentType, lazy } from 'react'
import type { PathParams } from './matchPath.ts'

/** A screen gets the named parts of its path; most have none and take no notice. */
export type ScreenComponent = ComponentType<{ readonly params: PathParams }>
export type RouteEntry = { readonly pattern: string; readonly screen: ScreenComponent }

/** A screen that is loaded when it is first gone to. */
export function lazyRoute(pattern: string, load: () => Promise<ScreenComponent>): RouteEntry {
  return { pattern, screen: lazy(async () => ({ default: await load() })) }
}
