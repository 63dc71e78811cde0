import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Chromium is; Debian's place unless the environment says otherwise. */
export const chromiumPath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Whether tests can run in a browser here. */
export const hasChromium = existsSync(chromiumPath);

/** Software drawing, so that WebGL works without a graphics card; and nothing that asks the network by itself. */
const settings = [
  '--headless',
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
];

/** Starts Chromium without a window. */
export const launchChromium = (): Promise<Browser> => chromium.launch({ executablePath: chromiumPath, args: settings });
