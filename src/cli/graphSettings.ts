import type { GraphSettings } from '../graph/openGraph.ts';
import type { Settings } from '../server/settings/settings.ts';

/** The graph that the settings name. */
export const graphSettings = (settings: Settings): GraphSettings => ({
  url: settings.graphUrl,
  deadlineMs: settings.deadlineMs,
  ...(settings.graphUser === undefined ? {} : { user: settings.graphUser }),
  ...(settings.graphPassword === undefined ? {} : { password: settings.graphPassword }),
  ...(settings.graphDatabase === undefined ? {} : { database: settings.graphDatabase }),
});
