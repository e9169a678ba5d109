/**
 * The built-ins that are used after the page's own scripts ran, as they were before: a page that replaces them, by
 * mistake or not, changes nothing here. Secrets never come this far; what this keeps is a provider that works.
 */
const { bind, call } = Function.prototype

export const { stringify } = JSON
export const { freeze } = Object
export const { isArray } = Array
export const NativePromise = Promise
export const NativeMessageChannel = MessageChannel

export const postToPort = unbound(MessagePort.prototype.postMessage)
export const listenToPort = unbound(MessagePort.prototype.addEventListener)
export const startPort = unbound(MessagePort.prototype.start)

/** @returns a method as a function that takes its object first */
function unbound<T, A extends unknown[], R>(method: (this: T, ...args: A) => R): (self: T, ...args: A) => R {
  return bind.call(call, method) as (self: T, ...args: A) => R
}
