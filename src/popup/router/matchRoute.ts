import type { RouteEntry } from './defineRoute.ts'
import { matchPath, type PathParams } from './matchPath.ts'

/** @returns the first screen whose pattern the path fits; the first of all, where none does */
export function matchRoute(
  routes: readonly [RouteEntry, ...RouteEntry[]],
  path: string,
): RouteEntry & { readonly params: PathParams } {
  for (const route of routes) {
    const params = matchPath(route.pattern, path)
    if (params) return { ...route, params }
  }
  return { ...routes[0], params: {} }
}
