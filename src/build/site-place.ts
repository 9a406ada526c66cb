import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

interface SitePlace {
  /** Absolute address of the site, as it was named: https://x.example/reports/ */
  site: string;
  /** Path under which it stands there, with its slashes: `/` or `/reports/` */
  base: string;
}

/**
 * Where the site of a content directory is to stand: at SITE_URL or the address in its `report.yaml`, under BASE_PATH or that
 * address's own path. Throws where `report.yaml` is missing or no YAML.
 */
export function readSitePlace(content: string, environment = process.env): SitePlace {
  const { address } = parse(readFileSync(path.join(content, 'report.yaml'), 'utf8')) as { address: string };
  const site = environment['SITE_URL'] ?? address;
  return { site, base: normaliseBase(environment['BASE_PATH'] ?? URL.parse(site)?.pathname ?? '/') };
}

/** A base with its slashes: `/` or `/reports/`. */
export function normaliseBase(base: string): string {
  return `/${base}/`.replace(/\/+/g, '/');
}
