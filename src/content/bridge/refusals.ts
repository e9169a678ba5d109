import { errorCodes, type SerializedError } from '../../protocol/errors.ts'

/** What the bridge itself answers, without the background. */
export const refusals = {
  methodTooLong: refusal('invalidRequest', 'The method of this request is not the name of one.'),
  badParams: refusal('invalidParams', 'The parameters of this request are no list or object of plain data.'),
  paramsTooLong: refusal('invalidParams', 'The parameters of this request are too long for a wallet.'),
  tooMany: refusal('limitExceeded', 'This page has too many requests waiting. Wait for their answers.'),
  frame: refusal(
    'unauthorized',
    'A wallet answers only secure pages, and frames of the same site as their page.',
  ),
  gone: refusal('disconnected', 'The wallet was updated or turned off. Reload this page.'),
} as const satisfies Record<string, SerializedError>

function refusal(reason: keyof typeof errorCodes, message: string): SerializedError {
  return { code: errorCodes[reason], message, reason }
}
