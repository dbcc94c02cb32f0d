export type RelayErrorCode =
  | 'url-invalid'
  | 'url-not-https'
  | 'url-credentials'
  | 'host-not-allowed'
  | 'address-private'
  | 'upstream-unreachable'
  | 'upstream-timeout'
  | 'upstream-status'
  | 'upstream-type'
  | 'upstream-encoding'
  | 'upstream-too-large'
  | 'upstream-redirects';

/** Why an address was not relayed, with the HTTP status to answer. */
export class RelayError extends Error {
  constructor(
    readonly code: RelayErrorCode,
    readonly statusCode: number,
    message: string,
    /** Seconds after which the status page wants to be asked again. */
    readonly retryAfter?: number,
  ) {
    super(message);
  }

  /** Any failure of a connection as an error of the relay. */
  static of(error: unknown): RelayError {
    if (error instanceof RelayError) return error;
    if ((error as {code?: unknown}).code === 'PRIVATE_ADDRESS')
      return new RelayError('address-private', 403, 'Addresses inside a network are not relayed.');
    return new RelayError('upstream-unreachable', 502, 'The status page cannot be reached.');
  }
}
