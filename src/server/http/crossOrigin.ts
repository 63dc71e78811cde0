import cors from 'cors';

/** Lets pages of every origin read the answers: the data is public, and no credentials are ever taken along. */
export const crossOrigin = cors({
  origin: '*',
  methods: ['GET', 'POST'],
  exposedHeaders: ['X-Request-Id', 'ETag', 'Retry-After', 'RateLimit', 'RateLimit-Policy'],
  maxAge: 86_400,
});
