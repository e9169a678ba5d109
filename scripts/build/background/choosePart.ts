/** What the worker needs at each start, what it needs when somebody asks for something, and the local EVM. */
export const partNames = { later: 'background-later', machine: 'background-machine' } as const

const MACHINE = /\/@ethereumjs\/|\/src\/inspect\/simulate\/local\//

/** @returns the part that a module which no start needs is put into */
export function choosePart(moduleId: string): string {
  return MACHINE.test(moduleId) ? partNames.machine : partNames.later
}
