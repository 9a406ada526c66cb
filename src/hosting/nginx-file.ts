import { escapePattern } from '../report/escape-pattern.ts';
import { mediaTypes, textTypes } from './media-types.ts';
import { cacheForever, cacheRevalidated, type Header, hashedDirectories } from './policy.ts';
import type { Redirect } from './redirects.ts';

interface NginxOptions {
  headers: readonly Header[];
  /** Addresses of all pages, under the base: /panel-1/ */
  pages: readonly string[];
  moved: readonly Redirect[];
  base: string;
}

/**
 * The inside of an nginx `server` block: headers, types, caching, redirects and the error page. The host's own file gives
 * `listen`, certificates, `server_name` and `root`, and includes this one.
 */
export function toNginxFile({ headers, pages, moved, base }: NginxOptions): string {
  const types = Map.groupBy(Object.entries(mediaTypes), ([, type]) => type);
  return `# Made by the build, with the pages it belongs to: reload nginx after each upload.
#   server {
#     listen 443 ssl http2; server_name …; ssl_certificate …; ssl_certificate_key …;
#     root /srv/report;
#     include /srv/report/.hosting/nginx.conf;
#   }
#   server { listen 80; server_name …; include /srv/report/.hosting/nginx-http.conf; }
index index.html;
charset utf-8;
charset_types ${textTypes.filter((type) => type !== 'text/html').join(' ')};
types {
${[...types].map(([type, entries]) => `  ${type} ${entries.map(([extension]) => extension).join(' ')};`).join('\n')}
}
default_type application/octet-stream;
server_tokens off;
absolute_redirect off;
etag on;
gzip on;
gzip_vary on;
gzip_comp_level 6;
gzip_min_length 512;
gzip_types ${textTypes.filter((type) => type !== 'text/html').join(' ')};

${headers.map(([name, value]) => `add_header ${name} ${quote(value)} always;`).join('\n')}
# One add_header for all, and a variable that a location sets: a location's own add_header would drop all those above.
set $caching ${quote(cacheRevalidated)};
add_header Cache-Control $caching always;

error_page 404 ${base}404.html;
error_page 403 =404 ${base}404.html;
# The second character is no slash: //elsewhere would lead a reader to another host.
if ($request_uri ~ "^(/(?:[^/?][^?]*/)?)index\\.html(\\?.*)?$") { return 301 $1$2; }
location ~ /(\\.(?!well-known/)|_(headers|redirects)$) { return 404; }
${hashedDirectories.map((directory) => `location ^~ ${base}${directory}/ { set $caching ${quote(cacheForever)}; }`).join('\n')}
location / { try_files $uri $uri/ @elsewhere; }
location @elsewhere {
${[
  ...moved.map(({ from, to }) => `  rewrite "^${escapePattern(from.replace(/\/$/, ''))}/?$" ${to} permanent;`),
  ...pages
    .filter((page) => page !== base)
    .map((page) => `  rewrite "(?i)^${escapePattern(page.replace(/\/$/, ''))}/?$" ${page} permanent;`),
].join('\n')}
  return 404;
}
`;
}

/** The inside of the `server` block for plain http, which does nothing but lead to https. */
export const nginxHttpFile = 'server_tokens off;\nreturn 301 https://$host$request_uri;\n';

const quote = (value: string): string => `"${value.replaceAll('"', '\\"')}"`;
