/** An address, or the beginning of one. No phrase and no private key passes for it. */
export const TYPED_ADDRESS = /^(0x[\da-f]{0,40})?$/i

/** A number as it is being typed. */
export const TYPED_NUMBER = /^[\d.,]{0,80}$/
