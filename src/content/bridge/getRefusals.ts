import type { errorCodes } from '../../protocol/errors.ts'

type Codes = typeof errorCodes
/** An error with the standard's code, given as a number: that costs a page less than the table of them all. */
type Refusal = { [R in keyof Codes]: { code: Codes[R]; reason: R; message: string } }[keyof Codes]

/** What the bridge itself answers, without the background. A page that asks for nothing does not pay for making them. */
export const getRefusals = () =>
  ({
    methodTooLong: {
      code: -32600,
      reason: 'invalidRequest',
      message: 'The method of this request is not the name of one.',
    },
    badParams: {
      code: -32602,
      reason: 'invalidParams',
      message: 'The parameters of this request are no list or object of plain data.',
    },
    paramsTooLong: {
      code: -32602,
      reason: 'invalidParams',
      message: 'The parameters of this request are too long for a wallet.',
    },
    tooMany: {
      code: -32005,
      reason: 'limitExceeded',
      message: 'Too many requests of this page wait for answers.',
    },
    frame: {
      code: 4100,
      reason: 'unauthorized',
      message: 'A wallet answers only secure pages, and frames of the same site as their page.',
    },
    gone: {
      code: 4900,
      reason: 'disconnected',
      message: 'The wallet was updated or turned off. Reload this page.',
    },
  }) as const satisfies Record<string, Refusal>
