import { requestPlugin } from './requestPlugin.ts';

/**
 * Gives the answer the content type that was negotiated. Clients that know `application/json` only expect 200 for every
 * request that could be read, however wrong its document is (GraphQL over HTTP, section 6.4.1).
 */
export const answerAsJson = requestPlugin(({ record }) => ({
  willSendResponse(context) {
    const { http } = context.response;
    http.headers.set('content-type', `${record.mediaType}; charset=utf-8`);
    const couldBeRead = 'source' in context; // Apollo sets it when the parameters are in order.
    if (record.mediaType === 'application/json' && http.status === 400 && couldBeRead) http.status = 200;
  },
}));
