import { REQUEST_COST } from '../rate/costs.ts';
import { declarations, type Declaration, type Settings } from './settings.ts';

/** Wrong settings, all of them in one message. */
export class SettingsError extends Error {
  constructor(faults: readonly string[]) {
    super(`Wrong settings in the environment:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'SettingsError';
  }
}

/** Reads all settings once; an empty variable counts as absent. Throws a `SettingsError` that names every wrong one. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = (name: string) => (environment[name] === '' ? undefined : environment[name]);
  const faults: string[] = [];
  const settings: Record<string, unknown> = {};
  for (const [key, { name, schema, fallback, secret }] of Object.entries<Declaration>(declarations)) {
    const result = schema.safeParse(given(name) ?? fallback ?? undefined);
    if (result.success) settings[key] = result.data;
    else {
      const expected = result.error.issues[0]?.message ?? 'another value';
      const came = secret ? 'a value that is not shown, since it may hold a password' : JSON.stringify(given(name));
      faults.push(`${name}: expected ${expected}; got ${came}.`);
    }
  }
  if ((given('GRAPH_USER') === undefined) !== (given('GRAPH_PASSWORD') === undefined)) {
    faults.push('GRAPH_USER and GRAPH_PASSWORD: expected both or neither; got one of them.');
  }
  const { rateLimit, maxCost } = settings;
  if (Number(rateLimit) > 0 && Number(rateLimit) < Number(maxCost) + REQUEST_COST) {
    const least = Number(maxCost) + REQUEST_COST;
    faults.push(
      `RATE_LIMIT: expected 0, or at least ${least}, so that a query of MAX_COST can pass; got ${String(rateLimit)}.`,
    );
  }
  if (faults.length > 0) throw new SettingsError(faults);
  return settings as Settings;
}
