import type { GatewayPlan } from './plan.ts';
import type { Route } from './services.ts';

/** Answers for everybody. A POST is never among them: nginx keeps GET only, and each route says so itself. */
export function cacheRules({ cache: { folder, maxSize, inactive } }: GatewayPlan): string {
  return `# Files in it hold links in the clear: tmpfs, see fstab.
proxy_cache_path ${folder}/answers levels=1:2 keys_zone=second_look_answers:16m
    max_size=${maxSize} inactive=${inactive} use_temp_path=off;
# Neither key nor origin is in it, so that everybody shares an answer.
proxy_cache_key "$service $request_method $uri$is_args$args";
proxy_cache_methods GET;
# Equal questions at once become one upstream.
proxy_cache_lock on;
proxy_cache_lock_timeout 2s;
proxy_cache_lock_age 5s;
# Not "updating": the first one to ask after the end would get the old answer.
proxy_cache_use_stale error timeout http_500 http_502 http_503 http_504 http_429;
# Services say "private", set cookies or vary; each would end or split the cache in silence.
proxy_ignore_headers Cache-Control Expires Set-Cookie Vary X-Accel-Expires X-Accel-Redirect
    X-Accel-Limit-Rate X-Accel-Buffering X-Accel-Charset;
`;
}

/** What of a route's answers is kept, and how long. */
export function keptBy({ keeps }: Pick<Route, 'keeps'>): string[] {
  if (!keeps) return ['proxy_cache off;'];
  const kept = Object.entries(keeps).map(
    ([status, time]) => `proxy_cache_valid ${status} ${time};`,
  );
  // The kept answer is written through a file of the cache's own folder.
  return ['proxy_cache second_look_answers;', 'proxy_max_temp_file_size 4m;', ...kept];
}
