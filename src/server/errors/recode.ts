import type { GraphQLError } from 'graphql';
import { isErrorCode, type ErrorCode } from './codes.ts';

/** Client faults that Apollo sends without a code, and so as its own: by their messages, since they have no other mark. */
const uncoded: ReadonlyMap<string, ErrorCode> = new Map([
  ['Unsupported persisted query version', 'PERSISTED_QUERY_NOT_SUPPORTED'],
  ['provided sha does not match query', 'BAD_USER_INPUT'],
]);

/** Apollo's codes that say less than, or other than, those of the closed list. */
const renamed: ReadonlyMap<unknown, ErrorCode> = new Map([
  ['BAD_REQUEST', 'BAD_USER_INPUT'],
  ['OPERATION_RESOLUTION_FAILURE', 'BAD_USER_INPUT'],
]);

/** The code of the closed list under which a client hears of an error; undefined where it must not hear of it. */
export function recode({ message, extensions }: GraphQLError): ErrorCode | undefined {
  const { code } = extensions;
  const known = uncoded.get(message) ?? renamed.get(code) ?? (isErrorCode(code) ? code : undefined);
  if (known !== undefined && known !== 'INTERNAL_SERVER_ERROR') return known;
  // graphql-js tells only while executing that a variable with a default was given null for a required argument.
  return message.startsWith('Argument "') ? 'BAD_USER_INPUT' : undefined;
}
