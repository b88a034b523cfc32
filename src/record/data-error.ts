// What is said of data that cannot be trusted. In: file, place and value. Out: an error whose message names them.

/** Thrown for data that cannot be trusted; the message names file, place and value, one line for each problem. */
export class DataError extends Error {
  override name = 'DataError';
}
